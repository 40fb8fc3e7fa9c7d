import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../../../src/search/query/edit-query.ts';
import { answerQuery } from '../../../../src/search/answer/answer-query.ts';
import { memoryDrawers } from '../../../../src/search/shelf/drawer.ts';
import { frameFacets } from '../../../../src/search/answer/facets.ts';
import { holdingsOf } from '../../../../src/search/tables/holdings.ts';
import { unpackShelf, type PackedShelf } from '../../../../src/search/shelf/packed-shelf.ts';
import { readingOf } from '../../../../src/search/answer/reading.ts';
import { rowOf } from '../../../../src/search/answer/rows.ts';
import { packShelf, ShelfBuilder } from '../../../../src/search/shelf/shelf-builder.ts';
import { readEach, shelve, type Shelf } from '../../../../src/search/shelf/shelf.ts';
import type { Corpus } from '../../../../src/corpus/article.ts';
import { anySketches, corpusOf, REGIONS } from '../made-up.ts';

/** Everything that can be read from a shelf. */
function all(shelf: Shelf): unknown {
  const library = { shelf, frame: frameFacets(shelf), engine: null };
  return [
    answerQuery(library, { ...EMPTY_QUERY, text: '工' }),
    answerQuery(library, { ...EMPTY_QUERY, sort: 'oldest' }).ids,
    shelf.entries.map((entry) => {
      const { lines: _, ...page } = { lines: null, ...entry.page };
      return [
        [entry.number, entry.id, entry.kind, entry.labels, entry.facts, entry.beside, entry.article],
        [
          entry.column,
          page,
          entry.date,
          entry.haystack,
          shelf.placeOf(entry.id),
          shelf.linesOf(entry.page.id),
        ],
        [rowOf(entry, []), readingOf(shelf, entry, [])],
      ];
    }),
    holdingsOf(shelf),
    [...shelf.newest],
    shelf.discarded,
    [...shelf.corrections],
  ];
}

describe('a packed shelf', () => {
  it('says what the corpus on the shelf says, in however many parts', () => {
    fc.assert(
      fc.property(anySketches, fc.integer({ min: 1, max: 60 }), (sketches, part) => {
        const corpus: Corpus = {
          ...corpusOf(sketches),
          discarded: [{ page: 'made-up-2026-06-18-01', lines: [2, 2], reason: 'repeated' }],
          corrections: [{ id: 'c', page: 'p', reason: 'r' }],
        };
        const stored = unpackShelf(structuredClone(packShelf(corpus, memoryDrawers, part)), memoryDrawers);
        if (stored === null) throw new Error('not a packed shelf');
        expect(all(stored)).toEqual(all(shelve(corpus)));
      }),
    );
  });

  it('knows where mechanisms are at work', () => {
    const at = (start: number) => [{ paragraph: 0, start, end: start + 2 }];
    const corpus = corpusOf([
      {
        text: ['福州有甲法，贵州有乙法。丙法'],
        regions: [
          { ...REGIONS.fuzhou, evidence: at(0) },
          { ...REGIONS.guizhou, evidence: at(6) },
        ],
        mechanisms: [
          { name: '甲法', evidence: [{ paragraph: 1, start: 0, end: 2 }] },
          { name: '乙法', evidence: at(9) },
          { name: '丙法', evidence: at(12) },
        ],
      },
    ]);
    const [entry] = unpackShelf(packShelf(corpus, memoryDrawers), memoryDrawers)?.entries ?? [];
    expect(entry?.beside).toEqual([[], [0, 1], [1]]);
  });

  it('takes articles before their pages', () => {
    const corpus = corpusOf([
      { on: '2026-06-18', text: ['工会'] },
      { on: '2021-03-01', text: ['驿站'] },
    ]);
    const builder = new ShelfBuilder(memoryDrawers);
    for (const article of corpus.articles) builder.article(article);
    for (const page of corpus.pages) builder.page(page);
    expect(builder.finish(corpus)).toEqual(packShelf(corpus, memoryDrawers));
  });

  it('reads articles again that it has let go of, one after the other and together', () => {
    const packed = packShelf(
      corpusOf(Array.from({ length: 1200 }, (_, at) => ({ text: [`第${at}篇`] }))),
      memoryDrawers,
    );
    const shelf = unpackShelf(packed, memoryDrawers);
    if (shelf === null) throw new Error('not a packed shelf');
    const text = ({ article }: Shelf['entries'][number]): string => article.paragraphs[0]?.text ?? '';
    expect(shelf.entries.map(text)).toEqual(shelf.entries.map((_, at) => `第${at}篇`));
    expect(shelf.entries[3] && text(shelf.entries[3])).toBe('第3篇');
    const backwards = [...shelf.entries].reverse();
    expect(readEach(shelf, backwards, text)).toEqual(backwards.map(({ number }) => `第${number}篇`));
  });

  it('is known from what is damaged', () => {
    const packed = packShelf(corpusOf([{ text: ['工会'] }, { text: ['驿站'] }]), memoryDrawers);
    const others: unknown[] = [
      null,
      'x',
      {},
      ...(Object.keys(packed) as (keyof PackedShelf)[]).map((name) => ({ ...packed, [name]: undefined })),
      { ...packed, format: 3 },
      { ...packed, kinds: packed.kinds.slice(1) },
      { ...packed, ids: 'one' },
      { ...packed, texts: { ...packed.texts, starts: Uint32Array.of(0) } },
      { ...packed, texts: { ...packed.texts, parts: [] } },
      { ...packed, articles: { ...packed.articles, count: 1 } },
      { ...packed, articles: { count: 1, values: ['{}'] } },
      { ...packed, columns: { pieces: [1] } },
    ];
    for (const other of others) expect(unpackShelf(other, memoryDrawers)).toBeNull();
  });
});
