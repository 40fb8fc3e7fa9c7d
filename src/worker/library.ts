/** The library: the operations of `operations.ts`, with its doors (network, caches) handed in. */
import type { Article, Corpus } from '../corpus/article.ts';
import { answerQuery, type Library } from '../search/answer-query.ts';
import type { LibraryState } from '../search/answer.ts';
import { Engine, FINGERPRINT, readDump, type EngineDump } from '../search/engine.ts';
import { frameFacets } from '../search/facets.ts';
import { parseTerms } from '../search/parse-query.ts';
import { readingOf } from '../search/reading.ts';
import { rowOf } from '../search/rows.ts';
import { shelve } from '../search/shelf.ts';
import type { CorpusCache } from '../storage/corpus-cache.ts';
import type { IndexCache } from '../storage/index-cache.ts';
import { LibraryError, type LibraryOperations } from './operations.ts';
import { readCorpus } from './read-corpus.ts';

export interface Doors {
  /** The text at the URL; rejects with the reason if there is none. */
  readonly fetchText: (url: string) => Promise<string>;
  readonly corpora: CorpusCache;
  readonly indexes: IndexCache;
  /** Resolves when others have had their turn. */
  readonly breathe: () => Promise<void>;
  /**
   * Resolves after the time that opening may wait for the ranking: a small library is then ranked in its first answer,
   * and its list does not change under the reader's eyes; a big one is open at once and ranked later.
   */
  readonly patience: () => Promise<void>;
}

/** What stands in an index record besides what the key says; raise it when the record changes its shape. */
const INDEX_FORMAT = 1;

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
    async open(corpusUrl, digest) {
      opening = openLibrary(doors, corpusUrl, digest);
      return (await opening).state;
    },
    async ranked() {
      return (await opened()).ranked;
    },
    async search(query) {
      return answerQuery((await opened()).library, query);
    },
    async rows(ids, query) {
      const { shelf } = (await opened()).library;
      const terms = parseTerms(query.text).include;
      return ids.flatMap((id) => {
        const entry = shelf.byId.get(id);
        return entry === undefined ? [] : [rowOf(entry, terms)];
      });
    },
    async read(id, query) {
      const { shelf } = (await opened()).library;
      const entry = shelf.byId.get(id);
      return entry === undefined ? null : readingOf(shelf, entry, parseTerms(query.text).include);
    },
  };
}

async function openLibrary(doors: Doors, url: string, digest: string): Promise<Opened> {
  const corpus = await loadCorpus(doors, url, digest);
  const { articles, pages } = corpus;
  const shelf = shelve(corpus);
  const frame = frameFacets(shelf);
  const key = `${digest}/${INDEX_FORMAT}/${FINGERPRINT}`;
  const stored = await doors.indexes.read(key);
  const dump = stored?.articleCount === articles.length ? readDump(stored.dump, articles) : null;

  const opened: Opened = {
    library: { shelf, frame, engine: null },
    state: { articles: articles.length, pages: pages.length, index: dump ? 'stored' : 'built' },
    ranked: makeEngine(doors, key, articles, dump).then(
      (engine) => {
        opened.library = { shelf, frame, engine };
        return true;
      },
      // Nothing is lost but the order, and answers say so themselves.
      () => false,
    ),
  };
  await Promise.race([opened.ranked, doors.patience()]);
  return opened;
}

// A dump that turns out to be damaged is as good as none; what was built is stored in its place.
async function makeEngine(
  { indexes, breathe }: Doors,
  key: string,
  articles: readonly Article[],
  dump: EngineDump | null,
): Promise<Engine> {
  if (dump !== null) {
    try {
      return await Engine.load(dump, breathe);
    } catch {
      // Built below.
    }
  }
  const engine = Engine.empty();
  await engine.add(articles);
  void indexes.write({ key, articleCount: articles.length, dump: engine.dump() });
  return engine;
}

// The cached copy has the digest that the page asks for, so the network could not bring anything newer.
async function loadCorpus(doors: Doors, url: string, digest: string): Promise<Corpus> {
  const file = url.replace(/[?#].*$/, '').replace(/^.*\//, '');
  const cached = await doors.corpora.read(digest);
  if (cached !== null) {
    try {
      return readCorpus(cached, file);
    } catch {
      // A damaged copy is as good as none.
    }
  }
  const text = await doors.fetchText(url).catch((reason: unknown) => {
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new LibraryError({ code: 'not-fetched', file, reason: why });
  });
  const corpus = readCorpus(text, file);
  void doors.corpora.write(digest, text);
  return corpus;
}
