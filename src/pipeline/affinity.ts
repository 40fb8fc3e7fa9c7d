/** How much of a short text's wording stands in a longer one: Chinese words are mostly pairs of characters. */

/** The set of character pairs of a text; pairs with punctuation or digits carry no meaning and are left out. */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 1; i < text.length; i++) {
    if (isHan(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(i))) found.add(text.slice(i - 1, i + 1));
  }
  return found;
}

/** 0 to 1: the part of the text's pairs that stand in any of the sets; 0 for a text without pairs. */
export function affinity(text: string, sets: readonly ReadonlySet<string>[]): number {
  const pairs = bigrams(text);
  let shared = 0;
  for (const pair of pairs) if (sets.some((set) => set.has(pair))) shared++;
  return pairs.size ? shared / pairs.size : 0;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/**
 * How much two texts speak of the same things, 0 to 1: the cosine of their character pairs, rare pairs weighing more.
 * `frequency` says in how many of `all` paragraphs of the page a pair stands.
 */
export function cohesion(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
  all: number,
): number {
  const weight = (pair: string) => Math.log((all + 1) / (frequency.get(pair) ?? 1)) ** 2;
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
