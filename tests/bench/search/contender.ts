/** What every contender is put through, each step in a worker of its own. */

/** A text of the benchmark. */
export interface Text {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

export interface Contender {
  /** Builds the index of the texts at the address, in memory. Resolves to ms of building alone. */
  build(url: string): Promise<number>;
  /** Stores in IndexedDB what has been built. Resolves to the bytes of the index. */
  keep(): Promise<number>;
  /** Opens what was stored. */
  open(): Promise<void>;
  /** Numbers of the texts found, best first. */
  ask(query: string): Promise<readonly number[]>;
  /** Asks each query so many times and resolves to the ms of each, the median of its times. */
  time(queries: readonly string[], times: number): Promise<readonly number[]>;
}

/** The median of the ms of some runs. */
export function median(times: number, work: () => unknown): number {
  const runs = Array.from({ length: times }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return runs.sort((a, b) => a - b)[times >> 1] ?? 0;
}

/** A text as peers are given it: pairs of neighbouring letters and digits, folded as the product folds. */
export async function textsAt(url: string): Promise<readonly Text[]> {
  return (await (await fetch(url)).json()) as readonly Text[];
}

/** Stores one value in a database of its own. */
export function store(name: string, value: unknown): Promise<void> {
  return transact(name, 'readwrite', (values) => values.put(value, 'all')).then(() => undefined);
}

/** What `store` stored. */
export function stored(name: string): Promise<unknown> {
  return transact(name, 'readonly', (values) => values.get('all'));
}

function transact(
  name: string,
  mode: IDBTransactionMode,
  work: (values: IDBObjectStore) => { readonly result: unknown },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('values');
    opening.onerror = () => reject(new Error(`${name} cannot be opened`));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('values', mode);
      const request = work(transaction.objectStore('values'));
      transaction.onabort = () => reject(new Error(`${name} was not stored`));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(request.result);
      };
    };
  });
}
