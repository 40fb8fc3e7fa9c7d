import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuery, findMatches } from '../../../../src/search/answer/answer-query.ts';
import { EMPTY_QUERY, includeValue } from '../../../../src/search/query/edit-query.ts';
import { frameFacets } from '../../../../src/search/answer/facets.ts';
import { NATIONAL, type Query } from '../../../../src/search/query/query.ts';
import { answerSeries, frameSeries, type Series } from '../../../../src/search/series/series.ts';
import type { Matrix } from '../../../../src/search/series/series-matrix.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { anySketches, corpusOf, REGIONS, type Sketch } from '../made-up.ts';

function open(sketches: readonly Sketch[]): {
  series: (query: Query) => Series;
  found: (query: Query) => number;
} {
  const shelf = shelve(corpusOf(sketches));
  const library = { shelf, frame: frameFacets(shelf), engine: null };
  const frame = frameSeries(shelf);
  return {
    series: (query) => answerSeries(library, frame, query),
    found: (query) => answerQuery(library, query).ids.length,
  };
}

const cell = (matrix: Matrix, row: string, column: string): number =>
  matrix.cells[matrix.rows.indexOf(row) * matrix.columns.length + matrix.columns.indexOf(column)] ?? 0;

const named = (...names: string[]): { name: string; evidence: [] }[] =>
  names.map((name) => ({ name, evidence: [] }));

describe('a mechanism of several names', () => {
  const { series, found } = open([
    { regions: [REGIONS.fujian], mechanisms: named('“暖心岗”模式') },
    { regions: [REGIONS.fujian], mechanisms: named('暖心岗', '“暖心岗”模式') },
    { regions: [REGIONS.guizhou], mechanisms: named('暖心岗') },
    { regions: [REGIONS.guizhou], mechanisms: named('暖心屋') },
  ]);

  it('has one row, under the shorter of two names used as often', () => {
    const { mechanisms } = series(EMPTY_QUERY);
    expect(mechanisms.rows).toEqual(['暖心岗', '暖心屋']);
    expect([...mechanisms.rowCounts]).toEqual([3, 1]);
    expect(cell(mechanisms, '暖心岗', '350000')).toBe(2);
  });

  it.each(['暖心岗', '“暖心岗”模式'])('is found by %s', (name) => {
    expect(found(includeValue(EMPTY_QUERY, 'mechanisms', name))).toBe(3);
  });
});

describe('the matrices', () => {
  const { series } = open([
    {
      topics: ['住房保障', '社会组织'],
      regions: [REGIONS.jinan, REGIONS.fuzhou],
      mechanisms: named('甲', '乙'),
    },
    { topics: ['住房保障'], regions: [REGIONS.fujian, REGIONS.kaili], mechanisms: named('乙', '乙') },
    { topics: ['国际交流'], mechanisms: named('丙') },
  ]);

  it('count each article once a cell, and what names no place under NATIONAL', () => {
    const { topics } = series(EMPTY_QUERY);
    expect(topics.columns).toEqual(['350000', '520000', NATIONAL]);
    expect(topics.rows).toEqual(['住房保障', '社会组织', '国际交流']);
    expect([...topics.rowCounts]).toEqual([2, 1, 1]);
    expect([...topics.columnCounts]).toEqual([2, 1, 1]);
    expect([...topics.cells]).toEqual([2, 1, 0, 1, 0, 0, 0, 0, 1]);
  });

  it('list the mechanisms named most first, equal ones by name', () => {
    const { mechanisms } = series(EMPTY_QUERY);
    expect(mechanisms.rows).toEqual(['乙', '丙', '甲']);
    expect(cell(mechanisms, '乙', '520000')).toBe(1);
  });

  it('say how many rows they have no room for', () => {
    const many = Array.from({ length: 70 }, (_, at) => `做法${at}`);
    const { mechanisms } = open([{ mechanisms: named(...many) }]).series(EMPTY_QUERY);
    expect(mechanisms.rows).toHaveLength(60);
    expect(mechanisms.left).toBe(10);
  });

  it('promise with every cell what asking for both shows', () => {
    fc.assert(
      fc.property(anySketches, fc.constantFrom('', '工会', '-会'), (sketches, text) => {
        const library = open(sketches);
        const query = { ...EMPTY_QUERY, text };
        const { topics } = library.series(query);
        for (const row of topics.rows) {
          for (const column of topics.columns) {
            const both = includeValue(includeValue(query, 'topics', row), 'regions', column);
            expect(library.found(both)).toBe(cell(topics, row, column));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the months', () => {
  const { series } = open([
    { on: '2024-12-31' },
    { on: '2025-03-01', topics: ['住房保障'] },
    { on: '2025-03-31' },
    {},
  ]);

  it('run from the first to the last without gaps, the undated apart', () => {
    const { months } = series(includeValue(EMPTY_QUERY, 'topics', '住房保障'));
    expect(months.first).toBe('2024-12');
    expect([...months.counts]).toEqual([0, 0, 0, 1]);
    expect([...months.all]).toEqual([1, 0, 0, 2]);
    expect([months.undated, months.undatedAll]).toEqual([0, 1]);
  });

  it('are those of the query without the dates it asks for', () => {
    const { months, topics } = series(includeValue(EMPTY_QUERY, 'years', '2024'));
    expect([...months.counts]).toEqual([1, 0, 0, 2]);
    expect(topics.rows).toEqual([]);
  });

  it('are none where there are no articles', () => {
    expect(open([]).series(EMPTY_QUERY).months.first).toBeNull();
  });

  it('count every article once', () => {
    fc.assert(
      fc.property(anySketches, fc.constantFrom('', '工会', '站'), (sketches, text) => {
        const library = open(sketches);
        const query = { ...EMPTY_QUERY, text };
        const { months } = library.series(query);
        const sum = months.counts.reduce((total, count) => total + count, months.undated);
        expect(sum).toBe(library.found(query));
      }),
    );
  });
});

describe('findMatches', () => {
  it('finds what the answer lists', () => {
    fc.assert(
      fc.property(anySketches, fc.constantFrom('', '工会', '-会', '站 工'), (sketches, text) => {
        const shelf = shelve(corpusOf(sketches));
        const library = { shelf, frame: frameFacets(shelf), engine: null };
        const query = includeValue({ ...EMPTY_QUERY, text }, 'regions', '350000');
        const ids = [...findMatches(library, query)].map((at) => shelf.entries[at]?.article.id);
        expect(ids.sort()).toEqual([...answerQuery(library, query).ids].sort());
      }),
    );
  });
});
