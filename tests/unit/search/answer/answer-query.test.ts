import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../../../src/search/answer/answer-query.ts';
import { EMPTY_QUERY } from '../../../../src/search/query/edit-query.ts';
import { Engine } from '../../../../src/search/index/engine.ts';
import { frameFacets } from '../../../../src/search/answer/facets.ts';
import type { Library } from '../../../../src/search/answer/library.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { anySketches, corpusOf, type Sketch } from '../made-up.ts';

async function libraryOf(sketches: readonly Sketch[], ranked: boolean): Promise<Library> {
  const corpus = corpusOf(sketches);
  const shelf = shelve(corpus);
  const engine = ranked ? Engine.empty() : null;
  await engine?.add(shelf.entries);
  return { shelf, frame: frameFacets(shelf), engine };
}

const SKETCHES: Sketch[] = [
  { on: '2026-06-18', text: ['工会的驿站在这里，还有许多别的事情要说'] },
  { on: '2021-03-01', headline: '驿站', text: ['工会'] },
  { text: ['工会'] },
];

describe('answerQuery', () => {
  it('orders by rank once there is an engine, by date until then, and says which', async () => {
    const query = { ...EMPTY_QUERY, text: '驿站' };
    const before = answerQuery(await libraryOf(SKETCHES, false), query);
    const after = answerQuery(await libraryOf(SKETCHES, true), query);
    expect([before.ranked, after.ranked]).toEqual([false, true]);
    expect(before.ids).toEqual(['made-up-2026-06-18-01-001', 'made-up-2021-03-01-01-001']);
    expect(after.ids).toEqual([...before.ids].reverse());
    expect(after.terms).toEqual(['驿站']);
  });

  it('needs no engine where nothing is ranked', async () => {
    const library = await libraryOf(SKETCHES, false);
    const everything = answerQuery(library, EMPTY_QUERY);
    expect(everything.ranked).toBe(true);
    expect(everything.ids.map((id) => id.slice(8, 12))).toEqual(['2026', '2021', 'unda']);
    expect(answerQuery(library, { ...EMPTY_QUERY, text: '工会', sort: 'oldest' })).toMatchObject({
      ranked: true,
      all: 3,
      ids: ['made-up-2021-03-01-01-001', 'made-up-2026-06-18-01-001', 'made-up-undated-01-001'],
    });
  });

  it.each([
    ['another name that is on the shelf', ['“暖心岗”模式'], ['暖心岗']],
    ['another that is on none', ['暖心岗工程'], ['暖心岗']],
    ['both', ['暖心岗', '“暖心岗”模式'], ['暖心岗']],
  ])('says what a mechanism is mainly called: %s', async (_, include, main) => {
    const called = (name: string): Sketch => ({ mechanisms: [{ name, evidence: [] }] });
    const library = await libraryOf([called('暖心岗'), called('暖心岗'), called('“暖心岗”模式')], false);
    const query = { ...EMPTY_QUERY, mechanisms: { include, exclude: ['别的办法'] } };
    const answer = answerQuery(library, query);
    const named = { ...query, mechanisms: { include: main, exclude: ['别的办法'] } };
    expect(answer.named).toEqual(named);
    expect(answerQuery(library, named)).toEqual({ ...answer, named: undefined });
  });

  it('finds the same articles with and without an engine', async () => {
    const texts = fc.constantFrom('工会', '工', '会驿', '5g -站', '快递员 工会', '“职 快”', '𠮷', '，');
    await fc.assert(
      fc.asyncProperty(anySketches, texts, async (sketches, text) => {
        const query = { ...EMPTY_QUERY, text };
        const before = answerQuery(await libraryOf(sketches, false), query);
        const after = answerQuery(await libraryOf(sketches, true), query);
        expect([...after.ids].sort()).toEqual([...before.ids].sort());
        expect(after.facets).toEqual(before.facets);
      }),
    );
  });
});
