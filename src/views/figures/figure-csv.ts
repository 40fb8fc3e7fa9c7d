/** The figures as a table for a spreadsheet: one row a figure, its sentence and where it stands. */
import { csv } from '../../search/tables/csv.ts';
import type { FigureRow } from '../../search/tables/figure-rows.ts';
import { t } from '../../text/strings.ts';

/** CSV with the head of the interface's language. Values are plain numbers in base units. */
export function figureCsv(rows: readonly FigureRow[]): string {
  return csv([
    t.figures.csvColumns,
    ...rows.map((row) => [
      row.value,
      row.unit,
      row.text,
      row.about,
      row.scope,
      row.hedge,
      row.places.join('、'),
      row.date,
      row.dateInferred ? t.figures.yes : null,
      row.pageNo,
      row.headline,
      row.sentence.before + row.sentence.fact + row.sentence.after,
      row.article,
    ]),
  ]);
}
