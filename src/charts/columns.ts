/** Columns by year, with the undated ones set apart at the end so that the total agrees. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Count } from '../search/answer.ts';
import { UNDATED } from '../search/query.ts';

export interface Column {
  /** A year, or UNDATED. */
  readonly value: string;
  readonly count: number;
  readonly all: number;
  readonly x: number;
  readonly width: number;
  /** Top of the column and its height above the baseline, in px. */
  readonly y: number;
  readonly height: number;
  /** Whether there is room for its name under the baseline. */
  readonly named: boolean;
}

export interface Columns {
  readonly columns: readonly Column[];
  readonly baseline: number;
}

const PADDING = 0.12;
/** What a column may take at most: one year alone should not fill the page. */
const MOST_WIDTH = 84;
/** Columns stand at most so many of their widths apart, left edge to left edge: a few should still read as a row. */
const MOST_APART = 2;
/** Px that four digits and some air take. */
const NAME_WIDTH = 34;
/** A column that stands for anything at all can be seen. */
const LEAST_HEIGHT = 2;

/** Lays out the years in the order given. `top` px above the tallest column are left for its count. The axis starts at zero. */
export function layOutColumns(
  counts: readonly Count[],
  size: { readonly width: number; readonly height: number; readonly top: number },
): Columns {
  const undated = counts.some(({ value }) => value === UNDATED);
  const slots = counts.length + (undated ? 0.5 : 0);
  const band = slots > 0 ? Math.min(size.width / slots, MOST_WIDTH * MOST_APART) : 0;
  const width = Math.min(band * (1 - PADDING), MOST_WIDTH);
  // The first column stands at the left edge; the last ends at the right one, where there are enough of them.
  const apart = slots > 1 ? Math.min(MOST_WIDTH * MOST_APART, (size.width - width) / (slots - 1)) : 0;
  const y = scaleLinear()
    .domain([0, max(counts, ({ count }) => count) ?? 1])
    .range([0, size.height - size.top]);
  const dated = counts.length - (undated ? 1 : 0);
  const every = Math.max(1, Math.ceil(NAME_WIDTH / Math.max(1, apart || band)));
  return {
    baseline: size.height,
    columns: counts.map(({ value, count, all }, index) => {
      const height = count > 0 ? Math.max(LEAST_HEIGHT, y(count)) : 0;
      const last = value === UNDATED;
      return {
        value,
        count,
        all,
        x: apart * (index + (last && index > 0 ? 0.5 : 0)),
        width,
        y: size.height - height,
        height,
        // Names are counted from the last year back, so that the newest one is always there.
        named: last || (dated - 1 - index) % every === 0,
      };
    }),
  };
}
