/** Filters that a page around the atlas has set for good: they hold in every query, and no reader removes them. */
import { EMPTY_QUERY, FACETS, type FacetName } from '../search/query/edit-query.ts';
import { parseQuery } from '../search/query/query-url.ts';
import type { Query } from '../search/query/query.ts';

/** The filters of a query as written in an address. Its words are left aside: they stand in a box that can be typed in. */
export function readLock(written: string): Query {
  const { text: _, sort: __, literal: ___, ...filters } = parseQuery(written);
  return { ...EMPTY_QUERY, ...filters };
}

/** The query with the locked filters in it; what contradicts them goes. */
export function withLock(query: Query, lock: Query): Query {
  let locked = query;
  for (const facet of FACETS) {
    const { include, exclude } = lock[facet];
    if (include.length + exclude.length === 0) continue;
    const own = query[facet];
    const others = (values: readonly string[]): string[] =>
      values.filter((value) => !holds(include, value) && !holds(exclude, value));
    locked = {
      ...locked,
      [facet]: {
        include: [...include, ...others(own.include)],
        exclude: [...exclude, ...others(own.exclude)],
      },
    };
  }
  return locked;
}

/** True for a filter that cannot be removed. */
export function isLocked(lock: Query, facet: FacetName, value: string): boolean {
  return holds(lock[facet].include, value) || holds(lock[facet].exclude, value);
}

function holds(values: readonly string[], value: string): boolean {
  return values.includes(value);
}
