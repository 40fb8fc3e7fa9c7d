import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, layOutColumns, periodBetween, unitFor, type Bin } from '../../../src/charts/time.ts';
import { UNDATED } from '../../../src/search/query/query.ts';
import type { Months } from '../../../src/search/series/series-months.ts';

const SIZE = { width: 300, height: 118, top: 18, measure: 'count' } as const;
const bin = (value: string, count: number, all = count): Bin => ({ value, count, all });
const months = (first: string | null, counts: number[], undated = 0): Months => ({
  first,
  counts: Uint32Array.from(counts),
  all: Uint32Array.from(counts, (count) => 2 * count),
  undated,
  undatedAll: undated,
});

describe('binsOf', () => {
  const series = months('2024-11', [1, 0, 3, 4], 2);

  it.each([
    ['month', ['2024-11', '2024-12', '2025-01', '2025-02', UNDATED], [1, 0, 3, 4, 2]],
    ['year', ['2024', '2025', UNDATED], [1, 7, 2]],
  ] as const)('counts by %s, the undated last', (unit, values, counts) => {
    const bins = binsOf(series, unit);
    expect(bins.map(({ value }) => value)).toEqual(values);
    expect(bins.map(({ count }) => count)).toEqual(counts);
  });

  it('leaves the undated out where there are none, and has no columns for no articles', () => {
    expect(binsOf(months('2025-01', [1]), 'year').map(({ value }) => value)).toEqual(['2025']);
    expect(binsOf(months(null, []), 'month')).toEqual([]);
  });

  it('loses no article, whatever the unit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 60 }), fc.nat(5), (counts, undated) => {
        const sum = counts.reduce((total, count) => total + count, undated);
        for (const unit of ['year', 'month'] as const) {
          const bins = binsOf(months('2019-08', counts, undated), unit);
          expect(bins.reduce((total, { count }) => total + count, 0)).toBe(sum);
        }
      }),
    );
  });
});

describe('unitFor', () => {
  it.each([
    [36, 'month'],
    [37, 'year'],
  ])('shows a span of %i months by the %s', (length, unit) => {
    expect(unitFor(months('2020-01', new Array<number>(length).fill(1)))).toBe(unit);
  });
});

describe('periodBetween', () => {
  it.each([
    ['2024', '2025', '2024-01', '2025-12'],
    ['2025', '2024', '2024-01', '2025-12'],
    ['2025-03', '2025-03', '2025-03', '2025-03'],
    ['2025-06', '2024-11', '2024-11', '2025-06'],
  ])('reaches from %s to %s', (a, b, from, to) => {
    expect(periodBetween(a, b)).toEqual({ from, to });
  });
});

describe('layOutColumns', () => {
  it('stands every column on a zero baseline', () => {
    const { columns, baseline } = layOutColumns([bin('2025', 5), bin('2026', 10), bin('2027', 0)], SIZE);
    expect(baseline).toBe(118);
    expect(columns.map(({ y, height }) => [y, height])).toEqual([
      [68, 50],
      [18, 100],
      [118, 0],
    ]);
  });

  it('measures shares of all the articles of the time', () => {
    const { columns } = layOutColumns([bin('2025', 1, 4), bin('2026', 2, 4), bin('2027', 0, 0)], {
      ...SIZE,
      measure: 'share',
    });
    expect(columns.map(({ height, share }) => [height, share])).toEqual([
      [50, 0.25],
      [100, 0.5],
      [0, 0],
    ]);
  });

  it('shows one article among thousands', () => {
    const { columns } = layOutColumns([bin('2025', 1), bin('2026', 9000)], SIZE);
    expect(columns[0]?.height).toBeGreaterThanOrEqual(2);
  });

  it('counts in whole articles on its axis', () => {
    const { ticks } = layOutColumns([bin('2025-01', 1), bin('2025-02', 2)], SIZE);
    expect(ticks.map(({ value }) => value)).toEqual([1, 2]);
  });

  it('sets the undated apart at the end', () => {
    const { columns } = layOutColumns([bin('2025', 1), bin('2026', 1), bin(UNDATED, 1)], SIZE);
    const [first, second, undated] = columns.map(({ x, width }) => ({ from: x, to: x + width }));
    const gap = (second?.from ?? 0) - (first?.to ?? 0);
    expect((undated?.from ?? 0) - (second?.to ?? 0)).toBeGreaterThan(2 * gap);
    expect(undated?.to).toBeLessThanOrEqual(300);
    expect(columns[2]?.name).toBe(UNDATED);
  });

  it('leaves out names of years for want of room, never the newest', () => {
    const years = Array.from({ length: 40 }, (_, index) => bin(String(1987 + index), 1));
    const named = layOutColumns(years, SIZE).columns.filter(({ name }) => name !== null);
    expect(named.length).toBeLessThanOrEqual(9);
    expect(named[named.length - 1]?.value).toBe('2026');
  });

  it('names a January by its year and other months by their number, where there is room', () => {
    const bins = ['2024-11', '2024-12', '2025-01', '2025-02', '2025-03'].map((value) => bin(value, 1));
    const names = (width: number): (string | null)[] =>
      layOutColumns(bins, { ...SIZE, width }).columns.map(({ name }) => name);
    expect(names(600)).toEqual(['2024', '12', '2025', '2', '3']);
    expect(names(50)).toEqual([null, null, '2025', null, null]);
  });

  it('does not let one year fill the page', () => {
    expect(layOutColumns([bin('2026', 3)], { ...SIZE, width: 1000 }).columns[0]?.width).toBeLessThan(100);
  });

  it('spreads columns of the greatest width over the room there is', () => {
    const years = [2021, 2022, 2023, 2024, 2025, 2026].map((year) => bin(String(year), 1));
    for (const bins of [years, [...years, bin(UNDATED, 1)]]) {
      const { columns } = layOutColumns(bins, { ...SIZE, width: 756 });
      const last = columns[columns.length - 1];
      expect(columns[0]?.x).toBe(0);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(756);
    }
  });

  it.each([
    { why: 'there are no years', bins: [] },
    { why: 'nothing matches', bins: [bin('2026', 0)] },
  ])('draws nothing where $why', ({ bins }) => {
    expect(layOutColumns(bins, SIZE).columns.every(({ height }) => height === 0)).toBe(true);
  });
});
