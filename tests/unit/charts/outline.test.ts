import { describe, expect, it } from 'vitest';
import { layOutOutline, readOutline } from '../../../src/charts/outline.ts';

/** A box of two degrees around a point; `turned` runs the other way round. */
function box(properties: Record<string, unknown>, x: number, y: number, turned = false): object {
  const ring = [
    [x - 1, y - 1],
    [x + 1, y - 1],
    [x + 1, y + 1],
    [x - 1, y + 1],
    [x - 1, y - 1],
  ];
  const coordinates = [turned ? ring.reverse() : ring];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
}

const MAP = {
  type: 'FeatureCollection',
  features: [
    box({ adcode: 110000 }, 116, 40),
    box({ gb: '156350000' }, 118, 26, true),
    box({ name: '宁夏回族自治区' }, 106, 37),
    box({ name: '', adcode: '100000_JD' }, 114, 12),
  ],
};

describe('readOutline', () => {
  it('tells provinces by code or name and keeps what is none', () => {
    expect(readOutline(MAP).map(({ code }) => code)).toEqual(['110000', '350000', '640000', null]);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['another object', { type: 'Topology' }],
    ['a map without provinces', { type: 'FeatureCollection', features: [box({ name: '巴伐利亚' }, 11, 48)] }],
    [
      'points',
      {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { adcode: 110000 },
            geometry: { type: 'Point', coordinates: [1, 2] },
          },
        ],
      },
    ],
  ])('refuses %s', (_, file) => {
    expect(() => readOutline(file)).toThrow(/map/);
  });
});

describe('layOutOutline', () => {
  const map = layOutOutline(readOutline(MAP), [{ value: '350000', count: 3, all: 3 }], 400);
  const at = (code: string): { x: number; y: number } =>
    map.areas.find(({ value }) => value === code) ?? expect.fail(`no ${code}`);

  it('lies as the country does, inside its frame, whichever way rings run', () => {
    expect(at('110000').y).toBeLessThan(at('350000').y);
    expect(at('640000').x).toBeLessThan(at('110000').x);
    for (const { x, y } of map.areas) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(400);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map.height);
    }
    // A ring taken for its outside would fill the frame.
    const width = (path: string): number => {
      const xs = [...path.matchAll(/[ML](-?[\d.]+)/g)].map((found) => Number(found[1]));
      return Math.max(...xs) - Math.min(...xs);
    };
    for (const { path } of map.areas) expect(width(path)).toBeLessThan(120);
  });

  it('counts provinces and draws the rest without a count', () => {
    expect(map.areas.map(({ value, count, step }) => [value, count, step > 0])).toEqual([
      ['110000', 0, false],
      ['350000', 3, true],
      ['640000', 0, false],
    ]);
    expect(map.others).toHaveLength(1);
  });
});
