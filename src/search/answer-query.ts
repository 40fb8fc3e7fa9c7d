/** From a query to its answer: scan, filter, count, order. */
import type { Answer } from './answer.ts';
import type { Engine } from './engine.ts';
import { countFacets, type FacetFrame } from './facets.ts';
import { judge, passes } from './filter.ts';
import { inOrder } from './order.ts';
import { parseTerms } from './parse-query.ts';
import type { Query } from './query.ts';
import { matches } from './scan.ts';
import type { Shelf } from './shelf.ts';

/** All that answers depend on. While `engine` is null, because it is being built, the order is by date. */
export interface Library {
  readonly shelf: Shelf;
  readonly frame: FacetFrame;
  readonly engine: Engine | null;
}

/** Answers a query: what matches is exact whether there is an engine or not, the order needs one. */
export function answerQuery({ shelf, frame, engine }: Library, query: Query): Answer {
  const terms = parseTerms(query.text);
  const verdicts = shelf.entries.map((entry) =>
    matches(entry.haystack, terms) ? judge(entry, query) : null,
  );
  const found = shelf.entries.filter((_, at) => {
    const verdict = verdicts[at];
    return verdict ? passes(verdict) : false;
  });
  const ranks = query.sort === 'relevance' && terms.include.length > 0;
  const scores = ranks && engine ? engine.rank(terms.include) : null;
  return {
    ids: inOrder(found, query.sort, scores).map(({ article }) => article.id),
    all: shelf.entries.length,
    facets: countFacets(shelf, frame, verdicts),
    terms: terms.include.map(({ shown }) => shown),
    ranked: !ranks || engine !== null,
  };
}
