/** Results as the list shows them. */
import type { Because, Row } from './answer.ts';
import { openingWords, pieces, snippet } from './highlight.ts';
import type { Term } from '../query/parse-query.ts';
import { liesIn, placeLabel } from '../shelf/places.ts';
import type { Entry, Labels } from '../shelf/shelf.ts';

/** Places that a row has room for. */
const MOST_PLACES = 3;

/** The row of an entry, with the terms marked in its texts. */
export function rowOf(
  { article, page, date }: Entry,
  terms: readonly Term[],
  because: readonly Because[] = [],
): Row {
  return {
    id: article.id,
    kind: article.kind,
    kicker: article.kicker === null ? null : pieces(article.kicker, terms),
    headline: pieces(article.headline ?? openingWords(article), terms),
    untitled: article.headline === null,
    snippet: snippet(article, terms),
    date,
    dateInferred: date !== null && page.dateBasis !== 'masthead',
    pageNo: page.pageNo,
    places: placeLabels(article),
    topics: article.topics.map(({ name }) => name),
    continuedOn: article.continuedOn,
    continuesFrom: article.continuesFrom,
    because,
  };
}

/** Labels of at most three places: the primary regions, else the first ones. What holds another of them says nothing more and is left out. */
export function placeLabels({ regions }: Pick<Labels, 'regions'>): string[] {
  const primary = regions.filter((region) => region.primary);
  const shown = primary.length > 0 ? primary : regions;
  const finest = shown.filter(
    ({ code }) => !shown.some((other) => other.code !== code && liesIn(other.code, code)),
  );
  return [...new Set(finest.map(placeLabel))].slice(0, MOST_PLACES);
}
