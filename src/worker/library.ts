/** The library: the operations of `operations.ts`, with its doors (network, caches) handed in. */
import type { Corpus } from '../corpus/article.ts';
import { answerQuery, findMatches } from '../search/answer-query.ts';
import type { LibraryState } from '../search/answer.ts';
import { Engine, FINGERPRINT, SEGMENT } from '../search/engine.ts';
import { frameFacets } from '../search/facets.ts';
import { packShelf, SHELF_FORMAT, unpackShelf } from '../search/packed-shelf.ts';
import type { Library } from '../search/library.ts';
import type { Lore } from '../search/lore.ts';
import type { Obstacle } from '../search/notebook.ts';
import { placeOf } from '../search/placement.ts';
import { readingOf } from '../search/reading.ts';
import { rowOf } from '../search/rows.ts';
import { answerSeries, frameSeries, type SeriesFrame } from '../search/series.ts';
import { shelve, type Shelf } from '../search/shelf.ts';
import { similarTo } from '../search/similar.ts';
import { reasonsFor, termsSought } from '../search/sought.ts';
import { guideShelf } from '../search/standing.ts';
import { suggest } from '../search/suggest.ts';
import type { IndexCache } from '../storage/index-cache.ts';
import type { NotebookStore } from '../storage/notebook-store.ts';
import type { ShelfCache } from '../storage/shelf-cache.ts';
import { LibraryError, type LibraryOperations } from './operations.ts';
import { readCorpus } from './read-corpus.ts';
import { viewOperations } from './view-operations.ts';

export interface Doors {
  /** The text at the URL; rejects with the reason if there is none. */
  readonly fetchText: (url: string) => Promise<string>;
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
   * Resolves after the time that opening may wait for the ranking: a small library is then ranked in its first answer,
   * and its list does not change under the reader's eyes; a big one is open at once and ranked later.
   */
  readonly patience: () => Promise<void>;
}

/** Raise it when segments change their shape. */
const INDEX_FORMAT = 2;

/** A library that is open; its engine comes later when it has to be built. */
interface Opened {
  library: Library;
  readonly state: LibraryState;
  readonly ranked: Promise<boolean>;
}

/** A library that is not open yet. A second `open` replaces what the first one opened. */
export function createLibrary(doors: Doors): LibraryOperations {
  let opening: Promise<Opened> | null = null;

  const opened = (): Promise<Opened> => {
    if (opening === null) throw new Error('The library was asked before open() was called.');
    return opening;
  };

  return {
    alive() {
      return Promise.resolve(doors.storage.obstacle);
    },
    async open(corpusUrl, digest) {
      doors.storage.renew();
      opening = openLibrary(doors, corpusUrl, digest);
      return (await opening).state;
    },
    async ranked() {
      return (await opened()).ranked;
    },
    async search(query) {
      return answerQuery((await opened()).library, query);
    },
    async series(query) {
      const { library } = await opened();
      return answerSeries(library, seriesFrame(library.shelf), query);
    },
    async network(query, ask) {
      const { library } = await opened();
      const { answerNetwork } = await import('../search/series-network.ts');
      return answerNetwork(seriesFrame(library.shelf), findMatches(library, query), ask);
    },
    async rows(ids, query) {
      const { library } = await opened();
      return ids.flatMap((id) => {
        const entry = library.shelf.byId.get(id);
        if (entry === undefined) return [];
        const place = placeOf(library.shelf, id);
        return [rowOf(entry, termsSought(library, query, place), reasonsFor(library, query, place))];
      });
    },
    async read(id, query) {
      const { library } = await opened();
      const entry = library.shelf.byId.get(id);
      if (entry === undefined) return null;
      return readingOf(library.shelf, entry, termsSought(library, query, placeOf(library.shelf, id)));
    },
    async similar(id) {
      return similarTo((await opened()).library.shelf, id);
    },
    async suggest(query, caret) {
      return suggest((await opened()).library, query, caret);
    },
    ...viewOperations(async () => (await opened()).library),
    notebook: () => doors.notebook.read(),
    note: (changes, store) => doors.notebook.write(changes, store),
  };
}

// Made when the charts first ask, and kept as long as the shelf.
const seriesFrames = new WeakMap<Shelf, SeriesFrame>();

function seriesFrame(shelf: Shelf): SeriesFrame {
  const frame = seriesFrames.get(shelf) ?? frameSeries(shelf);
  seriesFrames.set(shelf, frame);
  return frame;
}

async function openLibrary(doors: Doors, url: string, digest: string): Promise<Opened> {
  const key = `${digest}/${SHELF_FORMAT}/${INDEX_FORMAT}/${FINGERPRINT}`;
  // Without it nothing is lost but other characters and sounds.
  const loading = doors.loadLore().catch(() => null);
  const segments = doors.indexes.read(key);
  const stored = unpackShelf(await doors.shelves.read(key));
  const [shelf, corpus] = stored === null ? await makeShelf(doors, url) : [stored, null];
  const ids = shelf.entries.map(({ id }) => id);
  const kept = Engine.load(await segments, ids);
  const engine = kept ?? Engine.empty();

  guideShelf(shelf, engine);

  const opened: Opened = {
    library: { shelf, frame: frameFacets(shelf), engine, lore: 'loading' },
    state: {
      articles: ids.length,
      pages: shelf.pageCount,
      index: engine.count === ids.length ? 'stored' : 'built',
    },
    // Characters and sounds belong to the last answer as much as the order does: who waits for one waits for both.
    ranked: keepShelf(doors, key, shelf, corpus)
      .then((lean) => {
        guideShelf(lean, engine);
        opened.library = { ...opened.library, shelf: lean };
        return buildRest(doors, key, engine, lean);
      })
      .then(() => known)
      .then(
        () => true,
        // Nothing is lost but the order, and answers say so themselves.
        () => false,
      ),
  };
  const known = loading.then((lore) => {
    opened.library = { ...opened.library, lore };
  });
  await Promise.race([opened.ranked, doors.patience()]);
  return opened;
}

async function makeShelf(doors: Doors, url: string): Promise<[Shelf, Corpus]> {
  const corpus = await loadCorpus(doors, url);
  return [shelve(corpus), corpus];
}

// Once packed, the shelf does without the corpus, which takes several times the memory.
async function keepShelf(doors: Doors, key: string, shelf: Shelf, corpus: Corpus | null): Promise<Shelf> {
  if (corpus === null) return shelf;
  const packed = await packShelf(shelf, corpus, doors.breathe);
  void doors.shelves.write(key, packed);
  return unpackShelf(packed) ?? shelf;
}

// What a visit before this one has indexed stays; every segment is stored as it is made.
async function buildRest(
  { indexes, breathe }: Doors,
  key: string,
  engine: Engine,
  shelf: Shelf,
): Promise<void> {
  while (engine.count < shelf.entries.length) {
    const part = shelf.entries.slice(engine.count, engine.count + SEGMENT);
    const changed = await engine.add(
      part.map(({ article }) => article),
      { breathe, haystacks: (at) => part[at]?.haystack ?? '' },
    );
    void indexes.write(key, changed, engine.dump().slice(changed));
  }
}

async function loadCorpus(doors: Doors, url: string): Promise<Corpus> {
  const file = url.replace(/[?#].*$/, '').replace(/^.*\//, '');
  const text = await doors.fetchText(url).catch((reason: unknown) => {
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new LibraryError({ code: 'not-fetched', file, reason: why });
  });
  return readCorpus(text, file);
}
