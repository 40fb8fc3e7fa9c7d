import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/article.ts';
import { EMPTY_QUERY } from '../../../src/search/edit-query.ts';
import type { CorpusCache } from '../../../src/storage/corpus-cache.ts';
import type { StoredIndex } from '../../../src/storage/database.ts';
import type { IndexCache } from '../../../src/storage/index-cache.ts';
import type { EngineDump } from '../../../src/search/engine.ts';
import { createLibrary, type Doors } from '../../../src/worker/library.ts';
import { faultOf } from '../../../src/worker/operations.ts';
import { corpusOf, type Sketch } from '../search/made-up.ts';

const SKETCHES: readonly Sketch[] = [
  { on: '2026-06-18', text: ['工会的驿站在这里，还有许多别的事情要说'] },
  { on: '2021-03-01', headline: '驿站', text: ['工会'] },
];
const CORPUS = corpusOf(SKETCHES);
const URL = 'https://example.org/atlas/assets/corpus-1234.json?v=1';
const STATION = { ...EMPTY_QUERY, text: '驿站' };

/** The caches of one browser, in memory: they hold one record, cloned as IndexedDB does. */
class Browser implements Doors {
  corpus: { digest: string; text: string } | null = null;
  index: StoredIndex | null = null;
  fetched: string[] = [];
  network: string | Error = JSON.stringify(CORPUS);

  readonly breathe = (): Promise<void> => Promise.resolve();
  patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

  readonly fetchText = (url: string): Promise<string> => {
    this.fetched.push(url);
    return this.network instanceof Error ? Promise.reject(this.network) : Promise.resolve(this.network);
  };

  readonly corpora: CorpusCache = {
    read: (digest) => Promise.resolve(this.corpus?.digest === digest ? this.corpus.text : null),
    write: (digest, text) => {
      this.corpus = { digest, text };
      return Promise.resolve(true);
    },
  };

  readonly indexes: IndexCache = {
    read: (key) => Promise.resolve(this.index?.key === key ? structuredClone(this.index) : null),
    write: (index) => {
      this.index = structuredClone(index);
      return Promise.resolve(true);
    },
  };

  /** Opens the library as a new visit does, and waits until all is stored. */
  async visit(digest = 'd1'): Promise<{ index: string; ids: readonly string[] }> {
    const library = createLibrary(this);
    const { index } = await library.open(URL, digest);
    await library.ranked();
    return { index, ids: (await library.search(STATION)).ids };
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
    const more = Array.from({ length: 98 }, (): Sketch => ({ text: ['另一件事'] }));
    browser.network = JSON.stringify(corpusOf([...SKETCHES, ...more]));
    const library = createLibrary(browser);
    expect(await library.open(URL, 'd1')).toEqual({ articles: 100, pages: 3, index: 'built' });
    const early = await library.search(STATION);
    expect(await library.ranked()).toBe(true);
    const late = await library.search(STATION);
    expect([early.ranked, late.ranked]).toEqual([false, true]);
    expect(late.ids).toEqual([...early.ids].reverse());
  });

  it('fetches and builds again for another digest, and keeps only that', async () => {
    const browser = new Browser();
    await browser.visit('d1');
    expect((await browser.visit('d2')).index).toBe('built');
    expect(browser.corpus?.digest).toBe('d2');
    expect(browser.index?.key).toMatch(/^d2\//);
  });

  it.each<[string, string, (dump: EngineDump, index: StoredIndex) => StoredIndex]>([
    ['of other options', 'built', (_, index) => ({ ...index, key: `${index.key}+` })],
    ['of another size', 'built', (_, index) => ({ ...index, articleCount: 1 })],
    ['without a dump', 'built', (_, index) => ({ ...index, dump: null })],
    ['of other articles', 'built', (dump, index) => ({ ...index, dump: { ...dump, ids: ['a', 'b'] } })],
    // Only unpacking can tell.
    ['that is damaged inside', 'stored', (dump, index) => ({ ...index, dump: { ...dump, terms: 'x' } })],
  ])('silently rebuilds and overwrites an index %s', async (_, state, damage) => {
    const browser = new Browser();
    const { ids } = await browser.visit();
    const good = browser.index;
    if (good === null) throw new Error('nothing stored');
    browser.index = damage(good.dump as EngineDump, good);
    expect(await browser.visit()).toEqual({ index: state, ids });
    expect(browser.index).toEqual(good);
  });

  it('fetches again where the stored corpus is damaged', async () => {
    const browser = new Browser();
    browser.corpus = { digest: 'd1', text: '{"format"' };
    expect((await browser.visit()).ids).toHaveLength(2);
    expect(browser.corpus).toEqual({ digest: 'd1', text: browser.network });
  });

  it('works without a store', async () => {
    const browser = new Browser();
    const nothing = { read: () => Promise.resolve(null), write: () => Promise.resolve(false) };
    const library = createLibrary({ ...browser, corpora: nothing, indexes: nothing });
    await library.open(URL, 'd1');
    expect(await library.ranked()).toBe(true);
    expect((await library.search(STATION)).ids).toHaveLength(2);
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
    expect(browser.corpus).toBeNull();

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
