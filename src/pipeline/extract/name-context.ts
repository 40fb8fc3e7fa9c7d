import * as lexicon from '../lexicon/people.ts';
import { charTable } from '../chartable.ts';
import { Trie } from './trie.ts';

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
const tails = (list: readonly string[]): Uint8Array => charTable(list.map((w) => w[w.length - 1]).join(''));

const titleList = words(lexicon.TITLES);
const titles = new Set(titleList);
const titleTails = tails(titleList);
const longestTitle = Math.max(...titleList.map((title) => title.length));
const bodyEnds = words(lexicon.BODY_ENDS);
const bodyTails = tails(bodyEnds);
const faintTails = charTable(lexicon.TITLE_ENDS);
const handing = charTable('的据由与和对向给让请在被为像跟是');
const pauses = charTable('，。；：！？、,;:!?“”‘’（）()》…—|\n\t ');

/** What may stand right before a name at all. */
const begins = titleTails.map(
  (title, code) => (title || bodyTails[code] || faintTails[code] || pauses[code] || handing[code]) ?? 0,
);
const notAfterHeads = charTable(lexicon.NOT_AFTER_HEADS);

const after = new Trie<number>();
for (const word of words(lexicon.AFTER_SOFT)) after.set(word, 1.5);
after.set('是', 2);
for (const word of words(lexicon.AFTER_STRONG)) after.set(word, 3);

/** Whether a pause or the text's end is at `at`. */
export const pausesAt = (text: string, at: number): boolean =>
  at >= text.length || pauses[text.charCodeAt(at)] === 1;

const trades = charTable('工师员手长');
/** What an occupation that no list names is worth, by its end: 挂锡工, 无人机飞手. */
const BY_TRADE = 2;

/** What a title right before a name is worth. */
export const BY_TITLE = 2.5;

/** The title that ends right before `at`, or the empty string. */
export function titleBefore(text: string, at: number): string {
  if (!titleTails[text.charCodeAt(at - 1)]) return '';
  for (let length = Math.min(longestTitle, at); length > 1; length--) {
    const word = text.slice(at - length, at);
    if (titles.has(word)) return word;
  }
  return '';
}

/** Whether the name of a body ends right before `at` (某某集团张三). */
export const bodyBefore = (text: string, at: number): boolean =>
  bodyTails[text.charCodeAt(at - 1)] === 1 && bodyEnds.some((end) => text.endsWith(end, at));

const OF = 0x7684;
/** Age stands for a title: 51岁的…. */
const AGED = /\d岁的$/;

/** What the characters before `at` say for a name there, or null where none can begin. */
export function pointsBefore(text: string, at: number): number | null {
  if (at === 0) return 0.5;
  const code = text.charCodeAt(at - 1);
  if (!begins[code]) return null;
  if (titleTails[code] && titleBefore(text, at)) return BY_TITLE;
  if (code === OF && AGED.test(text.slice(Math.max(0, at - 4), at))) return BY_TITLE;
  if (bodyBefore(text, at)) return 1;
  if (trades[code]) return BY_TRADE;
  if (faintTails[code]) return 1;
  return pauses[code] || handing[code] ? 0.5 : null;
}

/** Whether what follows makes the name part of another one: a doctrine, a workshop, a road. */
export const belongsToAnother = (text: string, end: number): boolean =>
  notAfterHeads[text.charCodeAt(end)] === 1 && lexicon.NOT_AFTER.test(text.slice(end, end + 7));

/** What the characters from `end` on say for a name that ends there. */
export function pointsAfter(text: string, end: number): number {
  if (belongsToAnother(text, end)) return -4;
  const match = after.longest(text, end);
  if (match) return match.value + (match.end - end) / 10;
  return pausesAt(text, end) ? 2 : 0;
}
