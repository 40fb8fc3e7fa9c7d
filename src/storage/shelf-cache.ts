/**
 * Disposable: the shelf of a corpus, so that a second visit needs no network, and reads no corpus. Holds one at a time.
 * Chromium refuses values of more than 127 MB, and copies a value as a whole on its way to the disk; so long strings go one
 * after the other, cut where they must be, in one transaction. What lies in blobs is written to the disk by the browser itself.
 */
import type { Connection, Database } from './database.ts';

export interface ShelfCache {
  /** The shelf stored under the key, or null. It is not checked here: only search can. */
  read(key: string): Promise<unknown>;
  /** The same without its long strings, in whose places stands something else. */
  readShort(key: string): Promise<unknown>;
  /** Stores the shelf and removes every other one; false if it could not be kept. */
  write(key: string, shelf: unknown): Promise<boolean>;
}

/** UTF-16 units of a piece: 16 MB. */
const PIECE = 8_000_000;
/** Strings above this go by themselves. */
const LONG = 100_000;

/** Stands for a long string: the numbers of its pieces. */
interface Cut {
  readonly pieces: readonly number[];
}

/** The cache in IndexedDB. No operation rejects. */
export function shelfCache(database: Database, piece = PIECE): ShelfCache {
  return {
    async read(key) {
      return (await database.use((connection) => readShelf(connection, key))) ?? null;
    },
    async readShort(key) {
      const record = await database.use((connection) => connection.get('shelves', key));
      return record?.shelf ?? null;
    },
    async write(key, shelf) {
      const kept = await database.use((connection) => writeShelf(connection, key, shelf, piece));
      return kept ?? false;
    },
  };
}

async function readShelf(connection: Connection, key: string): Promise<unknown> {
  const transaction = connection.transaction(['shelves', 'pieces']);
  const record = await transaction.objectStore('shelves').get(key);
  if (record === undefined) return null;
  const store = transaction.objectStore('pieces');
  // One by one, which is quicker than all in one answer.
  const pieces = await Promise.all(
    piecesIn(record.shelf).map(async (number) => [number, (await store.get(number)) ?? ''] as const),
  );
  return joined(record.shelf, new Map(pieces));
}

async function writeShelf(
  connection: Connection,
  key: string,
  shelf: unknown,
  piece: number,
): Promise<boolean> {
  const transaction = connection.transaction(['shelves', 'pieces'], 'readwrite');
  const shelves = transaction.objectStore('shelves');
  const pieces = transaction.objectStore('pieces');
  await Promise.all([shelves.clear(), pieces.clear()]);
  let next = 0;
  const cut = async (value: unknown): Promise<unknown> => {
    if (typeof value === 'string' && value.length > Math.min(LONG, piece)) {
      const numbers: number[] = [];
      for (let from = 0; from < value.length; from += piece) {
        await pieces.put(value.slice(from, from + piece), next);
        numbers.push(next);
        next += 1;
      }
      return { pieces: numbers } satisfies Cut;
    }
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      for (const part of value as readonly unknown[])
        list.push(typeof part === 'string' ? await cut(part) : part);
      return list;
    }
    if (!isPlain(value)) return value;
    const parts: [string, unknown][] = [];
    for (const [name, part] of Object.entries(value)) parts.push([name, await cut(part)]);
    return Object.fromEntries(parts);
  };
  const whole = await cut(shelf);
  await Promise.all([shelves.put({ key, shelf: whole }), transaction.done]);
  return true;
}

function piecesIn(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.flatMap(piecesIn);
  if (!isPlain(value)) return [];
  return isCut(value) ? value.pieces : Object.values(value).flatMap(piecesIn);
}

function joined(value: unknown, pieces: ReadonlyMap<number, string>): unknown {
  if (Array.isArray(value)) return value.map((part) => joined(part, pieces));
  if (!isPlain(value)) return value;
  if (isCut(value)) return value.pieces.map((number) => pieces.get(number) ?? '').join('');
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, joined(part, pieces)]));
}

function isCut(value: object): value is Cut {
  return 'pieces' in value && Array.isArray(value.pieces);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
