/** The library: the operations of `operations.ts`, with its doors (network, caches) handed in. */
import { answerQuery, findMatches } from '../search/answer/answer-query.ts';
import type { LibraryState, Row } from '../search/answer/answer.ts';
import { Engine, FINGERPRINT, SEGMENT } from '../search/index/engine.ts';
import { frameFacets } from '../search/answer/facets.ts';
import { DrawerLost, type Drawers } from '../search/shelf/drawer.ts';
import { SHELF_FORMAT, unpackShelf, type PackedShelf } from '../search/shelf/packed-shelf.ts';
import type { Library } from '../search/answer/library.ts';
import type { Lore } from '../search/meaning/lore.ts';
import type { Query } from '../search/query/query.ts';
import type { Obstacle } from '../search/tables/notebook.ts';
import { readingOf } from '../search/answer/reading.ts';
import { rowOf } from '../search/answer/rows.ts';
import { answerSeries, frameSeries, type SeriesFrame } from '../search/series/series.ts';
import { entryOf, readEach, type Shelf } from '../search/shelf/shelf.ts';
import { similarTo } from '../search/answer/similar.ts';
import { reasonsFor, termsSought } from '../search/answer/sought.ts';
import { guideShelf } from '../search/shelf/standing.ts';
import { suggest } from '../search/answer/suggest.ts';
import type { IndexCache } from '../storage/index-cache.ts';
import type { NotebookStore } from '../storage/notebook-store.ts';
import type { ShelfCache } from '../storage/shelf-cache.ts';
import { LibraryError, type LibraryOperations, type Ranking } from './operations.ts';
import { CorpusReader } from './read-corpus.ts';
import { viewOperations, type Ask } from './view-operations.ts';

export interface Doors {
  /** Gives the text at the URL to `take`, stretch by stretch; rejects with the reason if there is none. */
  readonly fetchText: (url: string, take: (text: string) => void) => Promise<void>;
  readonly drawers: Drawers;
  readonly shelves: ShelfCache;
  readonly indexes: IndexCache;
  readonly notebook: NotebookStore;
  /** What is in the way of the stores, and another try. */
  readonly storage: { readonly obstacle: Obstacle | null; renew(): void };
  /** The tables of characters and sounds; rejects where they cannot be had. */
  readonly loadLore: () => Promise<Lore>;
  /** Resolves when others have had their turn, at once if they had it a moment ago. */
  readonly breathe: () => Promise<void>;
  /**
   * Resolves after the time that opening a small library may wait for the ranking: it is then ranked in its first answer,
   * and its list does not change under the reader's eyes. A big one is open at once and ranked later.
   */
  readonly patience: () => Promise<void>;
}

/** Raise it when segments change their shape. */
const INDEX_FORMAT = 3;

/** A library that is open; its engine comes later. */
interface Opened {
  library: Library;
  readonly state: LibraryState;
  readonly ranked: Promise<Ranking>;
}

/** A library that is not open yet. A second `open` replaces what the first one opened. */
export function createLibrary(given: Doors): LibraryOperations {
  let received = 0;
  const doors: Doors = {
    ...given,
    fetchText(url, take) {
      received = 0;
      return given.fetchText(url, (text) => {
        received += text.length;
        take(text);
      });
    },
  };
  let opening: Promise<Opened> | null = null;
  let again: (() => Promise<Opened>) | null = null;

  const opened = (): Promise<Opened> => {
    if (opening === null) throw new Error('The library was asked before open() was called.');
    return opening;
  };

  // Where the articles have been deleted underneath, the corpus is fetched once more.
  const ask: Ask = async (work) => {
    const before = opened();
    const { library } = await before;
    try {
      return await work(library);
    } catch (reason) {
      if (!(reason instanceof DrawerLost) || again === null) throw reason;
      if (opening === before) {
        const next = again();
        // What needs no articles goes on where they cannot be fetched, and the next question tries again.
        next.catch(() => {
          if (opening === next) opening = before;
        });
        opening = next;
      }
      return work((await opened()).library);
    }
  };

  return {
    alive() {
      return Promise.resolve({ obstacle: given.storage.obstacle, received });
    },
    async open(corpusUrl, digest) {
      given.storage.renew();
      again = () => openLibrary(doors, corpusUrl, digest, false);
      opening = openLibrary(doors, corpusUrl, digest, true);
      return (await opening).state;
    },
    async ranked() {
      return (await opened()).ranked;
    },
    search: (query) => ask((library) => answerQuery(library, query)),
    series: (query) => ask((library) => answerSeries(library, seriesFrame(library.shelf), query)),
    network: (query, wanted) =>
      ask(async (library) => {
        const { answerNetwork } = await import('../search/series/series-network.ts');
        return answerNetwork(seriesFrame(library.shelf), findMatches(library, query), wanted);
      }),
    list: (query, first) =>
      ask((library) => {
        const { ids, ...answer } = answerQuery(library, query);
        return { answer, ids: ids.join('\n'), rows: rowsOf(library, ids.slice(0, first), query) };
      }),
    rows: (ids, query) => ask((library) => rowsOf(library, ids, query)),
    read: (id, query) =>
      ask((library) => {
        const entry = entryOf(library.shelf, id);
        return entry && readingOf(library.shelf, entry, termsSought(library, query, entry.number));
      }),
    similar: (id) => ask(({ shelf }) => similarTo(shelf, id)),
    suggest: (query, caret) => ask((library) => suggest(library, query, caret)),
    ...viewOperations(ask),
    notebook: () => doors.notebook.read(),
    note: (changes, store) => doors.notebook.write(changes, store),
  };
}

