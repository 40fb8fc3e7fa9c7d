/** The page of the benchmark: starts workers and asks them, one after the other. Driven from outside by `bench`. */
import { wrap, type Remote } from 'comlink';
import type { Query } from '../../../src/search/query/query.ts';
import { FIRST } from '../../../src/state/windows.ts';
import { EMPTY_QUERY } from '../../../src/search/query/edit-query.ts';
import type { LibraryOperations } from '../../../src/worker/operations.ts';
import type { Contender } from './contender.ts';
import type { Ours } from './ours.worker.ts';

const STARTS: Readonly<Record<string, () => Worker>> = {
  scan: () => new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' }),
  flexsearch: () => new Worker(new URL('./flexsearch.worker.ts', import.meta.url), { type: 'module' }),
  sqlite: () => new Worker(new URL('./sqlite.worker.ts', import.meta.url), { type: 'module' }),
  ours: () => new Worker(new URL('./ours.worker.ts', import.meta.url), { type: 'module' }),
};

const product = (): Worker =>
  new Worker(new URL('../../../src/worker/library.worker.ts', import.meta.url), { type: 'module' });

let worker: Worker | null = null;
// Kept: a proxy that is collected as garbage tells its worker to listen no more.
let remote: Remote<Ours> | null = null;
let library: Remote<LibraryOperations> | null = null;

interface Memory {
  readonly bytes: number;
}

const bench = {
  start(name: string): void {
    worker?.terminate();
    worker = STARTS[name]?.() ?? null;
    remote = worker && wrap<Ours>(worker);
  },
  stop(): void {
    worker?.terminate();
    worker = null;
  },
  contender(): Remote<Ours> {
    if (remote === null) throw new Error('no worker');
    return remote;
  },
  /** Starts a contender and opens what it has stored; ms from the worker's start to the first answer. */
  async warm(name: string, query: string): Promise<number> {
    bench.stop();
    const from = performance.now();
    bench.start(name);
    const contender: Remote<Contender> = bench.contender();
    await contender.open();
    await contender.ask(query);
    return performance.now() - from;
  },
  /** Bytes of page and workers after a collection of garbage. */
  async memory(): Promise<number> {
    const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
      measureUserAgentSpecificMemory: () => Promise<Memory>;
    };
    return (await measure.call(performance)).bytes;
  },
  /** The product's worker, from its start: ms until it is open, has given its first answer, and a ranked one. */
  async product(
    url: string,
    digest: string,
    text: string,
  ): Promise<Readonly<Record<string, number | string>>> {
    bench.stop();
    const query: Query = { ...EMPTY_QUERY, text };
    const from = performance.now();
    worker = product();
    library = wrap<LibraryOperations>(worker);
    await library.open(new URL(url, document.baseURI).href, digest);
    const opened = performance.now() - from;
    const answer = await library.search(query);
    const first = performance.now() - from;
    const index = await library.ranked();
    await library.search(query);
    return { index, opened, first, ranked: performance.now() - from, found: answer.ids.length };
  },
  /** Ms from question to answer and first rows, as the page gets them. */
  async answers(queries: readonly string[]): Promise<readonly number[]> {
    if (library === null) throw new Error('no library');
    const all: number[] = [];
    for (const text of queries) {
      const query: Query = { ...EMPTY_QUERY, text };
      const from = performance.now();
      await library.list(query, FIRST);
      all.push(performance.now() - from);
    }
    return all;
  },
};

export type Bench = typeof bench;

declare global {
  interface Window {
    bench: Bench;
  }
}

window.bench = bench;
