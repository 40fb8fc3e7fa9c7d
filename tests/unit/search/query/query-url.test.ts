import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../../../src/corpus/topics.ts';
import { EMPTY_QUERY } from '../../../../src/search/query/edit-query.ts';
import { formatQuery, parseQuery } from '../../../../src/search/query/query-url.ts';
import { KINDS, NATIONAL, UNDATED, type Filter, type Query } from '../../../../src/search/query/query.ts';

const CODES = ['350000', '350100', '350111', '429004', NATIONAL];
const NAMES = ['一站一特色', '“1+N”, 再加', '-3℃', '，', 'a&b=c', '100%'];
const YEARS = ['2021', '2025', '2026', UNDATED];

function anyFilter<T extends string>(values: readonly T[], most: number): fc.Arbitrary<Filter<T>> {
  return fc
    .tuple(fc.shuffledSubarray([...values]), fc.nat(most))
    .map(([chosen, cut]) => ({ include: chosen.slice(0, cut), exclude: chosen.slice(cut) }));
}

const anyQuery: fc.Arbitrary<Query> = fc.record({
  text: fc.string({ unit: 'binary' }),
  topics: anyFilter(TOPICS, 3),
  regions: anyFilter(CODES, 3),
  years: anyFilter(YEARS, 1),
  kinds: anyFilter(KINDS, 1),
  organisations: anyFilter(NAMES, 3),
  mechanisms: anyFilter(NAMES, 3),
  sort: fc.constantFrom('relevance', 'newest', 'oldest'),
  literal: fc.boolean(),
});

const FULL: Query = {
  text: '快递员 工伤',
  topics: { include: ['住房保障'], exclude: ['时政要闻'] },
  regions: { include: ['350000'], exclude: [] },
  years: { include: ['2025'], exclude: [UNDATED] },
  kinds: { include: ['photo'], exclude: [] },
  organisations: { include: ['某市总工会'], exclude: [] },
  mechanisms: { include: [], exclude: ['-a,b'] },
  sort: 'newest',
  literal: true,
};

describe('formatQuery', () => {
  it('writes nothing for the empty query', () => {
    expect(formatQuery(EMPTY_QUERY)).toBe('');
  });

  it('keeps Han readable and escapes what URLs understand otherwise', () => {
    expect(formatQuery(FULL)).toBe(
      'q=快递员%20工伤&topic=住房保障,-时政要闻&region=350000&year=2025,-undated&kind=photo&org=某市总工会&do=-%2Da%2Cb&sort=newest&literal=1',
    );
    expect(formatQuery({ ...EMPTY_QUERY, text: 'a&b=c#"' })).toBe('q=a%26b%3Dc%23%22');
    expect(formatQuery({ ...EMPTY_QUERY, text: '工\ud800' })).toBe('q=工%EF%BF%BD');
  });
});

describe('parseQuery', () => {
  it('reads back every query that was written', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseQuery(formatQuery(query))).toEqual(query);
      }),
    );
  });

  it('reads what a browser has escaped', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { hash } = new URL(`https://example.org/#/?${formatQuery(query)}`);
        expect(parseQuery(hash.slice(3))).toEqual(query);
      }),
    );
  });

  it.each<[string, string, Partial<Query>]>([
    ['unknown keys', 'x=1&q=工会&=2&y', { text: '工会' }],
    ['plus for a space', '?q=快递员+工伤', { text: '快递员 工伤' }],
    ['broken escapes', 'q=%E5%BF&year=2025', { years: { include: ['2025'], exclude: [] } }],
    ['unknown topics', 'topic=天气,住房保障', { topics: { include: ['住房保障'], exclude: [] } }],
    ['no codes', 'region=福建,35,350000,-', { regions: { include: ['350000'], exclude: [] } }],
    ['a value twice', 'region=350000,-350000', { regions: { include: ['350000'], exclude: [] } }],
    ['two years', 'year=2024,2025', { years: { include: ['2025'], exclude: [] } }],
    ['no years', 'year=25,20255', {}],
    ['unknown kinds and sorts', 'kind=poem&sort=best', {}],
    ['a key twice', 'q=甲&q=乙', { text: '甲' }],
  ])('copes with %s', (_, search, expected) => {
    expect(parseQuery(search)).toEqual({ ...EMPTY_QUERY, ...expected });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (search) => void parseQuery(search)));
  });
});
