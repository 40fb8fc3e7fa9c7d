/** From a query to its answer: find, filter, count, order. */
import type { Answer } from './answer.ts';
import { FACETS } from '../query/edit-query.ts';
import { countFacets } from './facets.ts';
import { judgeBy, passes, type Verdict } from './filter.ts';
import { find, type Found } from './find.ts';
import type { Engine } from '../index/engine.ts';
import { loreOf, type Library } from './library.ts';
import { inOrder } from './order.ts';
import type { Query } from '../query/query.ts';
import { underMainNames } from '../shelf/mechanism-main-names.ts';
import { readingOfQuery } from './read-query.ts';

/** Answers a query: what matches is exact whether there is an engine or not, the order needs one. */
export function answerQuery(library: Library, query: Query): Answer {
  const { shelf, frame, engine } = library;
  const found = find(shelf, loreOf(library), query.text, query.literal);
  const judging = judgeBy(query);
  const verdicts = new Array<Verdict | null>(shelf.entries.length).fill(null);
  const passing: number[] = [];
  found.places.forEach((place, at) => {
    const entry = shelf.entries[place];
    if (entry === undefined) return;
    const verdict = judging(entry);
    verdicts[place] = verdict;
    if (passes(verdict)) passing.push(at);
  });
  const places = Int32Array.from(passing, (at) => found.places[at] ?? 0);
  keep(found, query, places);
  const ranks = query.sort === 'relevance' && found.interpretation.needs.length > 0;
  const ranking = engine?.count === shelf.entries.length ? engine : null;
  const order = inOrder(
    shelf,
    places,
    query.sort,
    ranks
      ? {
          scores: blend(ranking, found, places, passing),
          bands: Uint8Array.from(passing, (at) => found.literal[at] ?? 0),
        }
      : null,
  );
  const named = underMainNames(shelf, query);
  return {
    ids: Array.from(order, (place) => shelf.entries[place]?.id ?? ''),
    all: shelf.entries.length,
    literal: passing.reduce((sum, at) => sum + (found.literal[at] ?? 0), 0),
    facets: countFacets(shelf, frame, verdicts),
    terms: found.interpretation.needs.map(({ typed }) => typed),
    reading: readingOfQuery(library, query, found),
    ranked: !ranks || (ranking !== null && library.lore !== 'loading'),
    ...(named === query ? {} : { named }),
  };
}

/** Places on the shelf, ascending, of the articles that a query matches: for those who count and need no order. */
export function findMatches(library: Library, query: Query): Int32Array {
  const { shelf } = library;
  const found = find(shelf, loreOf(library), query.text, query.literal);
  const known = PASSED.get(found)?.find(({ key }) => key === filtersOf(query));
  if (known !== undefined) return known.places;
  const judging = judgeBy(query);
  const places = found.places.filter((place) => {
    const entry = shelf.entries[place];
    return entry !== undefined && passes(judging(entry));
  });
  keep(found, query, places);
  return places;
}

/** What passed the filters, of the last ones: the charts ask again what the list has just asked. */
const PASSED = new WeakMap<Found, readonly { readonly key: string; readonly places: Int32Array }[]>();
const MOST_PASSED = 4;

function keep(found: Found, query: Query, places: Int32Array): void {
  const key = filtersOf(query);
  const others = (PASSED.get(found) ?? []).filter((each) => each.key !== key);
  PASSED.set(found, [{ key, places }, ...others].slice(0, MOST_PASSED));
}

function filtersOf(query: Query): string {
  return JSON.stringify(FACETS.map((facet) => query[facet]));
}

function isLong({ length }: string): boolean {
  return length > 1;
}

/** The share of the score that MiniSearch has a say in. */
const SAY = 0.25;

// Where words stand decides; BM25 over the whole index tells apart what stands alike. Without a whole index dates decide, as
// they do for all who wait for it; the bands stand already.
function blend(
  engine: Engine | null,
  found: Found,
  places: Int32Array,
  passing: readonly number[],
): Float64Array {
  if (engine === null) return new Float64Array(passing.length).fill(1);
  const words = found.interpretation.needs.flatMap(({ ways }) =>
    ways
      // A character alone is everywhere: where it stands first is all that can be told in time.
      .filter(({ via, places: { length }, folded }) => via === 'literal' && length > 0 && folded.some(isLong))
      .flatMap(({ shown, folded }) => folded.map((each) => ({ shown, folded: each }))),
  );
  const ranks = words.length > 0 ? engine.scores(words, places) : new Map<number, number>();
  let top = 0;
  for (const rank of ranks.values()) top = Math.max(top, rank);
  return Float64Array.from(passing, (at, index) => {
    const score = found.scores[at] ?? 0;
    return top === 0 ? score : score * (1 - SAY + (SAY * (ranks.get(places[index] ?? 0) ?? 0)) / top);
  });
}
