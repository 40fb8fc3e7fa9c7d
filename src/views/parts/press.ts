/** What clicking a mark of a chart means: the same as clicking the value among the facets. */
import { includeValue, removeValue, stance, type FacetName } from '../../search/query/edit-query.ts';
import type { Query } from '../../search/query/query.ts';
import type { Router } from '../../state/router.svelte.ts';

export interface Presser {
  readonly pressed: (value: string) => boolean;
  readonly excluded: (value: string) => boolean;
  readonly press: (value: string) => void;
  /** Lets go of every value that is asked for. */
  readonly clear: () => void;
}

/** Asks for a value, or no longer, in the router's query. */
export function presser(router: Router, facet: FacetName): Presser {
  const pressed = (value: string): boolean => stance(router.query, facet, value) === 'include';
  return {
    pressed,
    excluded: (value) => stance(router.query, facet, value) === 'exclude',
    press: (value) => {
      const edit = pressed(value) ? removeValue<FacetName> : includeValue<FacetName>;
      router.ask(edit(router.query, facet, value));
    },
    clear: () => router.ask(withoutIncluded(router.query, facet)),
  };
}

/** The query that no longer asks for any value of the facet; what it rules out stays. */
export function withoutIncluded(query: Query, facet: FacetName): Query {
  const asked: readonly string[] = query[facet].include;
  return asked.reduce((left, value) => removeValue<FacetName>(left, facet, value), query);
}
