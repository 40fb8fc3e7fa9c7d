import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureRows, hedgeOf, scopeOf, type FigureRow } from '../../../../src/search/tables/figure-rows.ts';
import { arrange, windowOf, type FigureAsk } from '../../../../src/search/tables/figure-table.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { corpusOf, REGIONS } from '../made-up.ts';

const quote = (before: string, after = '') => ({ before, fact: '8家', after });
const ALL: Omit<FigureAsk, 'window'> = { unit: null, about: '', order: 'largest' };

const TEXT = '全省累计投入约500万元，建成8家驿站。';
const ENTRIES = shelve(
  corpusOf([
    {
      on: '2025-06-22',
      headline: '驿站',
      text: [TEXT],
      regions: [REGIONS.fujian],
      figures: [
        {
          text: '500万元',
          value: 5e6,
          unit: '元',
          approx: true,
          about: '投入',
          evidence: [{ paragraph: 0, start: TEXT.indexOf('500'), end: TEXT.indexOf('，') }],
        },
        { text: '8家', value: 8, unit: '家', approx: false, about: '驿站', evidence: [] },
      ],
    },
    {
      on: null,
      text: ['又有20家。'],
      figures: [
        {
          text: '20家',
          value: 20,
          unit: '家',
          approx: false,
          about: null,
          evidence: [{ paragraph: 0, start: 2, end: 5 }],
        },
      ],
    },
  ]),
).entries;
const ROWS = ENTRIES.flatMap(figureRows);

describe('figureRows', () => {
  it('gives each figure its sentence, scope, hedge, date and place', () => {
    expect(ROWS[0]).toMatchObject({
      headline: '驿站',
      date: '2025-06-22',
      places: ['福建'],
      scope: '累计',
      hedge: '约',
      sentence: { before: '全省累计投入约', fact: '500万元', after: '，建成8家驿站。' },
    });
    expect(ROWS.map(({ value }) => value)).toEqual([5e6, 8, 20]);
  });

  it('lists a figure without evidence by its text', () => {
    expect(ROWS[1]?.sentence.fact).toBe('8家');
  });
});

describe('scopeOf', () => {
  it.each([
    ['每年投入', '每年'],
    ['累计投入，今年', null],
    ['全省累计投入', '累计'],
    ['投入', null],
  ])('of %s is %s', (before, scope) => expect(scopeOf(quote(before))).toBe(scope));
});

describe('hedgeOf', () => {
  it.each([
    ['8家', false, quote('共有'), null],
    ['8余家', true, quote('共有'), '余'],
    ['8家', true, quote('超过'), '超过'],
    ['超过8家', true, quote('共有'), '超过'],
    ['近8家', true, quote('共有'), '近'],
    ['8家', true, quote('共有', '左右'), '左右'],
    ['8家', true, quote('共有'), '约'],
    ['8家', false, quote('已达'), null],
  ])('of %s (approx %s)', (text, approx, sentence, hedge) => {
    expect(hedgeOf({ text, approx }, sentence)).toBe(hedge);
  });
});

describe('arrange', () => {
  it('groups by unit, the one with most figures first, each in order', () => {
    const { all, units, figures, articles, strip } = arrange(ROWS, ALL);
    expect(all.map(({ value }) => value)).toEqual([20, 8, 5e6]);
    expect(units).toEqual([
      { unit: '家', figures: 2, articles: 2 },
      { unit: '元', figures: 1, articles: 1 },
    ]);
    expect([figures, articles, strip]).toEqual([3, 2, null]);
  });

  it('puts undated figures last in either order of time', () => {
    for (const order of ['newest', 'oldest'] as const) {
      expect(arrange(ROWS, { ...ALL, unit: '家', order }).all.map(({ value }) => value)).toEqual([8, 20]);
    }
  });

  it('finds words in sentence, subject, place and headline', () => {
    const found = (about: string) => arrange(ROWS, { ...ALL, about }).figures;
    expect(['驿站', '福建 投入', '又有', '没有的'].map(found)).toEqual([2, 1, 1, 0]);
  });

  it('lays one unit along a line: every figure is in a dot, and dots name the row they lead to', () => {
    const value = fc.record({ value: fc.integer({ min: 0, max: 2000 }), article: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 1500 }), (given) => {
        const rows = given.map((each, at): FigureRow => ({
          ...(ROWS[1] as FigureRow),
          ...each,
          id: String(at),
        }));
        const { all, strip } = arrange(rows, { ...ALL, unit: '家' });
        expect(strip?.dots.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        expect(strip?.dots.length).toBeLessThanOrEqual(600);
        for (const dot of strip?.dots ?? []) expect(all[dot.row]?.value).toBe(dot.value);
        expect(strip?.sum).toBe(given.reduce((sum, each) => sum + each.value, 0));
      }),
      { numRuns: 40 },
    );
  });

  it('gives windows that join to the whole', () => {
    const arranged = arrange(ROWS, ALL);
    const parts = [windowOf(arranged, [0, 2]), windowOf(arranged, [2, 9])].flatMap(({ rows }) => rows);
    expect(parts).toEqual(arranged.all);
  });
});
