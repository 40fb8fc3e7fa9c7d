/** How much of a short text's wording stands in a longer one: Chinese words are mostly pairs of characters. */

/** A set of character pairs, each as one small number. */
export type Pairs = ReadonlySet<number>;

const FIRST = 0x4e00;
const LAST = 0x9fff;
const SPAN = LAST - FIRST + 1;

/** The character pairs of a text; pairs with punctuation or digits carry no meaning and are left out. */
export function bigrams(text: string): Set<number> {
  const found = new Set<number>();
  let before = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const han = code >= FIRST && code <= LAST ? code - FIRST : -1;
    if (before >= 0 && han >= 0) found.add(before * SPAN + han);
    before = han;
  }
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

/**
 * How much two texts speak of the same things, 0 to 1: the cosine of their character pairs, rare pairs weighing more.
 * `frequency` says in how many of `all` paragraphs of the page a pair stands.
 */
export function cohesion(a: Pairs, b: Pairs, frequency: ReadonlyMap<number, number>, all: number): number {
  const weight = (pair: number) => Math.log((all + 1) / (frequency.get(pair) ?? 1)) ** 2;
  let shared = 0;
  let inA = 0;
  let inB = 0;
  for (const pair of a) {
    const w = weight(pair);
    inA += w;
    if (b.has(pair)) shared += w;
  }
  for (const pair of b) inB += weight(pair);
  return inA && inB ? shared / Math.sqrt(inA * inB) : 0;
}
