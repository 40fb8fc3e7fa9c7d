import { describe, expect, it } from 'vitest';
import { layOutColumns } from '../../../src/charts/columns.ts';
import { UNDATED } from '../../../src/search/query.ts';

const SIZE = { width: 300, height: 118, top: 18 };
const count = (value: string, articles: number): { value: string; count: number; all: number } => ({
  value,
  count: articles,
  all: articles,
});

describe('layOutColumns', () => {
  it('stands every column on a zero baseline', () => {
    const { columns, baseline } = layOutColumns(
      [count('2025', 5), count('2026', 10), count('2027', 0)],
      SIZE,
    );
    expect(baseline).toBe(118);
    expect(columns.map(({ y, height }) => [y, height])).toEqual([
      [68, 50],
      [18, 100],
      [118, 0],
    ]);
  });

  it('shows one article among thousands', () => {
    const { columns } = layOutColumns([count('2025', 1), count('2026', 9000)], SIZE);
    expect(columns[0]?.height).toBeGreaterThanOrEqual(2);
  });

  it('sets the undated apart at the end', () => {
    const { columns } = layOutColumns([count('2025', 1), count('2026', 1), count(UNDATED, 1)], SIZE);
    const [first, second, undated] = columns.map(({ x, width }) => ({ from: x, to: x + width }));
    const gap = (second?.from ?? 0) - (first?.to ?? 0);
    expect((undated?.from ?? 0) - (second?.to ?? 0)).toBeGreaterThan(2 * gap);
    expect(undated?.to).toBeLessThanOrEqual(300);
    expect(columns[2]?.named).toBe(true);
  });

  it('leaves out names for want of room, never the newest', () => {
    const years = Array.from({ length: 40 }, (_, index) => count(String(1987 + index), 1));
    const { columns } = layOutColumns(years, SIZE);
    const named = columns.filter((column) => column.named);
    expect(named.length).toBeLessThanOrEqual(9);
    expect(named[named.length - 1]?.value).toBe('2026');
  });

  it('does not let one year fill the page', () => {
    expect(layOutColumns([count('2026', 3)], { ...SIZE, width: 1000 }).columns[0]?.width).toBeLessThan(100);
  });

  it('spreads columns of the greatest width over the room there is', () => {
    const years = [2021, 2022, 2023, 2024, 2025, 2026].map((year) => count(String(year), 1));
    for (const counts of [years, [...years, count(UNDATED, 1)]]) {
      const { columns } = layOutColumns(counts, { ...SIZE, width: 756 });
      const last = columns[columns.length - 1];
      expect(columns[0]?.x).toBe(0);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(756);
    }
  });

  it.each([
    { why: 'there are no years', counts: [] },
    { why: 'nothing matches', counts: [count('2026', 0)] },
  ])('draws nothing where $why', ({ counts }) => {
    expect(layOutColumns(counts, SIZE).columns.every(({ height }) => height === 0)).toBe(true);
  });
});
