/** The product's own index, stored and opened by the product's own code. */
import { expose } from 'comlink';
import type { Corpus } from '../../../src/corpus/article.ts';
import { Engine, indexed } from '../../../src/search/index/engine.ts';
import { unpackShelf, type PackedShelf } from '../../../src/search/shelf/packed-shelf.ts';
import { parseTerms } from '../../../src/search/query/parse-query.ts';
import { packShelf } from '../../../src/search/shelf/shelf-builder.ts';
import type { Shelf } from '../../../src/search/shelf/shelf.ts';
import { blobDrawers } from '../../../src/storage/blob-drawers.ts';
import { Database } from '../../../src/storage/database.ts';
import { indexCache } from '../../../src/storage/index-cache.ts';
import { shelfCache } from '../../../src/storage/shelf-cache.ts';
import { median, type Contender } from './contender.ts';

const database = new Database();
const [shelves, indexes] = [shelfCache(database), indexCache(database)];
const KEY = 'bench';
const drawers = blobDrawers();

let packed: PackedShelf | null = null;
let shelf: Shelf | null = null;
let engine = Engine.empty();

// The two steps that the size of a library tells on; how scores are blended is measured with the whole answers.
function ask(query: string): readonly number[] {
  if (shelf === null) return [];
  const { include } = parseTerms(query);
  const { texts } = shelf;
  const [first, ...others] = include.map(({ folded }) => texts.containing(folded, engine));
  const rest = others.map((places) => new Set(places));
  const found = (first ?? []).filter((place) => rest.every((places) => places.has(place)));
  const scores = engine.scores(include, found);
  const keyed = found.map((number) => ({ number, score: scores.get(number) ?? 0 }));
  return keyed.sort((a, b) => b.score - a.score || a.number - b.number).map(({ number }) => number);
}

export interface Ours extends Contender {
  /** Indexes the last `count` articles anew, as if they had just come. Resolves to ms, and bytes that a store must rewrite. */
  add(url: string, count: number): Promise<{ ms: number; bytes: number; found: boolean }>;
}

const bytesOf = (dump: ReturnType<Engine['dump']>): number =>
  dump.reduce(
    (sum, { checksum: _, ...tables }) =>
      sum + Object.values(tables).reduce((size, table) => size + table.byteLength, 0),
    0,
  );

const contender: Ours = {
  async build(url) {
    packed = packShelf((await (await fetch(url)).json()) as Corpus, drawers);
    shelf = unpackShelf(packed, drawers);
    engine = Engine.empty();
    const from = performance.now();
    await engine.add(shelf?.entries ?? []);
    return performance.now() - from;
  },
  async keep() {
    if (packed !== null) await shelves.write(KEY, packed);
    await indexes.write(KEY, 0, engine.dump());
    return bytesOf(engine.dump());
  },
  async open() {
    const [kept, segments] = await Promise.all([shelves.read(KEY), indexes.read(KEY)]);
    shelf = unpackShelf(kept, drawers);
    await engine.restore(segments, shelf?.entries ?? []);
    if (engine.count === 0) throw new Error('the index was not stored');
  },
  ask: (query) => Promise.resolve(ask(query)),
  time: (queries, times) => Promise.resolve(queries.map((query) => median(times, () => ask(query)))),
  async add(url, count) {
    const { articles } = (await (await fetch(url)).json()) as Corpus;
    const fresh = articles.slice(-count).map((article) => ({ ...article, id: `${article.id}+` }));
    const from = performance.now();
    const changed = await engine.add(fresh.map(indexed));
    const ms = performance.now() - from;
    const term = fresh[0]?.paragraphs[0]?.text.slice(0, 4) ?? '';
    const found = engine.candidates(term)?.articles.includes(articles.length) ?? false;
    return { ms, bytes: bytesOf(engine.dump().slice(changed)), found };
  },
};

expose(contender);
