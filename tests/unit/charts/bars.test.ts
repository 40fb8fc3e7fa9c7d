import { describe, expect, it } from 'vitest';
import { layOutBars, type BarsFrame } from '../../../src/charts/bars.ts';

const FRAME: BarsFrame = { matched: 4, all: 40, width: 300, names: 100, figures: 50, rowHeight: 28 };
const COUNTS = [
  { value: 'a', count: 1, all: 20 },
  { value: 'b', count: 4, all: 4 },
  { value: 'c', count: 1, all: 2 },
  { value: 'd', count: 0, all: 10 },
];

describe('layOutBars', () => {
  const chart = layOutBars(COUNTS, FRAME);

  it('sorts by count and keeps the order of equals', () => {
    expect(chart.bars.map(({ value }) => value)).toEqual(['b', 'a', 'c', 'd']);
    expect(chart.bars.map(({ y }) => y)).toEqual([0, 28, 56, 84]);
    expect(chart.height).toBe(112);
  });

  it.each([
    { value: 'b', share: 1, wholeShare: 0.1, width: 150, wholeWidth: 15 },
    { value: 'a', share: 0.25, wholeShare: 0.5, width: 37.5, wholeWidth: 75 },
    { value: 'd', share: 0, wholeShare: 0.25, width: 0, wholeWidth: 37.5 },
  ])('measures both shares of $value on one axis from zero', ({ value, ...measures }) => {
    expect(chart.bars.find((bar) => bar.value === value)).toMatchObject(measures);
  });

  it.each([
    { why: 'nothing matches', counts: COUNTS.map((each) => ({ ...each, count: 0 })), frame: { matched: 0 } },
    { why: 'the library is empty', counts: [], frame: { matched: 0, all: 0 } },
    { why: 'there is no room', counts: COUNTS, frame: { width: 20 } },
  ])('draws no bar beyond its place where $why', ({ counts, frame }) => {
    for (const { width, wholeWidth } of layOutBars(counts, { ...FRAME, ...frame }).bars) {
      expect(width).toBeGreaterThanOrEqual(0);
      expect(width).toBeLessThanOrEqual(150);
      expect(Number.isFinite(wholeWidth)).toBe(true);
    }
  });
});
