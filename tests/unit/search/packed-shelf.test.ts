import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../../src/search/edit-query.ts';
import { answerQuery } from '../../../src/search/answer-query.ts';
import { frameFacets } from '../../../src/search/facets.ts';
import { packShelf, unpackShelf, type PackedShelf } from '../../../src/search/packed-shelf.ts';
import { readingOf } from '../../../src/search/reading.ts';
import { rowOf } from '../../../src/search/rows.ts';
import { shelve, type Shelf } from '../../../src/search/shelf.ts';
import type { Corpus } from '../../../src/corpus/article.ts';
import { anySketches, corpusOf } from './made-up.ts';

/** Everything that can be read from a shelf. */
function all(shelf: Shelf): unknown {
  const answer = answerQuery(
    { shelf, frame: frameFacets(shelf), engine: null },
    { ...EMPTY_QUERY, text: '工' },
  );
  return [
    answer,
    shelf.entries.map((entry) => [
      entry.id,
      entry.kind,
      entry.labels,
      entry.article,
      entry.page,
      entry.date,
      entry.haystack,
      rowOf(entry, []),
      readingOf(shelf, entry, []),
      shelf.byId.get(entry.id) === entry,
    ]),
    shelf.discarded,
    [...shelf.corrections],
  ];
}

async function shelveAndPack(corpus: Corpus): Promise<{ shelf: Shelf; packed: PackedShelf }> {
  const shelf = shelve(corpus);
  return { shelf, packed: await packShelf(shelf, corpus, () => Promise.resolve()) };
}

describe('a packed shelf', () => {
  it('says what it said before it was packed', async () => {
    await fc.assert(
      fc.asyncProperty(anySketches, async (sketches) => {
        const corpus = {
          ...corpusOf(sketches),
          discarded: [{ page: 'made-up-2026-06-18-01', lines: [2, 2], reason: 'repeated' } as const],
          corrections: [{ id: 'c', page: 'p', reason: 'r' }],
        };
        const { shelf, packed } = await shelveAndPack(corpus);
        const stored = unpackShelf(structuredClone(packed));
        if (stored === null) throw new Error('not a packed shelf');
        expect(all(stored)).toEqual(all(shelf));
      }),
    );
  });

  it('reads an article again that it has let go of', async () => {
    const { packed } = await shelveAndPack(
      corpusOf(Array.from({ length: 1200 }, (_, at) => ({ text: [`第${at}篇`] }))),
    );
    const entries = unpackShelf(packed)?.entries ?? [];
    const texts = (): unknown[] => entries.map(({ article }) => article.paragraphs[0]?.text);
    expect(texts()[700]).toBe('第700篇');
    expect(texts()).toHaveLength(1200);
    expect(entries[3]?.article.paragraphs[0]?.text).toBe('第3篇');
  });

  it('is known from what is damaged', async () => {
    const { packed } = await shelveAndPack(corpusOf([{ text: ['工会'] }, { text: ['驿站'] }]));
    const others: unknown[] = [
      null,
      'x',
      {},
      ...(Object.keys(packed) as (keyof PackedShelf)[]).map((name) => ({ ...packed, [name]: undefined })),
      { ...packed, kinds: packed.kinds.slice(1) },
      { ...packed, ids: 'one' },
      { ...packed, texts: { ...packed.texts, starts: Uint32Array.of(0) } },
      { ...packed, articles: { ...packed.articles, joined: null } },
    ];
    for (const other of others) expect(unpackShelf(other)).toBeNull();
  });
});
