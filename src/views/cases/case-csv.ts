/** Cases as a table for a spreadsheet: one row a case, its facts listed in their cells, its citation last. */
import type { Case, Said } from '../../search/tables/case.ts';
import { csv, type Cell } from '../../search/tables/csv.ts';
import { t } from '../../text/strings.ts';
import { cite } from '../parts/citation.ts';

const listed = (said: readonly Said[]): string => said.map(({ text }) => text).join('；');

/** CSV with the head of the interface's language. `more` adds columns: a name, and its cell for each case. */
export function caseCsv<C extends Case>(
  cases: readonly C[],
  more: readonly { readonly name: string; readonly cell: (each: C) => Cell }[] = [],
): string {
  const head = ['name', 'where', 'date', 'page', 'who', 'forWhom', 'means', 'figures', 'topics'] as const;
  return csv([
    [...more.map(({ name }) => name), ...head.map((aspect) => t.aspects[aspect]), t.aspects.citation],
    ...cases.map((each) => [
      ...more.map(({ cell }) => cell(each)),
      each.name,
      each.places.join('、'),
      t.results.date(each.date, each.dateInferred),
      each.pageNo,
      listed(each.who),
      listed(each.forWhom),
      listed(each.means),
      listed(each.figures),
      each.topics.join('、'),
      cite(each),
    ]),
  ]);
}
