import * as lexicon from '../lexicon/mechanisms.ts';

/** A stretch of text that may name a programme, with the points that speak for it. */
export interface Term {
  readonly start: number;
  readonly end: number;
  readonly points: number;
}

const byTail = (list: readonly string[]): Map<number, string[]> => {
  const ends = new Map<number, string[]>();
  for (const word of list) {
    const tail = word.charCodeAt(word.length - 1);
    ends.set(tail, [...(ends.get(tail) ?? []), word]);
  }
  return ends;
};

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
const coins = words(lexicon.COINS);
const makes = [...words(lexicon.MAKES), ...coins];
const makesByTail = byTail(makes);
const makesQuotedByTail = byTail([...makes, ...words(lexicon.MAKES_QUOTED)]);
const coinsByTail = byTail(coins);

/** Whether these words are a verb that makes or runs programmes (打造, 推行, 开展). */
export const isMakingVerb = (word: string): boolean => makeSet.has(word);
const makeSet = new Set(makes);

/** Whether one of the verbs ends right before `at`, 的, 了 or 出 behind it left out. */
function endsIn(text: string, at: number, verbs: ReadonlyMap<number, readonly string[]>): boolean {
  const ends = verbs.get(text.charCodeAt(at - 1));
  if (ends?.some((word) => text.endsWith(word, at))) return true;
  const last = text[at - 1];
  if (last !== '的' && last !== '了' && last !== '出') return false;
  return verbs.get(text.charCodeAt(at - 2))?.some((word) => text.endsWith(word, at - 1)) ?? false;
}

/** Whether a verb that makes or runs programmes ends right before `at`. */
export const isMade = (text: string, at: number): boolean => endsIn(text, at, makesByTail);

const COUNT = /(?:\d+|[一二两三四五六七八九十])[家个间张项支次条批]$/;

/** What the verb before a quotation is worth, an amount between them left out (启用6间“…”). */
export function pointsOfVerb(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 8), at);
  const verbEnd = at - (COUNT.exec(before)?.[0].length ?? 0);
  if (endsIn(text, verbEnd, coinsByTail)) return 2.5;
  if (endsIn(text, verbEnd, makesQuotedByTail)) return 1.5;
  return lexicon.COLOURS.test(text.slice(Math.max(0, at - 8), at)) ? -1 : 0;
}
