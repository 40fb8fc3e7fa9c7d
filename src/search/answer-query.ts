/** From a query to its answer: match, filter, count, order. */
import type { Answer } from './answer.ts';
import type { Engine } from './engine.ts';
import { countFacets, type FacetFrame } from './facets.ts';
import { judgeBy, passes, type Verdict } from './filter.ts';
import { inOrder } from './order.ts';
import { parseTerms } from './parse-query.ts';
import type { Query } from './query.ts';
import { matching } from './scan.ts';
import type { Entry, Shelf } from './shelf.ts';

/**
 * All that answers depend on. While `engine` is null, or has not indexed every article of the shelf, because it is being
 * built, the order is by date.
 */
export interface Library {
  readonly shelf: Shelf;
  readonly frame: FacetFrame;
  readonly engine: Engine | null;
}

/** Answers a query: what matches is exact whether there is an engine or not, the order needs one. */
export function answerQuery({ shelf, frame, engine }: Library, query: Query): Answer {
  const terms = parseTerms(query.text);
  const { entries } = shelf;
  const judging = judgeBy(query);
  const verdicts = new Array<Verdict | null>(entries.length).fill(null);
  const found: Entry[] = [];
  const numbers: number[] = [];
  for (const number of matching(shelf.texts, terms, engine)) {
    const entry = entries[number];
    if (entry === undefined) continue;
    const verdict = judging(entry);
    verdicts[number] = verdict;
    if (!passes(verdict)) continue;
    found.push(entry);
    numbers.push(number);
  }
  const ranks = query.sort === 'relevance' && terms.include.length > 0;
  const ranking = ranks && engine?.count === entries.length ? engine : null;
  const scores = ranking ? byId(entries, ranking.scores(terms.include, numbers)) : null;
  return {
    ids: inOrder(found, query.sort, scores).map(({ id }) => id),
    all: entries.length,
    facets: countFacets(shelf, frame, verdicts),
    terms: terms.include.map(({ shown }) => shown),
    ranked: !ranks || ranking !== null,
  };
}

function byId(entries: readonly Entry[], scores: ReadonlyMap<number, number>): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  scores.forEach((score, number) => named.set(entries[number]?.id ?? '', score));
  return named;
}
