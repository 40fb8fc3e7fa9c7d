/** A matrix of counts: in how many articles two tags stand together. */
import { byCount, countTags, type Tags } from './series-tags.ts';

/** Rows and columns that have articles, in the order of their vocabulary; rows by count where they are cut to the first ones. */
export interface Matrix<Row extends string = string> {
  readonly rows: readonly Row[];
  readonly columns: readonly string[];
  /** Articles of each row and column, whether or not the other side has a tag. */
  readonly rowCounts: Uint32Array;
  readonly columnCounts: Uint32Array;
  /** Row by row. */
  readonly cells: Uint32Array;
  /** Rows that there is no room for. */
  readonly left: number;
}

/** Counts the articles at these places. With `most`, only so many rows: the largest. */
export function countMatrix(rows: Tags, columns: Tags, places: Int32Array, most = Infinity): Matrix {
  const rowTotals = countTags(rows, places);
  const columnTotals = countTags(columns, places);
  const ranked = byCount(rows, rowTotals);
  const shownRows = Number.isFinite(most) ? ranked.slice(0, most) : ranked.sort((a, b) => a - b);
  const shownColumns = byCount(columns, columnTotals).sort((a, b) => a - b);
  return {
    rows: shownRows.map((tag) => rows.names[tag] ?? ''),
    columns: shownColumns.map((tag) => columns.names[tag] ?? ''),
    rowCounts: Uint32Array.from(shownRows, (tag) => rowTotals[tag] ?? 0),
    columnCounts: Uint32Array.from(shownColumns, (tag) => columnTotals[tag] ?? 0),
    cells: countCells(rows, columns, places, [shownRows, shownColumns]),
    left: Number.isFinite(most) ? Math.max(0, ranked.length - most) : 0,
  };
}

/** Articles by pair of tags: of the rows and columns shown, row by row. */
export function countCells(
  rows: Tags,
  columns: Tags,
  places: Int32Array,
  [shownRows, shownColumns]: readonly [rows: readonly number[], columns: readonly number[]],
): Uint32Array {
  const rowAt = positions(rows, shownRows);
  const columnAt = positions(columns, shownColumns);
  const width = shownColumns.length;
  const cells = new Uint32Array(shownRows.length * width);
  for (const at of places) {
    const rowEnd = rows.starts[at + 1] ?? 0;
    const columnStart = columns.starts[at] ?? 0;
    const columnEnd = columns.starts[at + 1] ?? 0;
    for (let each = rows.starts[at] ?? 0; each < rowEnd; each += 1) {
      const row = rowAt[rows.tags[each] ?? 0] ?? -1;
      if (row < 0) continue;
      for (let other = columnStart; other < columnEnd; other += 1) {
        const column = columnAt[columns.tags[other] ?? 0] ?? -1;
        if (column >= 0) cells[row * width + column] = (cells[row * width + column] ?? 0) + 1;
      }
    }
  }
  return cells;
}

function positions({ names }: Tags, shown: readonly number[]): Int32Array {
  const at = new Int32Array(names.length).fill(-1);
  shown.forEach((tag, position) => {
    at[tag] = position;
  });
  return at;
}
