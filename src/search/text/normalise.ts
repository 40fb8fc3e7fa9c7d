/**
 * Folding: what two texts have in common when they read the same. Full and half width, upper and lower case and compatibility
 * forms (①, ㎡) are one (NFKC, lower case), and white space is dropped, because newspapers stretch headlines and
 * names (福  建). Folding is done character by character, a base with its combining marks, so that the fold of any
 * passage stands in the fold of the whole text. Known approximation: Hangul written in single letters is not composed.
 */

/** A folded text and, for each of its UTF-16 units, where the character it came from stands in the original. */
export interface Folded {
  readonly text: string;
  /** Null where every unit stands where it stood. */
  readonly origins: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null;
}

// Characters that fold to exactly one unit, whatever stands beside them: nearly all of a newspaper.
const PLAIN = '!-~·—―‘-”、-〩㐀-䶿一-鿿！-～';
const ALL_PLAIN = new RegExp(`^[${PLAIN}]*$`);
const CLUSTERS = new RegExp(`[${PLAIN}]+(?![\\p{M}\\uFF9E\\uFF9F])|.[\\p{M}\\uFF9E\\uFF9F]*`, 'gsu');

/** The text as matching sees it. */
export function fold(text: string): string {
  const whole = text.normalize('NFKC').toLowerCase();
  return ALL_PLAIN.test(text) ? whole : foldMapped(text).text;
}

/** The text as matching sees it, with the way back to the original. */
export function foldMapped(text: string): Folded {
  if (ALL_PLAIN.test(text)) return { text: text.normalize('NFKC').toLowerCase(), origins: null };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTERS)) {
    const [cluster] = match;
    const piece = cluster.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
    const plain = ALL_PLAIN.test(cluster);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(plain ? match.index + unit : match.index);
      ends.push(plain ? match.index + unit + 1 : match.index + cluster.length);
    }
    folded += piece;
  }
  return { text: folded, origins: { starts, ends } };
}

/** Offsets in the original of the folded passage `[from, to)`, which must not be empty. */
export function originOf(folded: Folded, from: number, to: number): readonly [start: number, end: number] {
  if (folded.origins === null) return [from, to];
  return [folded.origins.starts[from] ?? 0, folded.origins.ends[to - 1] ?? 0];
}
