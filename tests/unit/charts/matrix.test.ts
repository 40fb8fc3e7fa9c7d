import { describe, expect, it } from 'vitest';
import { arrange, areaOf } from '../../../src/charts/matrix.ts';
import { PROVINCES } from '../../../src/corpus/provinces.ts';
import { NATIONAL } from '../../../src/search/query/query.ts';

const MATRIX = {
  rows: ['甲', '乙', '丙'],
  columns: ['110000', '350000', '410000', '440000', NATIONAL],
  rowCounts: Uint32Array.of(2, 5, 2),
  columnCounts: Uint32Array.of(1, 4, 0, 4, 1),
  // prettier-ignore
  cells: Uint32Array.of(
    0, 2, 0, 0, 0,
    0, 1, 0, 4, 0,
    1, 1, 0, 0, 1,
  ),
  left: 0,
};

describe('arrange', () => {
  it.each([
    ['count', 'code', ['乙', '丙', '甲']],
    ['name', 'code', ['甲', '乙', '丙']],
    ['place', 'code', ['丙', '乙', '甲']],
    ['place', 'count', ['乙', '甲', '丙']],
  ] as const)('orders rows by %s where columns go by %s', (rows, columns, expected) => {
    expect(arrange(MATRIX, rows, columns).rows.map(({ value }) => value)).toEqual(expected);
  });

  it.each([
    ['count', ['350000', '440000', '110000', NATIONAL, '410000']],
    ['code', ['110000', '350000', '410000', '440000', NATIONAL]],
    ['area', ['110000', '350000', '410000', '440000', NATIONAL]],
  ] as const)('orders columns by %s', (order, expected) => {
    const { columns, rows } = arrange(MATRIX, 'name', order);
    expect(columns.map(({ value }) => value)).toEqual(expected);
    expect(rows[0]?.cells.map(({ column }) => column)).toEqual(expected);
    expect(rows[0]?.cells.find(({ column }) => column === '350000')).toMatchObject({ row: '甲', count: 2 });
  });

  it('sets great regions apart where asked', () => {
    const { areas, columns } = arrange(MATRIX, 'count', 'area');
    expect(areas).toEqual([
      { area: 'north', length: 1 },
      { area: 'east', length: 1 },
      { area: 'central', length: 1 },
      { area: 'south', length: 1 },
      { area: 'none', length: 1 },
    ]);
    expect(columns.map(({ opens }) => opens)).toEqual([false, true, true, true, true]);
    expect(arrange(MATRIX, 'count', 'code').columns.some(({ opens }) => opens)).toBe(false);
  });

  it('shades what is there and nothing else', () => {
    const { rows, empty } = arrange(MATRIX, 'count', 'code');
    const cells = rows.flatMap((row) => row.cells);
    expect(cells.filter(({ step }) => step === 0)).toHaveLength(9);
    expect(cells.every(({ count, step }) => (count === 0) === (step === 0))).toBe(true);
    expect(empty).toBe(9);
  });
});

describe('areaOf', () => {
  it('knows every province', () => {
    expect(PROVINCES.filter(({ code }) => areaOf(code) === 'none')).toEqual([]);
  });

  it.each([
    ['150000', 'north'],
    ['230000', 'northeast'],
    ['370000', 'east'],
    ['410000', 'central'],
    ['430000', 'central'],
    ['440000', 'south'],
    ['460000', 'south'],
    ['500000', 'southwest'],
    ['650000', 'northwest'],
    ['710000', 'beyond'],
    ['820000', 'beyond'],
    [NATIONAL, 'none'],
  ])('puts %s in the %s', (code, area) => expect(areaOf(code)).toBe(area));
});
