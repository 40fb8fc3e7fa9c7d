import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/search/order.ts';
import type { Sort } from '../../../src/search/query.ts';
import { shelve } from '../../../src/search/shelf.ts';
import { corpusOf, type Sketch } from './made-up.ts';

function orderOf(sketches: readonly Sketch[], sort: Sort, scores: readonly number[] | null): number[] {
  const { entries } = shelve(corpusOf(sketches));
  const byId = scores && new Map(entries.map(({ article }, at) => [article.id, scores[at] ?? 0]));
  return inOrder([...entries].reverse(), sort, byId).map((entry) => entries.indexOf(entry));
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
});
