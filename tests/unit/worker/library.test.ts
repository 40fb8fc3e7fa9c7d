import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/article.ts';
import { DrawerLost, memoryDrawers, type Drawers } from '../../../src/search/shelf/drawer.ts';
import { EMPTY_QUERY } from '../../../src/search/query/edit-query.ts';
import type { PackedPostings } from '../../../src/search/index/postings.ts';
import type { IndexCache } from '../../../src/storage/index-cache.ts';
import type { ShelfCache } from '../../../src/storage/shelf-cache.ts';
import { makeLore, type Lore } from '../../../src/search/meaning/lore.ts';
import type { NotebookStore } from '../../../src/storage/notebook-store.ts';
import { createLibrary, type Doors } from '../../../src/worker/library.ts';
import { faultOf } from '../../../src/worker/operations.ts';
import { corpusOf, type Sketch } from '../search/made-up.ts';

const SKETCHES: readonly Sketch[] = [
  { on: '2026-06-18', text: ['工会的驿站在这里，还有许多别的事情要说'] },
  { on: '2021-03-01', headline: '驿站', text: ['工会'] },
];
const CORPUS = corpusOf(SKETCHES);
const URL = 'https://example.org/atlas/assets/corpus-1234.json?v=1';
const FIGURES = { unit: null, about: '', order: 'newest', window: [0, 9] } as const;
const STATION = { ...EMPTY_QUERY, text: '驿站' };

/** The caches of one browser, in memory: they hold one record, cloned as IndexedDB does. */
class Browser implements Doors {
  shelf: { key: string; shelf: unknown } | null = null;
  index: { key: string; segments: unknown[] } | null = null;
  /** Segments written until the tab is killed. */
  writes = Infinity;
  fetched: string[] = [];
  network: string | Error = JSON.stringify(CORPUS);

  readonly loadLore = (): Promise<Lore> => Promise.resolve(makeLore('', {}));
  readonly breathe = (): Promise<void> => Promise.resolve();
  patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

  drawers: Drawers = memoryDrawers;

  fetchText = (url: string, take: (text: string) => void): Promise<void> => {
    this.fetched.push(url);
    if (this.network instanceof Error) return Promise.reject(this.network);
    for (let at = 0; at < this.network.length; at += 1000) take(this.network.slice(at, at + 1000));
    return Promise.resolve();
  };

  readonly shelves: ShelfCache = {
    read: (key) => Promise.resolve(this.shelf?.key === key ? structuredClone(this.shelf.shelf) : null),
    readShort: (key) => this.shelves.read(key),
    write: (key, shelf) => {
      this.shelf = structuredClone({ key, shelf });
      return Promise.resolve(true);
    },
  };

  readonly indexes: IndexCache = {
    read: (key) => Promise.resolve(this.index?.key === key ? structuredClone(this.index.segments) : []),
    write: (key, from, segments) => {
      const before = this.index?.key === key ? this.index.segments.slice(0, from) : [];
      if (before.length < from || this.writes <= 0) return Promise.resolve(false);
      this.writes -= 1;
      this.index = structuredClone({ key, segments: [...before, ...segments] });
      return Promise.resolve(true);
    },
  };

  readonly notebook: NotebookStore = {
    read: () => Promise.resolve({ obstacle: 'refused' }),
    write: () => Promise.resolve('refused'),
  };

  readonly storage = { obstacle: null, renew: () => undefined };

  /** Opens the library as a new visit does, and waits until all is stored. */
  async visit(digest = 'd1'): Promise<{ index: string; ids: readonly string[] }> {
    const library = createLibrary(this);
    await library.open(URL, digest);
    return { index: await library.ranked(), ids: (await library.search(STATION)).ids };
  }
}

