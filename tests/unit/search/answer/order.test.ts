import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../../src/search/answer/order.ts';
import type { Sort } from '../../../../src/search/query/query.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { corpusOf, type Sketch } from '../made-up.ts';

function orderOf(sketches: readonly Sketch[], sort: Sort, scores: readonly number[] | null): number[] {
  const shelf = shelve(corpusOf(sketches));
  const places = Int32Array.from(sketches, (_, at) => at);
  return [...inOrder(shelf, places, sort, scores && { scores, bands: scores.map(() => 0) })];
}

const OLD = { on: '2021-03-01' };
const NEW = { on: '2026-06-18' };

describe('inOrder', () => {
  it.each<[string, Sketch[], Sort, number[] | null, number[]]>([
    ['by rank', [NEW, OLD], 'relevance', [1, 2], [1, 0]],
    ['by date at nearly equal rank', [OLD, NEW], 'relevance', [3.001, 3], [1, 0]],
    ['by id at equal rank and date', [NEW, NEW, NEW], 'relevance', [1, 1, 1], [0, 1, 2]],
    ['captions after reports at nearly equal rank', [{ kind: 'photo' }, {}], 'relevance', [1.1, 1], [1, 0]],
    ['but before reports that are far behind', [{}, { kind: 'photo' }], 'relevance', [1, 2], [1, 0]],
    ['without a rank last', [NEW, OLD], 'relevance', [0, 1], [1, 0]],
    ['by date without scores, undated last', [{}, OLD, NEW], 'relevance', null, [2, 1, 0]],
    ['newest first, whatever the rank', [OLD, NEW, {}], 'newest', [2, 1, 3], [1, 0, 2]],
    ['oldest first, undated last all the same', [{}, NEW, OLD], 'oldest', [2, 1, 3], [2, 1, 0]],
  ])('%s', (_, sketches, sort, scores, expected) => {
    expect(orderOf(sketches, sort, scores)).toEqual(expected);
  });

  it('puts the higher band first, whatever the rank, and orders only what it is given', () => {
    const shelf = shelve(corpusOf([NEW, OLD, NEW, OLD]));
    const ranks = { scores: [1e9, 1e-9, 5], bands: [0, 1, 1] };
    expect([...inOrder(shelf, Int32Array.of(0, 1, 3), 'relevance', ranks)]).toEqual([3, 1, 0]);
    expect([...inOrder(shelf, Int32Array.of(1, 2), 'newest', null)]).toEqual([2, 1]);
  });
});
