import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facets, RegionCount } from '../../../../src/search/answer/answer.ts';
import { answerQuery } from '../../../../src/search/answer/answer-query.ts';
import { EMPTY_QUERY, excludeValue, includeValue } from '../../../../src/search/query/edit-query.ts';
import { frameFacets } from '../../../../src/search/answer/facets.ts';
import { KINDS, NATIONAL, UNDATED, type Query } from '../../../../src/search/query/query.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { TOPICS } from '../../../../src/corpus/topics.ts';
import { anySketches, corpusOf, REGIONS, type Sketch } from '../made-up.ts';

function asker(sketches: readonly Sketch[]): (query: Query) => { facets: Facets; found: number } {
  const shelf = shelve(corpusOf(sketches));
  const library = { shelf, frame: frameFacets(shelf), engine: null };
  return (query) => {
    const { facets, ids } = answerQuery(library, query);
    return { facets, found: ids.length };
  };
}

const flat = (regions: readonly RegionCount[]): RegionCount[] =>
  regions.flatMap((region) => [region, ...flat(region.parts)]);

const outline = (regions: readonly RegionCount[]): unknown[] =>
  regions.map(({ name, count, parts }) => [name, count, ...(parts.length > 0 ? [outline(parts)] : [])]);

describe('facets', () => {
  it('lists regions as a tree, each article once a place', () => {
    const { facets } = asker([
      { regions: [REGIONS.jinan, REGIONS.fuzhou, REGIONS.fujian] },
      { regions: [REGIONS.fuzhou, REGIONS.kaili] },
      { regions: [REGIONS.chaoyang] },
      { regions: [REGIONS.xiantao] },
      {},
    ])(EMPTY_QUERY);
    expect(outline(facets.regions)).toEqual([
      ['福建', 2, [['福州', 2, [['晋安区', 1]]]]],
      ['北京', 1, [['朝阳区', 1]]],
      ['湖北', 1, [['仙桃', 1]]],
      ['贵州', 1, [['黔东南', 1, [['凯里', 1]]]]],
      ['', 1],
    ]);
  });

  it('lists years without gaps and undated articles last', () => {
    const { facets } = asker([{}, { on: '2023-01-01' }, { on: '2021-12-31' }])(EMPTY_QUERY);
    expect(facets.years.map(({ value, count }) => [value, count])).toEqual([
      ['2021', 1],
      ['2022', 0],
      ['2023', 1],
      [UNDATED, 1],
    ]);
  });

  it('lists topics and kinds by count, then in the order of their list', () => {
    const { facets } = asker([
      { topics: ['社会组织', '住房保障'], kind: 'brief' },
      { topics: ['社会组织', '国际交流'], kind: 'report' },
    ])(EMPTY_QUERY);
    expect(facets.topics.map(({ value }) => value)).toEqual(['社会组织', '住房保障', '国际交流']);
    expect(facets.kinds.map(({ value }) => value)).toEqual(['report', 'brief']);
  });

  it('keeps values that the query leaves nothing of, with what the library has', () => {
    const ask = asker([
      { topics: ['住房保障'], text: ['工会'] },
      { topics: ['社会组织'], text: ['驿站'] },
    ]);
    expect(ask({ ...EMPTY_QUERY, text: '驿站' }).facets.topics).toEqual([
      { value: '社会组织', count: 1, all: 1 },
      { value: '住房保障', count: 0, all: 1 },
    ]);
  });

  it('promises of a value that is ruled out what asking for it would give, and keeps its place', () => {
    const ask = asker([
      { topics: ['住房保障'], regions: [REGIONS.fuzhou] },
      { topics: ['住房保障', '社会组织'] },
      { topics: ['社会组织'], regions: [REGIONS.fuzhou] },
      { topics: ['住房保障'], text: ['工会'] },
    ]);
    const query = excludeValue(EMPTY_QUERY, 'topics', '住房保障');
    expect(ask(query).facets.topics).toEqual([
      { value: '住房保障', count: 0, all: 3, instead: 3 },
      { value: '社会组织', count: 1, all: 2 },
    ]);
    // What else is asked for or ruled out stays.
    const both = excludeValue(query, 'regions', '350100');
    expect(ask(both).facets.topics).toEqual([
      { value: '住房保障', count: 0, all: 3, instead: 2 },
      { value: '社会组织', count: 0, all: 2 },
    ]);
    expect(outline(ask(both).facets.regions)).toEqual([
      ['福建', 0, [['福州', 0]]],
      ['', 0],
    ]);
  });

  it('is empty for an empty library', () => {
    expect(asker([])(EMPTY_QUERY).facets).toEqual({
      topics: [],
      regions: [],
      years: [],
      kinds: [],
      organisations: [],
      mechanisms: [],
    });
  });

  const anyQuery: fc.Arbitrary<Query> = fc
    .tuple(
      fc.constantFrom('', '工会', '工', '驿站 -5g', '-会'),
      fc.array(
        fc.oneof(
          fc.constantFrom(...TOPICS.slice(0, 3)).map((value) => ['topics', value] as const),
          fc.constantFrom('350000', '350100', '520000', NATIONAL).map((value) => ['regions', value] as const),
          fc.constantFrom('2021', '2023', UNDATED).map((value) => ['years', value] as const),
          fc.constantFrom(...KINDS.slice(0, 3)).map((value) => ['kinds', value] as const),
        ),
        { maxLength: 3 },
      ),
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    )
    .map(([text, edits, outs]) =>
      edits.reduce<Query>(
        (query, [facet, value], at) => (outs[at] ? excludeValue : includeValue)(query, facet, value),
        { ...EMPTY_QUERY, text },
      ),
    );

  it('promises with every number what a click on it shows', () => {
    fc.assert(
      fc.property(anySketches, anyQuery, (sketches, query) => {
        const ask = asker(sketches);
        const { facets } = ask(query);
        for (const { value, count, all, instead } of facets.topics) {
          expect(count).toBe(query.topics.exclude.includes(value) ? 0 : (instead ?? count));
          expect(ask(includeValue(query, 'topics', value)).found).toBe(instead ?? count);
          expect(ask(includeValue(EMPTY_QUERY, 'topics', value)).found).toBe(all);
        }
        for (const { value, count, all, instead } of flat(facets.regions)) {
          expect(count).toBe(query.regions.exclude.includes(value) ? 0 : (instead ?? count));
          expect(ask(includeValue(query, 'regions', value)).found).toBe(instead ?? count);
          expect(ask(includeValue(EMPTY_QUERY, 'regions', value)).found).toBe(all);
        }
        for (const { value, count, all, instead } of facets.years) {
          expect(count).toBe(query.years.exclude.includes(value) ? 0 : (instead ?? count));
          expect(ask(includeValue(query, 'years', value)).found).toBe(instead ?? count);
          expect(ask(includeValue(EMPTY_QUERY, 'years', value)).found).toBe(all);
        }
        for (const { value, count, all, instead } of facets.kinds) {
          expect(count).toBe(query.kinds.exclude.includes(value) ? 0 : (instead ?? count));
          expect(ask(includeValue(query, 'kinds', value)).found).toBe(instead ?? count);
          expect(ask(includeValue(EMPTY_QUERY, 'kinds', value)).found).toBe(all);
        }
      }),
      { numRuns: 200 },
    );
  });
});
