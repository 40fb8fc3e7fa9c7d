/** What to mark in a text, and why an article is among the results, by how the query was read. */
import type { Because } from './answer.ts';
import { find, type Found } from './find.ts';
import { loreOf, type Library } from './library.ts';
import type { Term } from '../query/parse-query.ts';
import type { Query } from '../query/query.ts';

/**
 * The words to mark in an entry: of each word of the query itself where it stands, else whatever met it instead. Fields are no
 * words and mark nothing.
 */
export function termsSought(library: Library, query: Query, place: number): readonly Term[] {
  const { needs } = foundBy(library, query).interpretation;
  const terms = new Map<string, Term>();
  for (const { ways } of needs) {
    const here = ways.filter(({ places }) => holds(places, place));
    const typed = here.filter(({ via }) => via === 'literal');
    for (const { shown, folded } of typed.length > 0 ? typed : here) {
      for (const each of folded) terms.set(each, { shown: folded.length === 1 ? shown : each, folded: each });
    }
  }
  return [...terms.values()];
}

/**
 * Why an entry is found though not every word stands in it as typed: for each such word the ways that brought it here, the best
 * first; words of a question that it does not hold have none. Empty where all words stand.
 */
export function reasonsFor(library: Library, query: Query, place: number): readonly Because[] {
  const { needs } = foundBy(library, query).interpretation;
  return needs.flatMap(({ typed, ways }) => {
    const here = ways.filter(({ places }) => holds(places, place));
    if (here.some(({ via }) => via === 'literal' || via === 'fact')) return [];
    const others = here.some(({ via }) => via !== 'near') ? here.filter(({ via }) => via !== 'near') : here;
    return [{ typed, by: others.slice(0, 3).map(({ via, shown }) => ({ via, shown })) }];
  });
}

function foundBy(library: Library, query: Query): Found {
  return find(library.shelf, loreOf(library), query.text, query.literal);
}

function holds(places: Int32Array, place: number): boolean {
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = places[middle] ?? 0;
    if (here === place) return true;
    if (here < place) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
