/**
 * Disposable: the shelf of a corpus, so that a second visit needs no network, and reads no corpus. Holds one at a time.
 * Chromium refuses values of more than 127 MB, and copies a value as a whole on its way to the disk; so long strings are
 * cut and go one piece after the other, in one transaction.
 */
import type { Connection, Database } from './database.ts';

export interface ShelfCache {
  /** The shelf stored under the key, or null. It is not checked here: only search can. */
  read(key: string): Promise<unknown>;
  /** Stores the shelf and removes every other one; false if it could not be kept. */
  write(key: string, shelf: unknown): Promise<boolean>;
}

/** UTF-16 units of a piece: 16 MB. */
const PIECE = 8_000_000;

/** Stands for a long string: the numbers of its pieces. */
interface Cut {
  readonly pieces: readonly number[];
}

/** The cache in IndexedDB. Neither operation rejects. */
export function shelfCache(database: Database, piece = PIECE): ShelfCache {
  return {
    async read(key) {
      return (await database.use((connection) => readShelf(connection, key))) ?? null;
    },
    async write(key, shelf) {
      const kept = await database.use((connection) => writeShelf(connection, key, shelf, piece));
      return kept ?? false;
    },
  };
}

async function readShelf(connection: Connection, key: string): Promise<unknown> {
  const transaction = connection.transaction(['shelves', 'pieces']);
  const [record, pieces] = await Promise.all([
    transaction.objectStore('shelves').get(key),
    transaction.objectStore('pieces').getAll(),
  ]);
  return record === undefined ? null : joined(record.shelf, pieces);
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
    if (typeof value === 'string' && value.length > piece) {
      const numbers: number[] = [];
      for (let from = 0; from < value.length; from += piece) {
        await pieces.put(value.slice(from, from + piece), next);
        numbers.push(next);
        next += 1;
      }
      return { pieces: numbers } satisfies Cut;
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

function joined(value: unknown, pieces: readonly string[]): unknown {
  if (!isPlain(value)) return value;
  const numbers = value['pieces'];
  if (Array.isArray(numbers)) return numbers.map((number) => pieces[Number(number)] ?? '').join('');
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, joined(part, pieces)]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
