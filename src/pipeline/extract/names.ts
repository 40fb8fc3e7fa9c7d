import * as lexicon from '../lexicon/people.ts';
import { charTable } from './chartable.ts';
import { placeNames } from './gazetteer.ts';
import { Trie } from './trie.ts';

/** A stretch of text that may be a person's name, with the points that speak for it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly points: number;
}

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
const tails = (list: readonly string[]): Uint8Array => charTable(list.map((w) => w[w.length - 1]).join(''));

const SHY = 2;
const surnames = charTable(lexicon.SURNAMES, lexicon.SHY_SURNAMES);
const compounds = new Set(words(lexicon.COMPOUND_SURNAMES));
const compoundHeads = charTable([...compounds].map((name) => name[0]).join(''));
const given = charTable(lexicon.GIVEN + lexicon.SURNAMES);
const never = charTable(lexicon.NEVER_GIVEN);
const transcribing = charTable(lexicon.TRANSCRIBING);
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
const honorificHeads = charTable(lexicon.HONORIFICS.map((word) => word[0]).join(''));
const abroad = new Trie<true>();
for (const place of words(lexicon.FOREIGN_PLACES)) abroad.set(place, true);

const after = new Trie<number>();
for (const word of words(lexicon.AFTER_SOFT)) after.set(word, 1.5);
after.set('是', 2);
for (const word of words(lexicon.AFTER_STRONG)) after.set(word, 3);

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** Points from which a candidate is taken for a name. */
export const ENOUGH = 4;
/** Points below which a candidate is not even counted. */
const FAINT = 1.5;

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

/** What the characters before `at` say for a name there, or null where none can begin. */
function pointsBefore(text: string, at: number): number | null {
  if (at === 0) return 0.5;
  const code = text.charCodeAt(at - 1);
  if (!begins[code]) return null;
  if (titleTails[code] && titleBefore(text, at)) return 2.5;
  if (bodyBefore(text, at)) return 1;
  if (faintTails[code]) return 1;
  return pauses[code] || handing[code] ? 0.5 : null;
}

/** Whether what follows makes the name part of another one: a doctrine, a workshop, a road. */
export const belongsToAnother = (text: string, end: number): boolean =>
  notAfterHeads[text.charCodeAt(end)] === 1 && lexicon.NOT_AFTER.test(text.slice(end, end + 7));

function pointsAfter(text: string, end: number): number {
  if (belongsToAnother(text, end)) return -4;
  const match = after.longest(text, end);
  if (match) return match.value + (match.end - end) / 10;
  return end >= text.length || pauses[text.charCodeAt(end)] ? 2 : 0;
}

/** The best reading of a Chinese name that starts at `at`, `before` being what its left side is worth; or null. */
function chineseName(text: string, at: number, before: number): Candidate | null {
  const compound = compoundHeads[text.charCodeAt(at)] && compounds.has(text.slice(at, at + 2));
  const surname = text[at] ?? '';
  const shy = surnames[text.charCodeAt(at)] === SHY;
  if (!compound && !surnames[text.charCodeAt(at)]) return null;
  const first = at + (compound ? 2 : 1);
  if (!shy && honorificHeads[text.charCodeAt(first)]) {
    const named = honouredName(text, at, first);
    if (named) return named;
  }
  let points = before - (compound || !shy ? 0 : before < 1 ? 1.5 : 1);
  if (!compound && lexicon.ORDINARY[surname]?.includes(text[first] ?? ' ')) points -= 3;
  if (!compound && lexicon.ORDINARY_ENDS[surname]?.includes(text[at - 1] ?? ' ')) points -= 3;
  if (points < -1.5) return null;
  // 林郑月娥: a husband's surname before one's own
  const most = !compound && surnames[text.charCodeAt(first)] === 1 ? 3 : 2;
  let best: Candidate | null = null;
  let chosen = true;
  for (let length = 1; length <= most; length++) {
    const last = text.charCodeAt(first + length - 1);
    if (!isHan(last) || never[last]) break;
    chosen &&= Boolean(given[last]);
    const right = pointsAfter(text, first + length);
    if (length === 3 && (right < 2 || !chosen || (best?.points ?? 0) > points + 1.5)) break;
    const shape = (chosen ? 1 : -1) + (length >= 2 ? 0.5 : right === 0 ? -1 : 0);
    const total = points + shape + right;
    if (!best || total > best.points) best = { start: at, end: first + length, points: total };
  }
  return best && !isPlace(text, best, before) ? best : null;
}

/** Foreign places, and Chinese ones where no title says that somebody is meant (兰考, 高平). */
function isPlace(text: string, { start, end }: Candidate, before: number): boolean {
  if ((abroad.longest(text, start)?.end ?? 0) >= end) return true;
  const place = before < 2 ? placeNames.longest(text, start) : null;
  return place !== null && place.end >= end && place.value.codes.length > 0;
}

