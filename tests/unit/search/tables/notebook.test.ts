import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changed,
  checkChanges,
  checkNotebook,
  EMPTY_NOTEBOOK,
  overflow,
  readNotebook,
  restoring,
  writeNotebook,
  type Notebook,
  type NotebookChange,
} from '../../../../src/search/tables/notebook.ts';

const BOOK: Notebook = {
  cases: [
    { id: 'a', place: 1, note: '记' },
    { id: 'b', place: 2, note: '' },
  ],
  mergers: [{ from: 'x', into: 'y' }],
  searches: [{ query: 'q=工会', at: 5, saved: true }],
};

describe('changed', () => {
  it('puts a record in the place of the one with its key', () => {
    const { cases } = changed(BOOK, { put: 'cases', record: { id: 'a', place: 9, note: '新' } });
    expect(cases).toEqual([{ id: 'a', place: 9, note: '新' }, BOOK.cases[1]]);
  });

  it('adds and removes', () => {
    expect(changed(BOOK, { put: 'mergers', record: { from: 'z', into: 'y' } }).mergers).toHaveLength(2);
    expect(changed(BOOK, { remove: 'cases', key: 'a' }).cases).toEqual([BOOK.cases[1]]);
    expect(changed(BOOK, { remove: 'cases', key: 'none' })).toEqual(BOOK);
  });
});

describe('a notebook file', () => {
  it('is read back', () => {
    const book = fc.record<Notebook>({
      cases: fc.array(fc.record({ id: fc.string(), place: fc.integer(), note: fc.string() })),
      mergers: fc.constant([]),
      searches: fc.array(fc.record({ query: fc.string(), at: fc.nat(), saved: fc.boolean() })),
    });
    fc.assert(
      fc.property(book, (each) => {
        expect(readNotebook(writeNotebook(each))).toEqual(each);
      }),
    );
  });

  it.each(['', '[]', 'null', '{"format":"other"}', '{'])('is not %j', (text) => {
    expect(readNotebook(text)).toBeNull();
  });

  it('keeps what is sound of a damaged one', () => {
    const given = {
      cases: [{ id: 'a', place: 1 }, { id: 7 }, null, 'x'],
      mergers: [{ from: 'x', into: 'x' }],
    };
    expect(checkNotebook(given)).toEqual({
      cases: [{ id: 'a', place: 1, note: '' }],
      mergers: [],
      searches: [],
    });
  });

  it('restores into any notebook without taking anything out', () => {
    const own: Notebook = { ...EMPTY_NOTEBOOK, cases: [{ id: 'z', place: 1, note: '自己的' }] };
    const restored = restoring(BOOK).reduce(changed, own);
    expect(restored.cases.map(({ id }) => id)).toEqual(['z', 'a', 'b']);
    expect(restored.searches).toEqual(BOOK.searches);
  });
});

describe('overflow', () => {
  it('lets the oldest go, never a saved one', () => {
    const searches = Array.from({ length: 40 }, (_, at) => ({ query: `q=${at}`, at, saved: at < 2 }));
    expect(overflow({ ...EMPTY_NOTEBOOK, searches }).map(({ query }) => query)).toEqual(
      [9, 8, 7, 6, 5, 4, 3, 2].map((at) => `q=${at}`),
    );
  });
});

describe('changes that were put aside', () => {
  it('come back as they were, without what is malformed', () => {
    const changes: readonly NotebookChange[] = [
      { put: 'cases', record: { id: 'a', place: 1, note: '记' } },
      { put: 'mergers', record: { from: '甲', into: '乙' } },
      { put: 'searches', record: { query: 'q=a', at: 1, saved: true } },
      { remove: 'cases', key: 'a' },
    ];
    const broken = [null, 1, {}, { remove: 'identity', key: 'name' }, { put: 'cases', record: { id: 3 } }];
    expect(checkChanges(JSON.parse(JSON.stringify([...broken, ...changes])))).toEqual(changes);
    expect(checkChanges('no list')).toEqual([]);
  });
});
