import * as lexicon from '../lexicon/mechanisms.ts';
import { pointsOfVerb, type Term } from './making.ts';
import { isStanding } from './occasions.ts';
import type { Quote } from './quotes.ts';
import { Trie } from './trie.ts';

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
const nouns = new Trie<true>();
for (const word of words(lexicon.NOUNS)) nouns.set(word, true);
const verbs = new Trie<true>();
for (const word of words(lexicon.AFTER_NAME)) verbs.set(word, true);
const colours = new Set(words(lexicon.FIGURES_OF_SPEECH));
const things = new Set(words(lexicon.THINGS));
const longestThing = Math.max(...[...things].map((word) => word.length));
const longestColour = Math.max(...[...colours].map((word) => word.length));

const MOST_QUOTED = 30;
const MOST_PARALLEL = 60;
const MOST_TAIL = 10;
const NUMBER = '[\\d一二两三四五六七八九十百千万NX]';
const COUNTED = new RegExp(`^${NUMBER}[^，。]{1,3}(?:[、，]?${NUMBER}[^，。]{1,3})+$`);
const SINGLE_COUNT = new RegExp(`^${NUMBER}[个大项条张步][^，。]{0,4}$`);
const FORMULA = /^[^，。+＋]{1,12}(?:[+＋][^，。+＋]{1,12})+$/;
const AT_ONCE = /^(?:.{1,4}即.{1,3}|以.[定代换促养带].|先.{1,3}后.{1,3})$/;
const AWAY = /^从.+[到向].+/;
const QUESTION = /^(?:如何|怎样|怎么|为何|为什么|是否|能否)/;
const SENTENCE = /[，。！？；,;!?…]|我|你|他|她|咱|俺|什么|怎么|吗$|吧$|了$/;

/** Items of one length joined by 、 or ，: 送岗到村、送医到户. */
function isParallel(inner: string): boolean {
  const items = inner.split(/[、，,]/);
  const length = items[0]?.length ?? 0;
  return items.length > 1 && length >= 3 && items.every((item) => Math.abs(item.length - length) <= 2);
}

/** Whether quoted words of three or more characters end in a thing that is made or served. */
function isThing(inner: string): boolean {
  for (let length = Math.min(longestThing, inner.length - 2); length > 0; length--)
    if (things.has(inner.slice(inner.length - length))) return true;
  return false;
}

/** Whether the words end in a figure of speech that every paper uses. */
function isColour(inner: string): boolean {
  for (let length = Math.min(longestColour, inner.length); length > 1; length--)
    if (colours.has(inner.slice(inner.length - length))) return true;
  return /难$/.test(inner);
}

const TAIL_STOP = /[，。；：！？、“”‘’（）()《》,;:!?\s的在了由是本暨和与及等将对为以把从于]/;

/** Where the noun ends that the quotation qualifies (“…”流动驿站, “…”特色化建设), or -1. */
function nounAfter(text: string, at: number): number {
  for (let from = at; from - at < MOST_TAIL && from < text.length; from++) {
    if (verbs.longest(text, from)) return -1;
    const noun = nouns.longest(text, from);
    if (noun) {
      if (lexicon.FIRM.test(text.slice(noun.end, noun.end + 4))) return -1;
      const next = nouns.longest(text, noun.end);
      return next ? next.end : noun.end;
    }
    if (TAIL_STOP.test(text[from] ?? '')) return -1;
  }
  return -1;
}

const MOST_SHARED = 6;

/** Whether a row of quotations that goes on at `end` is closed by a noun for all: “…”“…”等系列活动. */
function sharesNoun(text: string, end: number): boolean {
  let at = end;
  for (let hop = 0; hop < MOST_SHARED && text[at + 1] === '“'; hop++) {
    const close = text.slice(at + 2, at + 24).indexOf('”');
    if (close < 0) return false;
    at += close + 2;
  }
  return nounAfter(text, text[at + 1] === '等' ? at + 2 : at + 1) >= 0;
}

/** What a quotation is worth as the name of a programme; null where it is speech or a title of another kind. */
export function quotedTerm(
  text: string,
  { start, end, mark }: Quote & { readonly mark: string },
): Term | null {
  const inner = text.slice(start, end);
  if (mark === '《')
    return lexicon.DOCUMENTS.test(inner) && inner.length > 6 ? { start, end, points: 2.5 } : null;
  if (inner.length > MOST_PARALLEL || /[。！？!?]/.test(inner) || QUESTION.test(inner)) return null;
  const parallel = isParallel(inner);
  if (inner.length < 2 || (!parallel && inner.length > MOST_QUOTED)) return null;
  const formula = FORMULA.test(inner);
  const counted = inner.length <= 12 && (COUNTED.test(inner) || SINGLE_COUNT.test(inner));
  const shaped = formula || parallel || counted || AT_ONCE.test(inner);
  const noun = nounAfter(text, text[end + 1] === '的' && shaped ? end + 2 : end + 1);
  let points = formula ? 2.5 : shaped ? 1.5 : 0;
  if (/[\u4e00-\u9fff]·[\u4e00-\u9fff]/.test(inner)) points += 2.5;
  if (noun >= 0) points += noun - end <= 5 ? 2.5 : 2;
  else if (text[end + 1] === '“' && sharesNoun(text, end)) points += 1.25;
  else if (text.startsWith('——', end + 1)) points += 1;
  if (lexicon.INNER_ENDS.test(inner)) points += inner.length >= 6 ? 2.5 : 2;
  else if (isThing(inner)) points += text[start - 2] === '是' ? 2 : 1.5;
  if (noun < 0 && lexicon.METHODS.test(text.slice(end + 1, end + 7))) points += 2.5;
  if (lexicon.SINGLE.test(text.slice(Math.max(0, start - 3), start - 1))) points += 1;
  points += pointsOfVerb(text, start - 1);
  if (/^(?:为主题|主题|为总纲|为抓手|为载体)/.test(text.slice(end + 1, end + 4))) points += 1.5;
  if (text[start - 2] === '”' || text[end + 1] === '“') points += 0.75;
  if (lexicon.UNION_WORDS.test(inner)) points += 0.75;
  if (/[：:]/.test(text[start - 2] ?? '') && inner.length > 8 && !shaped) points -= 2;
  if (colours.has(inner) || (!parallel && !counted && isColour(inner)) || AWAY.test(inner)) points -= 3;
  if (lexicon.NICKNAMES.test(inner)) points -= 2;
  if (!shaped && SENTENCE.test(inner)) points -= 3;
  if (inner.length === 2 && noun < 0) points -= 1;
  if (lexicon.OCCASION.test(noun < 0 ? inner : text.slice(end + 1, noun)) && !isStanding(text, start, end))
    points -= 2.5;
  const whole = noun >= 0 && text[end + 1] !== '的' && (formula || inner.length <= 4);
  return whole ? { start: start - 1, end: noun, points } : { start, end, points };
}
