/** What the views besides list and charts ask of an open library. */
import { answerQuery } from '../search/answer-query.ts';
import { caseOf } from '../search/case.ts';
import { compareSets } from '../search/compare.ts';
import { figureRows } from '../search/figure-rows.ts';
import { arrange, windowOf, type Arranged } from '../search/figure-table.ts';
import { holdingOf, holdingsOf } from '../search/holdings.ts';
import type { Library } from '../search/library.ts';
import { mechanismIndex, mechanismPage } from '../search/mechanisms.ts';
import type { Query } from '../search/query.ts';
import type { Entry } from '../search/shelf.ts';
import type { ViewOperations } from './operations.ts';

/** The operations over whatever library is open when they are asked. */
export function viewOperations(opened: () => Promise<Library>): ViewOperations {
  // One table is read window by window: what it took to arrange it is kept until another one is asked for.
  let last: { readonly library: Library; readonly key: string; readonly arranged: Arranged } | null = null;

  return {
    async figures(query, { window, ...ask }) {
      const library = await opened();
      const key = JSON.stringify([query, ask]);
      if (last?.library !== library || last.key !== key) {
        const rows = found(library, query).flatMap(figureRows);
        last = { library, key, arranged: arrange(rows, ask) };
      }
      return windowOf(last.arranged, window);
    },
    async mechanisms(query, ask) {
      return mechanismIndex(found(await opened(), query), ask);
    },
    async mechanism(query, name, mergers) {
      return mechanismPage(found(await opened(), query), name, mergers);
    },
    async compare(queries) {
      const library = await opened();
      return compareSets(queries.map((query) => found(library, { ...query, sort: 'newest' })));
    },
    async cases(ids) {
      return entriesOf(await opened(), ids).map(caseOf);
    },
    async holdings() {
      return holdingsOf((await opened()).shelf);
    },
    async holding(id) {
      return holdingOf((await opened()).shelf, id);
    },
  };
}

function found(library: Library, query: Query): readonly Entry[] {
  return entriesOf(library, answerQuery(library, query).ids);
}

function entriesOf({ shelf }: Library, ids: readonly string[]): readonly Entry[] {
  return ids.flatMap((id) => {
    const entry = shelf.byId.get(id);
    return entry === undefined ? [] : [entry];
  });
}
