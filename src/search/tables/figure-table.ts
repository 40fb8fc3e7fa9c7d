/** Figures of many reports as a table: grouped by unit, filtered, ordered, a window at a time. */
import { median } from 'd3-array';
import { fold } from '../text/normalise.ts';
import type { FigureRow } from './figure-rows.ts';

export type FigureOrder = 'largest' | 'smallest' | 'newest' | 'oldest';
export const FIGURE_ORDERS: readonly FigureOrder[] = ['largest', 'smallest', 'newest', 'oldest'];

export interface FigureAsk {
  /** null for all units, each a group of its own. */
  readonly unit: string | null;
  /** Words that must stand in the sentence, in what is counted or in the place; empty for all. */
  readonly about: string;
  readonly order: FigureOrder;
  /** The window of rows: from the first, 0-based, up to but without the second. */
  readonly window: readonly [from: number, to: number];
}

export interface UnitCount {
  readonly unit: string;
  readonly figures: number;
  readonly articles: number;
}

/** A value of the strip: how many figures have it, and where the first of them stands among the rows. */
export interface Dot {
  readonly value: number;
  readonly count: number;
  readonly row: number;
}

/** All figures of one unit along a line. Not a sum: reports may speak of the same money twice. */
export interface Strip {
  readonly least: number;
  readonly median: number;
  readonly greatest: number;
  readonly sum: number;
  readonly dots: readonly Dot[];
}

export interface FigureTable {
  /** Units under the query and the words, the one with most figures first. */
  readonly units: readonly UnitCount[];
  /** Figures and articles of the chosen unit, or of all. */
  readonly figures: number;
  readonly articles: number;
  readonly rows: readonly FigureRow[];
  /** null while no single unit is chosen. */
  readonly strip: Strip | null;
}

/** Dots that a strip can show; more values than these are gathered with their neighbours. */
const MOST_DOTS = 600;

/** Units whose figures say how much of something, or how often: adding them up means nothing. */
const RATIOS = new Set(['%', '‰', '倍', '成', '度', '℃', '年', '岁', '元/月', '元/天', '元/人']);

/** Whether figures of a unit could be added up at all. */
export function isSummable(unit: string): boolean {
  return !RATIOS.has(unit) && !unit.includes('/');
}

/** Everything but the window, worked out once for a query, the words and the order. */
export interface Arranged extends Omit<FigureTable, 'rows'> {
  readonly all: readonly FigureRow[];
}

/** Filters, groups and orders. Ties stand in the order given. */
export function arrange(rows: readonly FigureRow[], ask: Omit<FigureAsk, 'window'>): Arranged {
  const words = ask.about
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  const told = words.length === 0 ? rows : rows.filter((row) => tells(row, words));
  const units = countUnits(told);
  const rank = new Map(units.map(({ unit }, at) => [unit, at]));
  const all = (ask.unit === null ? [...told] : told.filter(({ unit }) => unit === ask.unit)).sort(
    (a, b) => (rank.get(a.unit) ?? 0) - (rank.get(b.unit) ?? 0) || compare(a, b, ask.order),
  );
  return {
    units,
    figures: all.length,
    articles: new Set(all.map(({ article }) => article)).size,
    strip: ask.unit === null || all.length === 0 ? null : stripOf(all),
    all,
  };
}

/** The table with the rows of the window. */
export function windowOf({ all, ...table }: Arranged, [from, to]: FigureAsk['window']): FigureTable {
  return { ...table, rows: all.slice(from, to) };
}

function tells({ sentence, about, places, headline }: FigureRow, words: readonly string[]): boolean {
  const text = fold(
    [sentence.before + sentence.fact + sentence.after, about ?? '', headline, ...places].join('\n'),
  );
  return words.every((word) => text.includes(word));
}

function countUnits(rows: readonly FigureRow[]): readonly UnitCount[] {
  const tally = new Map<string, { figures: number; articles: Set<string> }>();
  for (const { unit, article } of rows) {
    const count = tally.get(unit) ?? { figures: 0, articles: new Set() };
    count.figures += 1;
    count.articles.add(article);
    tally.set(unit, count);
  }
  return [...tally]
    .map(([unit, { figures, articles }]) => ({ unit, figures, articles: articles.size }))
    .sort((a, b) => b.figures - a.figures || (a.unit < b.unit ? -1 : 1));
}

function compare(a: FigureRow, b: FigureRow, order: FigureOrder): number {
  if (order === 'largest') return b.value - a.value;
  if (order === 'smallest') return a.value - b.value;
  if (a.date === b.date) return b.value - a.value;
  if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
  return (a.date < b.date ? -1 : 1) * (order === 'oldest' ? 1 : -1);
}

function stripOf(rows: readonly FigureRow[]): Strip {
  const byValue = new Map<number, { count: number; row: number }>();
  let sum = 0;
  rows.forEach(({ value }, row) => {
    sum += value;
    const dot = byValue.get(value);
    if (dot) dot.count += 1;
    else byValue.set(value, { count: 1, row });
  });
  const dots = [...byValue].map(([value, { count, row }]) => ({ value, count, row }));
  dots.sort((a, b) => a.value - b.value);
  return {
    least: dots[0]?.value ?? 0,
    median: median(rows, ({ value }) => value) ?? 0,
    greatest: dots[dots.length - 1]?.value ?? 0,
    sum,
    dots: gathered(dots),
  };
}

// Every n-th value stands for its neighbours; the least and the greatest always show.
function gathered(dots: readonly Dot[]): readonly Dot[] {
  const step = Math.ceil(dots.length / MOST_DOTS);
  if (step <= 1) return dots;
  const kept: Dot[] = [];
  for (let at = 0; at < dots.length; at += step) {
    const group = dots.slice(at, at + step);
    const first = at + step >= dots.length ? group[group.length - 1] : group[0];
    if (first) kept.push({ ...first, count: group.reduce((total, { count }) => total + count, 0) });
  }
  return kept;
}
