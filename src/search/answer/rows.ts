/** Results as the list shows them. */
import type { Because, Row } from './answer.ts';
import { openingWords, pieces, snippet } from './highlight.ts';
import type { Term } from '../query/parse-query.ts';
import { placeLabels } from '../shelf/fact-place.ts';
import type { Entry } from '../shelf/shelf.ts';

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
    places: placeLabels(article.regions),
    topics: [...new Set(article.topics.map(({ name }) => name))],
    continuedOn: article.continuedOn,
    continuesFrom: article.continuesFrom,
    because,
  };
}
