/** Horizontal bars: the share of each value among the matching articles, over its share in the whole library. */
import { max } from 'd3-array';
import type { Count } from '../search/answer/answer.ts';

export interface Bar<T extends string> {
  readonly value: T;
  readonly count: number;
  readonly all: number;
  /** 0 to 1: of the matching articles, and of all. */
  readonly share: number;
  readonly wholeShare: number;
  /** Top of the row, in px. */
  readonly y: number;
  /** Lengths from the zero line, in px. */
  readonly width: number;
  readonly wholeWidth: number;
}

export interface Bars<T extends string> {
  readonly bars: readonly Bar<T>[];
  /** The zero line, in px from the left. */
  readonly zero: number;
  readonly rowHeight: number;
  readonly height: number;
}

export interface BarsFrame {
  /** Articles that match, and articles in the library. */
  readonly matched: number;
  readonly all: number;
  /** Px for the whole drawing, for the names left of the zero line and for the figures right of the longest bar. */
  readonly width: number;
  readonly names: number;
  readonly figures: number;
  readonly rowHeight: number;
}

/** Lays out one row a value, most articles first, equal ones in the order given. The axis starts at zero. */
export function layOutBars<T extends string>(counts: readonly Count<T>[], frame: BarsFrame): Bars<T> {
  const rows = counts
    .map(({ value, count, all }) => ({
      value,
      count,
      all,
      share: ratio(count, frame.matched),
      wholeShare: ratio(all, frame.all),
    }))
    .sort((a, b) => b.count - a.count);
  const top = max(rows, ({ share, wholeShare }) => Math.max(share, wholeShare)) || 1;
  // A scale from zero is a proportion; d3-scale would bring interpolators of colours to the first screen.
  const x = (share: number): number => (share / top) * Math.max(0, frame.width - frame.names - frame.figures);
  return {
    bars: rows.map((row, index) => ({
      ...row,
      y: index * frame.rowHeight,
      width: x(row.share),
      wholeWidth: x(row.wholeShare),
    })),
    zero: frame.names,
    rowHeight: frame.rowHeight,
    height: rows.length * frame.rowHeight,
  };
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
