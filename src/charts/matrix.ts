/** The order of a matrix: which row and which column stands where, and where a group of columns begins. */
import type { Matrix } from '../search/series/series-matrix.ts';
import { stepScale, type Step } from './steps.ts';

/** Rows by count, in the order of their vocabulary or name, or by the first column that they have articles in. */
export type RowOrder = 'count' | 'name' | 'place';
/** Columns by count, by code, or by code with the great regions set apart. */
export type ColumnOrder = 'count' | 'code' | 'area';

/** The great regions (大区) that provinces are grouped by; the last stands for articles without a place. */
export type Area =
  'north' | 'northeast' | 'east' | 'central' | 'south' | 'southwest' | 'northwest' | 'beyond' | 'none';

/** The great region of a province's GB/T 2260 code: its first digits are those regions, but for 中南, which holds two. */
export function areaOf(code: string): Area {
  const number = Number(code.slice(0, 2));
  if (number >= 41 && number <= 43) return 'central';
  const areas: readonly Area[] = [
    'none',
    'north',
    'northeast',
    'east',
    'south',
    'southwest',
    'northwest',
    'beyond',
    'beyond',
  ];
  return areas[Math.floor(number / 10)] ?? 'none';
}

export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
  readonly step: Step;
}

export interface MatrixRow {
  readonly value: string;
  readonly count: number;
  readonly cells: readonly Cell[];
}

export interface MatrixColumn {
  readonly value: string;
  readonly count: number;
  /** Whether a great region begins here that is not the one before. */
  readonly opens: boolean;
}

export interface Arranged {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** Great regions from left to right with the columns of each; empty where columns are not grouped. */
  readonly areas: readonly { readonly area: Area; readonly length: number }[];
  /** Cells without an article. */
  readonly empty: number;
}

/** Puts rows and columns in order. Rows of equal count stand by place, columns in the order of the matrix. */
export function arrange(matrix: Matrix, rowOrder: RowOrder, columnOrder: ColumnOrder): Arranged {
  const width = matrix.columns.length;
  const columns = matrix.columns.map((_, at) => at);
  if (columnOrder === 'count') columns.sort(byCounts(matrix.columnCounts));
  const step = stepScale(Array.from(matrix.cells));
  const cellAt = (row: number, column: number): number => matrix.cells[row * width + column] ?? 0;
  const firstOf = (row: number): number => {
    const at = columns.findIndex((column) => cellAt(row, column) > 0);
    return at < 0 ? width : at;
  };
  const rows = matrix.rows.map((_, at) => at);
  const byRowCount = byCounts(matrix.rowCounts);
  const byPlace = (a: number, b: number): number => firstOf(a) - firstOf(b);
  if (rowOrder === 'count') rows.sort((a, b) => byRowCount(a, b) || byPlace(a, b) || a - b);
  if (rowOrder === 'place') rows.sort((a, b) => byPlace(a, b) || byRowCount(a, b) || a - b);
  const areas = columnOrder === 'area' ? group(columns.map((at) => areaOf(matrix.columns[at] ?? ''))) : [];
  const starts = new Set<number>();
  areas.reduce((from, { length }) => {
    starts.add(from);
    return from + length;
  }, 0);
  return {
    rows: rows.map((row) => {
      const value = matrix.rows[row] ?? '';
      const cells = columns.map((column): Cell => {
        const count = cellAt(row, column);
        return { row: value, column: matrix.columns[column] ?? '', count, step: step(count) };
      });
      return { value, count: matrix.rowCounts[row] ?? 0, cells };
    }),
    columns: columns.map((column, at) => ({
      value: matrix.columns[column] ?? '',
      count: matrix.columnCounts[column] ?? 0,
      opens: at > 0 && starts.has(at),
    })),
    areas,
    empty: matrix.cells.filter((count) => count === 0).length,
  };
}

function byCounts(counts: Uint32Array): (a: number, b: number) => number {
  return (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0);
}

function group(areas: readonly Area[]): { area: Area; length: number }[] {
  const groups: { area: Area; length: number }[] = [];
  for (const area of areas) {
    const last = groups[groups.length - 1];
    if (last?.area === area) last.length += 1;
    else groups.push({ area, length: 1 });
  }
  return groups;
}
