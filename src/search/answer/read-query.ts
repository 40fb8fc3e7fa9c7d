/** How a query was read, for the page to put into words. */
import type { QueryReading } from './answer.ts';
import { loreOf, type Library } from './library.ts';
import { judgeBy, passes } from './filter.ts';
import { find, type Found } from './find.ts';
import type { Query } from '../query/query.ts';

/** Says what was looked for besides what was typed, what was left aside, and what may have been meant. */
export function readingOfQuery(library: Library, query: Query, found: Found): QueryReading {
  const { shelf } = library;
  const { needs, mode, dropped, meant, remarks } = found.interpretation;
  const judging = judgeBy(query);
  const count = (text: string): number => {
    const { places } = find(shelf, loreOf(library), text, query.literal);
    return places.reduce((sum, place) => {
      const entry = shelf.entries[place];
      return sum + (entry !== undefined && passes(judging(entry)) ? 1 : 0);
    }, 0);
  };
  return {
    mode,
    words: needs.map(({ typed, ways }) => ({
      typed,
      also: ways
        .filter(({ via, places }) => via !== 'literal' && via !== 'fact' && places.length > 0)
        .map(({ via, shown }) => ({ via, shown })),
    })),
    dropped,
    meant: meant.map((each) => ({ ...each, count: count(each.text) })).filter((each) => each.count > 0),
    remarks,
  };
}