function rowsOf(library: Library, ids: readonly string[], query: Query): readonly Row[] {
  const entries = ids.flatMap((id) => entryOf(library.shelf, id) ?? []);
  return readEach(library.shelf, entries, (entry) =>
    rowOf(entry, termsSought(library, query, entry.number), reasonsFor(library, query, entry.number)),
  );
}

// Made when the charts first ask, and kept as long as the shelf.
const seriesFrames = new WeakMap<Shelf, SeriesFrame>();

function seriesFrame(shelf: Shelf): SeriesFrame {
  const frame = seriesFrames.get(shelf) ?? frameSeries(shelf);
  seriesFrames.set(shelf, frame);
  return frame;
}

/** Without `stored` the corpus is fetched, whatever the store has. */
async function openLibrary(doors: Doors, url: string, digest: string, stored: boolean): Promise<Opened> {
  const key = `${digest}/${SHELF_FORMAT}`;
  // Without it nothing is lost but other characters and sounds.
  const loading = doors.loadLore().catch(() => null);
  const kept = stored ? unpackShelf(await doors.shelves.read(key), doors.drawers) : null;
  const packed = kept === null ? await fetchShelf(doors, url) : null;
  const shelf = kept ?? unpackShelf(packed, doors.drawers);
  if (shelf === null) throw new Error('what was packed cannot be unpacked');
  const engine = Engine.empty();
  guideShelf(shelf, engine);

  const opened: Opened = {
    library: { shelf, frame: frameFacets(shelf), engine, lore: 'loading' },
    state: { articles: shelf.entries.length, pages: shelf.pageCount },
    // Characters and sounds belong to the last answer as much as the order does: who waits for one waits for both.
    ranked: completeIndex(doors, engine, shelf)
      .then(async (ranking) => {
        await known;
        return ranking;
      })
      // Nothing is lost but the order, and answers say so themselves.
      .catch((): Ranking => 'failed'),
  };
  const known = loading.then((lore) => {
    opened.library = { ...opened.library, lore };
  });
  void keepShelf(doors, key, packed).then((lean) => {
    if (lean === null) return;
    guideShelf(lean, engine);
    opened.library = { ...opened.library, shelf: lean };
  });
  if (shelf.entries.length <= SEGMENT) await Promise.race([opened.ranked, doors.patience()]);
  return opened;
}

// Once it is stored, the shelf is used as the store has it: its blobs are on the disk and in no memory.
async function keepShelf(doors: Doors, key: string, packed: PackedShelf | null): Promise<Shelf | null> {
  if (packed === null || !(await doors.shelves.write(key, packed))) return null;
  const { articles, columns, lines } = ((await doors.shelves.readShort(key)) ?? {}) as Partial<PackedShelf>;
  return unpackShelf({ ...packed, articles, columns, lines }, doors.drawers);
}

/** Says how an index was made, and not of what: that its segments know by themselves. */
const INDEX_KEY = `${INDEX_FORMAT}/${FINGERPRINT}`;

// What a visit before this one has indexed stays, of this corpus or of one that begins as this one does; every segment is
// stored as it is made.
async function completeIndex({ indexes, breathe }: Doors, engine: Engine, shelf: Shelf): Promise<Ranking> {
  const size = shelf.entries.length;
  await engine.restore(await indexes.read(INDEX_KEY), shelf.entries, { breathe });
  if (engine.count === size) return 'stored';
  while (engine.count < size) {
    const changed = await engine.add(shelf.entries.slice(engine.count, engine.count + SEGMENT), { breathe });
    void indexes.write(INDEX_KEY, changed, engine.dump().slice(changed));
  }
  return 'built';
}

async function fetchShelf(doors: Doors, url: string): Promise<PackedShelf> {
  const file = url.replace(/[?#].*$/, '').replace(/^.*\//, '');
  const reader = new CorpusReader(file, doors.drawers);
  await doors
    .fetchText(url, (text) => reader.take(text))
    .catch((reason: unknown) => {
      if (reason instanceof LibraryError) throw reason;
      const why = reason instanceof Error ? reason.message : String(reason);
      throw new LibraryError({ code: 'not-fetched', file, reason: why });
    });
  return reader.finish();
}