describe('a library', () => {
  it('fetches and builds the first time, and takes both from the store the next', async () => {
    const browser = new Browser();
    const first = await browser.visit();
    browser.network = new Error('offline');
    const second = await browser.visit();
    expect([first.index, second.index]).toEqual(['built', 'stored']);
    expect(second.ids).toEqual(first.ids);
    expect(browser.fetched).toEqual([URL]);
  });

  it('of a small size is ranked in its first answer', async () => {
    const library = createLibrary(new Browser());
    await library.open(URL, 'd1');
    expect((await library.search(STATION)).ranked).toBe(true);
  });

  it('of any size answers before its index is built, by date, and by rank afterwards', async () => {
    const browser = new Browser();
    browser.patience = () => Promise.resolve();
    const more = Array.from({ length: 4198 }, (): Sketch => ({ text: ['另一件事'] }));
    browser.network = JSON.stringify(corpusOf([...SKETCHES, ...more]));
    const library = createLibrary(browser);
    expect(await library.open(URL, 'd1')).toEqual({ articles: 4200, pages: 3 });
    const early = await library.search(STATION);
    expect(await library.ranked()).toBe('built');
    const late = await library.search(STATION);
    expect([early.ranked, late.ranked]).toEqual([false, true]);
    expect(late.ids).toEqual([...early.ids].reverse());
  });

  it('fetches again for another digest, keeps only that, and indexes what is other in it', async () => {
    const browser = new Browser();
    await browser.visit('d1');
    expect((await browser.visit('d2')).index).toBe('stored');
    expect(browser.shelf?.key).toMatch(/^d2\//);
    browser.network = JSON.stringify(corpusOf([{ text: ['驿站是另一个'] }]));
    expect(await browser.visit('d3')).toEqual({ index: 'built', ids: ['made-up-undated-01-001'] });
    expect(browser.index?.segments).toHaveLength(1);
  });

  it('that has grown by a hundred articles finds them at once and indexes no others', async () => {
    const browser = new Browser();
    const many = Array.from({ length: 4200 }, (_, at): Sketch => ({ text: [`一件事${at}`] }));
    browser.network = JSON.stringify(corpusOf([...SKETCHES, ...many]));
    await browser.visit('d1');
    const before = browser.index?.segments ?? [];
    const fresh = Array.from({ length: 100 }, (_, at): Sketch => ({ text: [`新来的驿站${at}`] }));
    browser.network = JSON.stringify(corpusOf([...SKETCHES, ...many, ...fresh]));
    const froms: number[] = [];
    const library = createLibrary({
      ...browser,
      drawers: memoryDrawers,
      indexes: {
        ...browser.indexes,
        write: (key, from, segments) => {
          froms.push(from);
          return browser.indexes.write(key, from, segments);
        },
      },
    });
    await library.open(URL, 'd2');
    expect((await library.search({ ...EMPTY_QUERY, text: '新来的驿站' })).ids).toHaveLength(100);
    expect(await library.ranked()).toBe('built');
    expect((await library.search({ ...EMPTY_QUERY, text: '新来的驿站' })).ids).toHaveLength(100);
    expect(froms).toEqual([1]);
    expect(browser.index?.segments[0]).toEqual(before[0]);
    expect(await browser.visit('d2')).toMatchObject({ index: 'stored' });
  });

  type Stored = NonNullable<Browser['index']>;
  const segmentOf = ({ segments }: Stored): PackedPostings => segments[0] as PackedPostings;

  it.each<[string, (index: Stored) => Stored]>([
    ['of other options', (index) => ({ ...index, key: `${index.key}+` })],
    ['without segments', (index) => ({ ...index, segments: [] })],
    ['of something else', (index) => ({ ...index, segments: ['x'] })],
    [
      'that is damaged inside',
      (index) => ({
        ...index,
        segments: [{ ...segmentOf(index), bytes: segmentOf(index).bytes.map((byte) => byte + 1) }],
      }),
    ],
  ])('silently rebuilds and overwrites an index %s', async (_, damage) => {
    const browser = new Browser();
    const { ids } = await browser.visit();
    const good = browser.index;
    if (good === null) throw new Error('nothing stored');
    browser.index = damage(good);
    expect(await browser.visit()).toEqual({ index: 'built', ids });
    expect(browser.index).toEqual(good);
  });

  it('goes on where the visit before was broken off', async () => {
    const browser = new Browser();
    const many = Array.from({ length: 4200 }, (_, at): Sketch => ({ text: [`驿站${at}号`] }));
    browser.network = JSON.stringify(corpusOf([...SKETCHES, ...many]));
    browser.writes = 1;
    const { ids } = await browser.visit();
    const [first] = browser.index?.segments ?? [];
    expect(browser.index?.segments).toHaveLength(1);
    browser.writes = 1;
    expect(await browser.visit()).toEqual({ index: 'built', ids });
    expect(browser.index?.segments).toHaveLength(2);
    expect(browser.index?.segments[0]).toEqual(first);
    expect(browser.writes).toBe(0);
    expect(await browser.visit()).toEqual({ index: 'stored', ids });
  });

  it('fetches again where the stored corpus is damaged', async () => {
    const browser = new Browser();
    await browser.visit();
    const good = browser.shelf;
    if (good === null) throw new Error('nothing stored');
    browser.shelf = { ...good, shelf: { nothing: 'of use' } };
    expect((await browser.visit()).ids).toHaveLength(2);
    expect(browser.fetched).toHaveLength(2);
    expect(browser.shelf).toEqual(good);
  });

  it('works without a store', async () => {
    const browser = new Browser();
    const library = createLibrary({
      ...browser,
      shelves: {
        read: () => Promise.resolve(null),
        readShort: () => Promise.resolve(null),
        write: () => Promise.resolve(false),
      },
      indexes: { read: () => Promise.resolve([]), write: () => Promise.resolve(false) },
    });
    await library.open(URL, 'd1');
    expect(await library.ranked()).toBe('built');
    expect((await library.search(STATION)).ids).toHaveLength(2);
  });

  it('fetches again where the articles are deleted underneath, and answers what was asked', async () => {
    const browser = new Browser();
    let gone = false;
    browser.drawers = {
      ...memoryDrawers,
      open: (packed) => {
        const drawer = memoryDrawers.open(packed);
        if (drawer === null) return null;
        return {
          ...drawer,
          read: (numbers) => {
            if (gone) throw new DrawerLost('gone');
            return drawer.read(numbers);
          },
        };
      },
    };
    const library = createLibrary(browser);
    await library.open(URL, 'd1');
    await library.ranked();
    const { ids } = await library.search(STATION);
    gone = true;
    const fetchText = browser.fetchText;
    browser.fetchText = (...asked) => {
      gone = false;
      return fetchText(...asked);
    };
    const rows = await Promise.all([library.rows(ids, STATION), library.rows(ids, STATION)]);
    for (const each of rows) expect(each.map(({ id }) => id)).toEqual(ids);
    expect(browser.fetched).toEqual([URL, URL]);
    expect((await library.figures(STATION, FIGURES)).rows).toEqual([]);
  });

  it('goes on searching where deleted articles cannot be fetched, and tries again when asked again', async () => {
    const browser = new Browser();
    let gone = false;
    browser.drawers = {
      ...memoryDrawers,
      open: (packed) => {
        const drawer = memoryDrawers.open(packed);
        const read = (numbers: readonly number[]): readonly string[] => {
          if (gone || drawer === null) throw new DrawerLost('gone');
          return drawer.read(numbers);
        };
        return drawer && { ...drawer, read };
      },
    };
    const library = createLibrary(browser);
    await library.open(URL, 'd1');
    await library.ranked();
    const { ids } = await library.search(STATION);
    gone = true;
    const fetchText = browser.fetchText;
    browser.fetchText = () => Promise.reject(new Error('offline'));
    await expect(library.rows(ids, STATION)).rejects.toThrow('not-fetched');
    expect((await library.search(STATION)).ids).toEqual(ids);
    browser.fetchText = (...asked) => {
      gone = false;
      return fetchText(...asked);
    };
    expect((await library.rows(ids, STATION)).map(({ id }) => id)).toEqual(ids);
  });

  const ARTICLE = 'made-up-2026-06-18-01-001';

  it.each<[string, string | Error, object]>([
    ['the network fails', new Error('HTTP 404'), { code: 'not-fetched', reason: 'HTTP 404' }],
    ['the file is cut off', '{"format": "union-atl', { code: 'not-json' }],
    ['the file is something else', '[]', { code: 'not-a-corpus', format: 'union-atlas/corpus' }],
    [
      'the version is another',
      JSON.stringify({ ...CORPUS, version: 2 }),
      { code: 'other-version', version: '2', readable: 1 },
    ],
    [
      'a part is missing',
      JSON.stringify({ ...CORPUS, pages: undefined }),
      { code: 'part-missing', part: 'pages' },
    ],
    [
      'a page is missing',
      JSON.stringify({ ...CORPUS, pages: [] }),
      { code: 'page-missing', article: ARTICLE },
    ],
    [
      'an article is of another form',
      JSON.stringify({ ...CORPUS, articles: [CORPUS.articles[0], { id: 'a-002' }] }),
      { code: 'element-broken', part: 'articles', number: 2 },
    ],
    [
      'a page is nothing',
      JSON.stringify({ ...CORPUS, pages: [null] }),
      { code: 'element-broken', part: 'pages', number: 1 },
    ],
    [
      'an article comes twice',
      JSON.stringify({ ...CORPUS, articles: [...CORPUS.articles, ...CORPUS.articles] } satisfies Corpus),
      { code: 'article-twice', article: ARTICLE },
    ],
  ])('says what is wrong when %s', async (_, network, fault) => {
    const browser = new Browser();
    browser.network = network;
    const library = createLibrary(browser);
    const error: unknown = await library.open(URL, 'd1').catch((reason: unknown) => reason);
    expect(faultOf(error)).toEqual({ file: 'corpus-1234.json', ...fault });
    await expect(library.search(EMPTY_QUERY)).rejects.toBe(error);
    expect(browser.shelf).toBeNull();

    browser.network = JSON.stringify(CORPUS);
    await library.open(URL, 'd1');
    expect((await library.search(EMPTY_QUERY)).ids).toHaveLength(2);
  });

  it('gives rows in the order asked for, and readings, of what it has', async () => {
    const library = createLibrary(new Browser());
    await library.open(URL, 'd1');
    const { ids } = await library.search(EMPTY_QUERY);
    const asked = [...ids].reverse();
    const rows = await library.rows(['unknown', ...asked], STATION);
    expect(rows.map(({ id }) => id)).toEqual(asked);
    expect(rows[0]?.headline).toEqual([{ text: '驿站', hit: true }]);
    expect((await library.read(asked[0] ?? '', STATION))?.article.headline).toBe('驿站');
    expect(await library.read('unknown', STATION)).toBeNull();
  });

  it('refuses questions before it is opened', async () => {
    await expect(createLibrary(new Browser()).search(EMPTY_QUERY)).rejects.toThrow('open()');
  });
});
