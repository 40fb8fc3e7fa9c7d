/** What the views besides list and charts ask of an open library. */
import { answerQuery } from '../search/answer/answer-query.ts';
import { caseOf } from '../search/tables/case.ts';
import { compareSets } from '../search/tables/compare.ts';
import { figureRows } from '../search/tables/figure-rows.ts';
import { arrange, windowOf, type Arranged } from '../search/tables/figure-table.ts';
import { holdingOf, holdingsOf } from '../search/tables/holdings.ts';
import type { Library } from '../search/answer/library.ts';
import { mechanismIndex, mechanismPage } from '../search/tables/mechanisms.ts';
import type { Query } from '../search/query/query.ts';
import { entryOf, readEach, type Entry } from '../search/shelf/shelf.ts';
import type { ViewOperations } from './operations.ts';

/** Does work with whatever library is open when it is asked. */
export type Ask = <T>(work: (library: Library) => T | Promise<T>) => Promise<T>;

export function viewOperations(ask: Ask): ViewOperations {
  // One table is read window by window: what it took to arrange it is kept until another one is asked for.
  let last: { readonly library: Library; readonly key: string; readonly arranged: Arranged } | null = null;

  return {
    figures: (query, { window, ...wanted }) =>
      ask((library) => {
        const key = JSON.stringify([query, wanted]);
        if (last?.library !== library || last.key !== key) {
          const having = found(library, query).filter(({ column }) => column.figures.length > 0);
          const rows = readEach(library.shelf, having, figureRows).flat();
          last = { library, key, arranged: arrange(rows, wanted) };
        }
        return windowOf(last.arranged, window);
      }),
    mechanisms: (query, wanted) => ask((library) => mechanismIndex(found(library, query), wanted)),
    mechanism: (query, name, mergers) =>
      ask((library) => mechanismPage(library.shelf, found(library, query), name, mergers)),
    compare: (queries) =>
      ask((library) => compareSets(queries.map((query) => found(library, { ...query, sort: 'newest' })))),
    cases: (ids) =>
      ask(({ shelf }) =>
        readEach(
          shelf,
          ids.flatMap((id) => entryOf(shelf, id) ?? []),
          caseOf,
        ),
      ),
    holdings: () => ask(({ shelf }) => holdingsOf(shelf)),
    holding: (id) => ask(({ shelf }) => holdingOf(shelf, id)),
  };
}

function found(library: Library, query: Query): readonly Entry[] {
  return answerQuery(library, query).ids.flatMap((id) => entryOf(library.shelf, id) ?? []);
}
