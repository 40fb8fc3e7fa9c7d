import { describe, expect, it } from 'vitest';
import { layOutCartogram } from '../../../src/charts/cartogram.ts';

const COUNTS = [
  { value: '110000', count: 5, all: 5 },
  { value: '350000', count: 1, all: 4 },
  { value: 'national', count: 9, all: 9 },
];

describe('layOutCartogram', () => {
  const chart = layOutCartogram(COUNTS, 500);
  const tile = (code: string): (typeof chart.tiles)[number] | undefined =>
    chart.tiles.find((each) => each.value === code);

  it('has one tile for each of the 34 units', () => {
    expect(chart.tiles).toHaveLength(34);
    expect(new Set(chart.tiles.map(({ x, y }) => `${x} ${y}`)).size).toBe(34);
  });

  it.each([
    { code: '110000', count: 5, step: 5 },
    { code: '350000', count: 1, step: 1 },
    { code: '650000', count: 0, step: 0 },
  ])('shows $count articles of $code in class $step', ({ code, count, step }) => {
    expect(tile(code)).toMatchObject({ count, step });
  });

  it('keeps articles without a place out of the scale', () => {
    expect(tile('110000')?.step).toBe(5);
  });

  it.each([800, 500, 288, 0])('fits %i px', (width) => {
    const { tiles, tile: size, height } = layOutCartogram(COUNTS, width);
    for (const { x, y } of tiles) {
      expect(x + size.width).toBeLessThanOrEqual(Math.max(width, x) + 1e-9);
      expect(y + size.height).toBeLessThanOrEqual(height + 1e-9);
    }
  });

  it('lies roughly as the country does', () => {
    const north = tile('230000');
    const south = tile('460000');
    const west = tile('650000');
    const east = tile('310000');
    expect(north && south && north.y < south.y).toBe(true);
    expect(west && east && west.x < east.x).toBe(true);
  });
});
