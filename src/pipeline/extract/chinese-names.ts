import { ORDINARY, ORDINARY_ENDS } from '../lexicon/name-traps.ts';
import * as lexicon from '../lexicon/people.ts';
import { charTable } from '../chartable.ts';
import { placeNames } from './gazetteer.ts';
import { BY_TITLE, pointsAfter } from './name-context.ts';
import { Trie } from './trie.ts';

/** A stretch of text that may be a person's name, with the points that speak for it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly points: number;
}

/** Points from which a candidate is taken for a name. */
export const ENOUGH = 3.25;

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

const SHY = 2;
const WORDY = 3;
const surnames = charTable(lexicon.SURNAMES, lexicon.SHY_SURNAMES, lexicon.WORDY_SURNAMES);
const compounds = new Set(words(lexicon.COMPOUND_SURNAMES));
const compoundHeads = charTable([...compounds].map((name) => name[0]).join(''));
const given = charTable(lexicon.GIVEN + lexicon.SURNAMES);
const never = charTable(lexicon.NEVER_GIVEN);
const honorificHeads = charTable(lexicon.HONORIFICS.map((word) => word[0]).join(''));
const abroad = new Trie<true>();
for (const place of words(lexicon.FOREIGN_PLACES)) abroad.set(place, true);

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** Whether a surname may begin with this UTF-16 unit. */
export const beginsSurname = (code: number): boolean => Boolean(surnames[code] || compoundHeads[code]);

/** Whether a foreign place's name begins at `at`, and where it ends; else -1. */
export const abroadAt = (text: string, at: number): number => abroad.longest(text, at)?.end ?? -1;

/** Whether this UTF-16 unit stands in no given name. */
export const endsName = (code: number): boolean => !isHan(code) || never[code] === 1;

/** The best reading of a Chinese name that starts at `at`, `before` being what its left side is worth; or null. */
export function chineseName(text: string, at: number, before: number): Candidate | null {
  const compound = compoundHeads[text.charCodeAt(at)] && compounds.has(text.slice(at, at + 2));
  const surname = text[at] ?? '';
  const tier = compound ? 1 : surnames[text.charCodeAt(at)];
  if (tier === WORDY && before < BY_TITLE) return null;
  if (!compound && !surnames[text.charCodeAt(at)]) return null;
  const first = at + (compound ? 2 : 1);
  if (tier === 1 && honorificHeads[text.charCodeAt(first)]) {
    const named = honouredName(text, at, first);
    if (named) return named;
  }
  let points = before - (tier === WORDY ? 2.25 : tier !== SHY ? 0 : before < 1 ? 1.5 : 1);
  if (!compound && ORDINARY[surname]?.includes(text[first] ?? ' ')) points -= 3;
  if (!compound && ORDINARY_ENDS[surname]?.includes(text[at - 1] ?? ' ')) points -= 3;
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
    const shape = (chosen ? 1 : before >= 1 ? -0.5 : -1) + (length >= 2 ? 0.5 : right === 0 ? -1 : 0);
    const total = points + shape + right;
    if (!best || total > best.points) best = { start: at, end: first + length, points: total };
  }
  return best && !isPlace(text, best, before) ? best : null;
}

/** Foreign places, and Chinese ones where no title says that somebody is meant (高平, 江华). */
function isPlace(text: string, { start, end }: Candidate, before: number): boolean {
  if (abroadAt(text, start) >= end) return true;
  const place = before < 2 ? placeNames.longest(text, start) : null;
  return place !== null && place.end >= end && place.value.codes.length > 0;
}

/** 许女士, 李师傅, 张某某: named as they wish to be, unless the surname ends another word (老师傅, 各方女士). */
function honouredName(text: string, at: number, first: number): Candidate | null {
  const word = lexicon.HONORIFICS.find((one) => text.startsWith(one, first));
  if (!word || /[老位名各双多师]/.test(text[at - 1] ?? ' ')) return null;
  const end = first + word.length;
  return /[们些个种人]/.test(text[end] ?? ' ') ? null : { start: at, end, points: ENOUGH + 1 };
}
