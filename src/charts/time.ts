/** Columns by year or month, with the undated articles set apart at the end so that the total agrees. */
import { max, ticks } from 'd3-array';
import type { Count } from '../search/answer/answer.ts';
import { UNDATED } from '../search/query/query.ts';
import { monthName, monthOf, type Months } from '../search/series/series-months.ts';

export type TimeUnit = 'year' | 'month';
/** What a column's height stands for: articles, or their share of all the articles of that time. */
export type Measure = 'count' | 'share';

/** A year (2025), a month (2025-03) or UNDATED with its articles. */
export type Bin = Pick<Count, 'value' | 'count' | 'all'>;

/** Months that can be told apart in a column's width; beyond them years are shown first. */
const FEW_MONTHS = 36;

/** Months for a short span, years for a long one. */
export function unitFor({ counts }: Months): TimeUnit {
  return counts.length <= FEW_MONTHS ? 'month' : 'year';
}

/** The columns of a series, without gaps; UNDATED last where the library has undated articles. */
export function binsOf({ first, counts, all, undated, undatedAll }: Months, unit: TimeUnit): Bin[] {
  const bins = new Map<string, { value: string; count: number; all: number }>();
  const start = first === null ? 0 : monthOf(first);
  counts.forEach((count, at) => {
    const month = monthName(start + at);
    const value = unit === 'year' ? month.slice(0, 4) : month;
    const bin = bins.get(value) ?? { value, count: 0, all: 0 };
    bins.set(value, { value, count: bin.count + count, all: bin.all + (all[at] ?? 0) });
  });
  const dated = [...bins.values()];
  return undatedAll > 0 ? [...dated, { value: UNDATED, count: undated, all: undatedAll }] : dated;
}

/** The months that two columns, in either order, reach from and to. */
export function periodBetween(a: string, b: string): { readonly from: string; readonly to: string } {
  const [first, last] = a < b ? [a, b] : [b, a];
  return {
    from: first.length === 4 ? `${first}-01` : first,
    to: last.length === 4 ? `${last}-12` : last,
  };
}

export interface Column extends Bin {
  /** 0 to 1: of the library's articles of that time. */
  readonly share: number;
  readonly x: number;
  readonly width: number;
  /** Top of the column and its height above the baseline, in px. */
  readonly y: number;
  readonly height: number;
  /** What there is room for under the baseline: a year, a month's number; null for nothing. */
  readonly name: string | null;
}

export interface Columns {
  readonly columns: readonly Column[];
  readonly baseline: number;
  /** Whether each column has room for its figure; else the ticks give the scale. */
  readonly labelled: boolean;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

export interface ColumnsFrame {
  readonly width: number;
  /** Px of the tallest column, of which `top` are left for its figure. */
  readonly height: number;
  readonly top: number;
  readonly measure: Measure;
}

const PADDING = 0.12;
/** What a column may take at most: one year alone should not fill the page. */
const MOST_WIDTH = 84;
/** Columns stand at most so many of their widths apart, left edge to left edge: a few should still read as a row. */
const MOST_APART = 2;
/** Px that four digits and some air take, and two digits. */
const YEAR_WIDTH = 34;
const MONTH_WIDTH = 18;
/** Px that a figure needs above its column. */
const FIGURE_WIDTH = { count: 14, share: 30 } as const;
/** A column that stands for anything at all can be seen. */
const LEAST_HEIGHT = 2;

/** Lays out the columns in the order given. The axis starts at zero. */
export function layOutColumns(bins: readonly Bin[], frame: ColumnsFrame): Columns {
  const undated = bins.some(({ value }) => value === UNDATED);
  const slots = bins.length + (undated ? 0.5 : 0);
  const band = slots > 0 ? Math.min(frame.width / slots, MOST_WIDTH * MOST_APART) : 0;
  const width = Math.min(band * (1 - PADDING), MOST_WIDTH);
  // The first column stands at the left edge; the last ends at the right one, where there are enough of them.
  const apart = slots > 1 ? Math.min(MOST_WIDTH * MOST_APART, (frame.width - width) / (slots - 1)) : 0;
  const shareOf = ({ count, all }: Bin): number => (all > 0 ? count / all : 0);
  const sizeOf = (bin: Bin): number => (frame.measure === 'count' ? bin.count : shareOf(bin));
  const top = max(bins, sizeOf) || 1;
  // A scale from zero is a proportion; d3-scale would bring interpolators of colours to the first screen.
  const y = (size: number): number => (size / top) * (frame.height - frame.top);
  const names = nameColumns(bins, apart || band);
  return {
    baseline: frame.height,
    labelled: width >= FIGURE_WIDTH[frame.measure],
    ticks: ticks(0, top, 3)
      .filter((value) => value > 0 && (frame.measure === 'share' || Number.isInteger(value)))
      .map((value) => ({ value, y: frame.height - y(value) })),
    columns: bins.map((bin, index) => {
      const height = bin.count > 0 ? Math.max(LEAST_HEIGHT, y(sizeOf(bin))) : 0;
      const apartAtEnd = bin.value === UNDATED && index > 0 ? 0.5 : 0;
      return {
        ...bin,
        share: shareOf(bin),
        x: apart * (index + apartAtEnd),
        width,
        y: frame.height - height,
        height,
        name: names[index] ?? null,
      };
    }),
  };
}

// Years are counted from the last one back, so that the newest is always named. Among months January carries the year,
// and so does the first month where the next January is far enough.
function nameColumns(bins: readonly Bin[], apart: number): (string | null)[] {
  const room = Math.max(1, apart);
  const dated = bins.filter(({ value }) => value !== UNDATED).length;
  const every = Math.max(1, Math.ceil(YEAR_WIDTH / room));
  const januaries = bins
    .map(({ value }, index) => (value.endsWith('-01') ? index : -1))
    .filter((at) => at >= 0);
  const years = Math.max(1, Math.ceil(YEAR_WIDTH / (room * 12)));
  return bins.map(({ value }, index) => {
    if (value === UNDATED) return UNDATED;
    if (value.length === 4) return (dated - 1 - index) % every === 0 ? value : null;
    const january = januaries.indexOf(index);
    if (january >= 0) return (januaries.length - 1 - january) % years === 0 ? value.slice(0, 4) : null;
    if (index === 0 && ((januaries[0] ?? Infinity) - index) * room >= YEAR_WIDTH) return value.slice(0, 4);
    const besideYear = januaries.includes(index - 1) || index === 1;
    const wide = room >= (besideYear ? YEAR_WIDTH : MONTH_WIDTH);
    return wide ? String(Number(value.slice(5))) : null;
  });
}
