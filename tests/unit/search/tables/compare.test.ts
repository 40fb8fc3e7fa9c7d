import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { both, compareSets } from '../../../../src/search/tables/compare.ts';
import { EMPTY_QUERY, includeValue } from '../../../../src/search/query/edit-query.ts';
import { parseTerms } from '../../../../src/search/query/parse-query.ts';
import { matches } from '../../../../src/search/shelf/scan.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { corpusOf, REGIONS } from '../made-up.ts';

const { entries } = shelve(
  corpusOf([
    { on: '2026-01-02', text: ['一'], topics: ['住房保障'], regions: [REGIONS.fujian] },
    { on: '2024-05-06', text: ['二'], topics: ['住房保障', '时政要闻'], regions: [REGIONS.guizhou] },
    { on: null, text: ['三'], topics: ['时政要闻'] },
  ]),
);
const [one, two, three] = entries as [never, never, never];

describe('compareSets', () => {
  it('counts what each has alone, what they share, and what the others lack', () => {
    const { sets, overlaps } = compareSets([
      [one, two],
      [two, three],
    ]);
    expect(sets.map(({ ids, alone }) => [ids.length, alone])).toEqual([
      [2, 1],
      [2, 1],
    ]);
    expect(overlaps).toEqual([{ sets: [0, 1], count: 1 }]);
    expect(sets[0]?.places).toEqual([{ name: '福建', count: 1 }]);
    expect(sets.map(({ topics }) => topics)).toEqual([[], []]);
    expect([sets[0]?.from, sets[0]?.to]).toEqual(['2024-05-06', '2026-01-02']);
  });

  it('tells every pair and all of three', () => {
    const { overlaps } = compareSets([[one], [one, two], [one, three]]);
    expect(overlaps.map(({ sets, count }) => [sets.join(''), count])).toEqual([
      ['01', 1],
      ['02', 1],
      ['12', 1],
      ['012', 1],
    ]);
  });

  it('takes empty sets', () => expect(compareSets([[], []]).sets[0]?.from).toBeNull());
});

describe('both', () => {
  it('joins words and filters', () => {
    const base = includeValue({ ...EMPTY_QUERY, text: '驿站', sort: 'oldest' }, 'topics', '住房保障');
    const joined = both(base, includeValue({ ...EMPTY_QUERY, text: '"职工 之家"' }, 'regions', '350000'));
    expect(joined).toEqual({
      ...base,
      text: '驿站 "职工 之家"',
      regions: { include: ['350000'], exclude: [] },
    });
    expect(both(EMPTY_QUERY, EMPTY_QUERY)).toEqual(EMPTY_QUERY);
  });

  it('matches what both match', () => {
    const word = fc
      .array(fc.constantFrom('甲', '乙', '-丙', '"甲乙"'), { maxLength: 3 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(word, word, fc.string({ unit: fc.constantFrom('甲', '乙', '丙') }), (a, b, text) => {
        const holds = (query: string): boolean => matches(text, parseTerms(query));
        expect(holds(both({ ...EMPTY_QUERY, text: a }, { ...EMPTY_QUERY, text: b }).text)).toBe(
          holds(a) && holds(b),
        );
      }),
    );
  });
});
