import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../../../src/search/query/edit-query.ts';
import { judgeBy, passes } from '../../../../src/search/answer/filter.ts';
import { NATIONAL, UNDATED, type Filter, type Query } from '../../../../src/search/query/query.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { corpusOf, REGIONS, type Sketch } from '../made-up.ts';

function lets(sketch: Sketch, filters: Partial<Query>): boolean {
  const [entry] = shelve(corpusOf([sketch])).entries;
  if (entry === undefined) throw new Error('no entry');
  return passes(judgeBy({ ...EMPTY_QUERY, ...filters })(entry));
}

const only = <T extends string>(...include: T[]): Filter<T> => ({ include, exclude: [] });
const not = <T extends string>(...exclude: T[]): Filter<T> => ({ include: [], exclude });

const JINAN: Sketch = { on: '2026-06-18', regions: [REGIONS.jinan, REGIONS.kaili], topics: ['住房保障'] };
const PLAIN: Sketch = { kind: 'photo' };

describe('filters', () => {
  it.each<[string, Sketch, Partial<Query>, boolean]>([
    ['the province holds for the district', JINAN, { regions: only('350000') }, true],
    ['the city too', JINAN, { regions: only('350100') }, true],
    ['the district itself', JINAN, { regions: only('350111') }, true],
    ['not the next one', JINAN, { regions: only('350102') }, false],
    ['two places are both asked for', JINAN, { regions: only('350000', '520000') }, true],
    ['and one is not enough', JINAN, { regions: only('350000', '110000') }, false],
    ['a place ruled out', JINAN, { regions: not('520000') }, false],
    ['no place', JINAN, { regions: only(NATIONAL) }, false],
    ['no place', PLAIN, { regions: only(NATIONAL) }, true],
    ['a topic', JINAN, { topics: only('住房保障') }, true],
    ['two topics', JINAN, { topics: only('住房保障', '社会组织') }, false],
    ['a topic ruled out', JINAN, { topics: not('住房保障') }, false],
    ['a year', JINAN, { years: only('2026') }, true],
    ['another year', JINAN, { years: only('2025') }, false],
    ['no year', PLAIN, { years: only(UNDATED) }, true],
    ['no year ruled out', PLAIN, { years: not(UNDATED) }, false],
    ['a kind', PLAIN, { kinds: only('photo') }, true],
    ['a kind ruled out', PLAIN, { kinds: not('photo', 'brief') }, false],
    [
      'a dateline is no date',
      { dateline: { place: null, date: '2026-06-17' } },
      { years: only('2026') },
      false,
    ],
  ])('%s', (_, sketch, filters, expected) => {
    expect(lets(sketch, filters)).toBe(expected);
  });
});
