import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWide, layOutStrip } from '../../../src/charts/strip.ts';

function stripOf(values: readonly number[]) {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  return {
    least: sorted[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    greatest: sorted[sorted.length - 1] ?? 0,
    sum: 0,
    dots: sorted.map((value, row) => ({ value, count: 1, row })),
  };
}

describe('layOutStrip', () => {
  it.each([
    [[1, 2, 3], false],
    [[10, 1000, 1e7], true],
    [[0, 1000, 1e7], false],
    [[-5, 1, 1000], false],
    [[7], false],
  ])('of %j needs a logarithmic scale: %s', (values, wide) => expect(isWide(stripOf(values))).toBe(wide));

  it('starts a linear scale at zero', () => {
    const { ticks } = layOutStrip(stripOf([50, 80, 100]), 600);
    expect(ticks[0]?.value).toBe(0);
  });

  it('keeps every dot inside, in the order of the values', () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e9, noNaN: true }), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 60, max: 1200 }), (given, width) => {
        const { dots } = layOutStrip(stripOf(given), width);
        for (const { x } of dots) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
        }
        expect(dots.every(({ x }, at) => at === 0 || x >= (dots[at - 1]?.x ?? 0))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