/** 孙女士, 李师傅, 张某某: named as they wish to be, unless the surname ends another word (老师傅, 各方女士). */
function honouredName(text: string, at: number, first: number): Candidate | null {
  const word = lexicon.HONORIFICS.find((one) => text.startsWith(one, first));
  if (!word || /[老位名各双多师]/.test(text[at - 1] ?? ' ')) return null;
  const end = first + word.length;
  return /[们些个种人]/.test(text[end] ?? ' ') ? null : { start: at, end, points: ENOUGH + 1 };
}

/** 才让卓玛 or 托卡耶夫 behind a title: at least three transcribing characters up to a verb or a pause. */
function transcribedName(text: string, at: number): Candidate | null {
  let end = at;
  while (end - at < 12 && transcribing[text.charCodeAt(end)]) end++;
  if (end - at < 3 || abroad.longest(text, at)) return null;
  const right = pointsAfter(text, end);
  return right > 0 ? { start: at, end, points: 2.5 + right } : null;
}

/** 巴赫蒂亚尔·哈姆达莫夫 around the dot at `dot`. */
function dottedName(text: string, dot: number): Candidate | null {
  const part = (code: number): boolean => Boolean(transcribing[code]) || code === 0xb7;
  let start = dot;
  while (dot - start < 12 && part(text.charCodeAt(start - 1))) start--;
  if (text[start] === '·') start++;
  let end = dot + 1;
  while (end - dot < 16 && part(text.charCodeAt(end))) end++;
  if (dot - start < 2 || end - dot < 3) return null;
  return { start, end, points: ENOUGH + 1 };
}

const CALLED = ['名叫', '本名', '原名', '名字叫'] as const;

/** 本名叫某某，: whoever is introduced by name needs no surname that the list knows. */
function calledName(text: string, from: number): Candidate | null {
  const at = /[叫是为：]/.test(text[from] ?? '') ? from + 1 : from;
  let end = at;
  while (end - at < 5 && text.charCodeAt(end) >= 0x3400 && !never[text.charCodeAt(end)]) {
    if (pauses[text.charCodeAt(end)]) break;
    end++;
  }
  const closed = end >= text.length || Boolean(pauses[text.charCodeAt(end)]) || text[end] === '的';
  return closed && end - at >= 2 && end - at <= 4 ? { start: at, end, points: ENOUGH + 1 } : null;
}

/** Names in a row vouch for each other: 孙丽、林鸣、谭文波. */
function listed(text: string, found: Candidate[]): Candidate[] {
  for (let from = 0, to = 0; from < found.length; from = to) {
    let points = 0;
    for (to = from; to < found.length; to++) {
      const last = found[to - 1];
      const next = found[to];
      if (to > from && !(last && next && text[last.end] === '、' && next.start === last.end + 1)) break;
      points += next?.points ?? 0;
    }
    if (to - from < 3 || points < 3.5 * (to - from)) continue;
    for (let at = from; at < to; at++) {
      const one = found[at];
      if (one) found[at] = { ...one, points: Math.max(one.points, ENOUGH) };
    }
  }
  return found;
}

/** Every candidate of a text, left to right; linear in its length. */
export function candidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  const take = (candidate: Candidate | null): void => {
    const last = found[found.length - 1];
    if (!candidate || (last && candidate.start < last.end && candidate.points <= last.points)) return;
    if (last && candidate.start < last.end) found.pop();
    found.push(candidate);
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xb7) {
      take(dottedName(text, at));
      continue;
    }
    if (code === 0x53eb || code === 0x540d) {
      const cue = CALLED.find((word) => text.endsWith(word, at + 1));
      if (cue) take(calledName(text, at + 1));
      continue;
    }
    const surname = surnames[code] || compoundHeads[code];
    if (!surname && !(transcribing[code] && transcribing[text.charCodeAt(at + 1)])) continue;
    const before = pointsBefore(text, at);
    if (before === null) continue;
    const plain = surname ? chineseName(text, at, before) : null;
    const foreign = before === 2.5 && transcribing[code] ? transcribedName(text, at) : null;
    const longer = foreign && (!plain || (foreign.end > plain.end && foreign.points > plain.points));
    const best = longer ? foreign : plain;
    if (best && best.points >= FAINT) take(best);
    for (let next = best?.end ?? 0; best && best.points >= ENOUGH && /[、和与]/.test(text[next] ?? '');) {
      const beside = chineseName(text, next + 1, 2);
      if (!beside || beside.points < ENOUGH - 0.5) break;
      take({ ...beside, points: Math.max(beside.points, ENOUGH) });
      next = beside.end;
    }
  }
  return listed(text, found);
}
