/**
 * The one place that opens, migrates and closes IndexedDB. The product works without it: where the browser refuses
 * storage (private windows, embedding, policy, a full disk) everything is kept in memory, and callers get null.
 *
 * Stores:
 * - `shelves`, `pieces`, `indexes`, `segments`: disposable caches. Anything in them may be deleted at any time and is fetched or made again.
 * - `cases`, `mergers`, `searches`: what the user made (see notebook-store.ts). No cache code touches them, no migration drops them.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Merger } from '../search/mechanism-names.ts';
import { NOTEBOOK_KEYS, type KeptCase, type KeptSearch } from '../search/notebook.ts';

/** A packed shelf; `key` says of what corpus and made how. */
export interface StoredShelf {
  readonly key: string;
  readonly shelf: unknown;
}

/** An index; `key` says of what and made how. */
export interface StoredIndex {
  readonly key: string;
  /** How many segments it has, from place 0 on. */
  readonly segments: number;
}

/** A segment of the one index that is stored. */
export interface StoredSegment {
  readonly place: number;
  readonly segment: unknown;
}

interface Schema extends DBSchema {
  shelves: { key: string; value: StoredShelf };
  /** Of the one shelf that is stored: its long strings in pieces, numbered through. */
  pieces: { key: number; value: string };
  indexes: { key: string; value: StoredIndex };
  segments: { key: number; value: StoredSegment };
  cases: { key: string; value: KeptCase };
  mergers: { key: string; value: Merger };
  searches: { key: string; value: KeptSearch };
}

export type Connection = IDBPDatabase<Schema>;

const NAME = 'union-atlas';
const VERSION = 4;
/** Stores that may go at any time; what is not named here is the user's. */
const CACHES: readonly string[] = ['corpora', 'shelves', 'pieces', 'indexes', 'segments'];
/** Opening takes milliseconds; some browsers never answer at all where storage is broken or blocked. */
const LIMIT_MS = 3000;

/** closed: not asked for yet · open · unavailable: refused, failed or too slow, so everything stays in memory. */
export type DatabaseState = 'closed' | 'open' | 'unavailable';

export class Database {
  #state: DatabaseState = 'closed';
  #connection: Promise<Connection | null> | null = null;

  get state(): DatabaseState {
    return this.#state;
  }

  /** Runs work on the database; null if there is none or the work failed. Never rejects, never waits for an opening longer than 3 s. */
  async use<T>(work: (connection: Connection) => Promise<T>): Promise<T | null> {
    this.#connection ??= this.#open();
    const connection = await this.#connection;
    if (connection === null) return null;
    try {
      return await work(connection);
    } catch {
      return null;
    }
  }

  /** Closes the connection once its work is done; the next use opens it again. */
  async close(): Promise<void> {
    const connection = await this.#connection;
    this.#forget();
    connection?.close();
  }

  async #open(): Promise<Connection | null> {
    let giveUp: (none: null) => void = () => undefined;
    const givenUp = new Promise<null>((resolve) => (giveUp = resolve));
    const timer = setTimeout(() => giveUp(null), LIMIT_MS);
    const opening = this.#request(() => giveUp(null)).then((connection) => this.#adopt(connection));
    const connection = await Promise.race([opening.catch(() => null), givenUp]);
    clearTimeout(timer);
    if (connection === null) this.#state = 'unavailable';
    return connection;
  }

  // Async, so that a browser without IndexedDB, where the call itself throws, is one more that refuses.
  async #request(blocked: () => void): Promise<Connection> {
    return openDB<Schema>(NAME, VERSION, {
      upgrade: migrate,
      // Another tab holds an older version and does not let go.
      blocked,
      // Another tab wants to migrate: this one works on in memory.
      blocking: () => void this.close(),
      // The browser closed the connection, for instance because the user cleared the site's data.
      terminated: () => this.#forget(),
    });
  }

  // A connection that comes late, after the wait was given up, still serves what is asked from then on.
  #adopt(connection: Connection): Connection {
    this.#connection = Promise.resolve(connection);
    this.#state = 'open';
    return connection;
  }

  #forget(): void {
    this.#connection = null;
    this.#state = 'closed';
  }
}

// Caches are not carried over: they are made again.
function migrate(connection: Connection, from: number): void {
  if (from < 3) {
    for (const name of [...connection.objectStoreNames])
      if (CACHES.includes(name)) connection.deleteObjectStore(name);
    connection.createObjectStore('shelves', { keyPath: 'key' });
    connection.createObjectStore('pieces');
    connection.createObjectStore('indexes', { keyPath: 'key' });
    connection.createObjectStore('segments', { keyPath: 'place' });
  }
  if (from < 4) {
    connection.createObjectStore('cases', { keyPath: NOTEBOOK_KEYS.cases });
    connection.createObjectStore('mergers', { keyPath: NOTEBOOK_KEYS.mergers });
    connection.createObjectStore('searches', { keyPath: NOTEBOOK_KEYS.searches });
  }
}
