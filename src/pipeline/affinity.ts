/** How much of a short text's wording stands in a longer one: Chinese words are mostly pairs of characters. */

/** A set of character pairs, each as one small number. */
export type Pairs = ReadonlySet<number>;

const FIRST = 0x4e00;
const LAST = 0x9fff;
const SPAN = LAST - FIRST + 1;

/** Calls back for each pair of the text, again where it stands again; pairs with punctuation or digits are left out. */
export function scanPairs(text: string, found: (pair: number) => void): void {
  let before = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const han = code >= FIRST && code <= LAST ? code - FIRST : -1;
    if (before >= 0 && han >= 0) found(before * SPAN + han);
    before = han;
  }
}

/** The character pairs of a text; those with punctuation or digits carry no meaning and are left out. */
export function bigrams(text: string): Set<number> {
  const found = new Set<number>();
  scanPairs(text, (pair) => found.add(pair));
  return found;
}

/** 0 to 1: the part of the pairs that stand in any of the sets; 0 where there are none. */
export function affinity(pairs: Pairs, sets: readonly Pairs[]): number {
  let shared = 0;
  for (const pair of pairs) {
    for (const set of sets) {
      if (!set.has(pair)) continue;
      shared++;
      break;
    }
  }
  return pairs.size ? shared / pairs.size : 0;
}

/** What a pair weighs that stands in so many of `all` paragraphs: rare ones say more. */
export function rarer(all: number): (frequency: number) => number {
  const weights: number[] = [];
  return (frequency) => (weights[frequency] ??= Math.log((all + 1) / frequency) ** 2);
}
