/** Every change a click makes to the query: pure, so that list, charts and pills agree on what a click means. */
import type { Filter, Query } from './query.ts';

/** The filters of a query, by name. */
export type FacetName = 'topics' | 'regions' | 'years' | 'kinds' | 'organisations' | 'mechanisms';

/** What a filter may hold. */
export type FacetValue<F extends FacetName> = Query[F]['include'][number];

const ANY = { include: [], exclude: [] } as const;

/** The query that every article answers. */
export const EMPTY_QUERY: Query = {
  text: '',
  topics: ANY,
  regions: ANY,
  years: ANY,
  kinds: ANY,
  organisations: ANY,
  mechanisms: ANY,
  sort: 'relevance',
  literal: false,
};

/** Every facet, in the order in which conditions are told. */
export const FACETS: readonly FacetName[] = [
  'topics',
  'regions',
  'years',
  'kinds',
  'organisations',
  'mechanisms',
];

/** True for the facets of which an article has one value only, so that asking for another replaces the first. */
export function isSingleValued(facet: FacetName): boolean {
  return facet === 'years' || facet === 'kinds';
}

/** True where neither words nor filters narrow the library; the sort does not. */
export function isEmpty(query: Query): boolean {
  return (
    query.text.trim() === '' &&
    FACETS.every((facet) => query[facet].include.length === 0 && query[facet].exclude.length === 0)
  );
}

/** How the query stands to a value: asked for, ruled out, or neither (null). */
export function stance<F extends FacetName>(
  query: Query,
  facet: F,
  value: FacetValue<F>,
): 'include' | 'exclude' | null {
  const { include, exclude }: Filter = query[facet];
  return include.includes(value) ? 'include' : exclude.includes(value) ? 'exclude' : null;
}

/** The query that also asks for the value; a year or a kind replaces the one asked for before. */
export function includeValue<F extends FacetName>(query: Query, facet: F, value: FacetValue<F>): Query {
  const { include, exclude } = without(query[facet], value);
  return { ...query, [facet]: { include: isSingleValued(facet) ? [value] : [...include, value], exclude } };
}

/** The query that rules the value out. */
export function excludeValue<F extends FacetName>(query: Query, facet: F, value: FacetValue<F>): Query {
  const { include, exclude } = without(query[facet], value);
  return { ...query, [facet]: { include, exclude: [...exclude, value] } };
}

/** The query that no longer cares about the value. */
export function removeValue<F extends FacetName>(query: Query, facet: F, value: FacetValue<F>): Query {
  return { ...query, [facet]: without(query[facet], value) };
}

function without(filter: Filter, value: string): Filter {
  return {
    include: filter.include.filter((each) => each !== value),
    exclude: filter.exclude.filter((each) => each !== value),
  };
}
