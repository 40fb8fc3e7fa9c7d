/**
 * The one place that opens, migrates and closes IndexedDB. The product works without it: where the browser refuses
 * storage (private windows, embedding, policy, a full disk) everything is kept in memory, and callers get null.
 *
 * Stores:
 * - `shelves`, `pieces`, `indexes`, `segments`: disposable caches. Anything in them may be deleted at any time and is fetched or made again.
 * - `cases`, `mergers`, `searches`: what the user made (see notebook-store.ts). No cache code touches them, no migration drops them.
 * - `identity`: one random name, made with the database. Under another name, what was kept before is gone.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Merger } from '../search/shelf/mechanism-names.ts';
import { NOTEBOOK_KEYS, type KeptCase, type KeptSearch, type Obstacle } from '../search/tables/notebook.ts';

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
  identity: { key: 'name'; value: string };
}

export type Connection = IDBPDatabase<Schema>;

const NAME = 'union-atlas';
const VERSION = 5;
/** Stores that may go at any time; what is not named here is the user's. */
const CACHES: readonly string[] = ['corpora', 'shelves', 'pieces', 'indexes', 'segments'];
/**
 * Opening takes milliseconds; some browsers never answer at all where storage is broken or blocked. The page asks how things
 * stand once a second, and a reader should know after three.
 */
const LIMIT_MS = 2000;

/** closed: not asked for yet · open · unavailable: refused, failed or too slow, so everything stays in memory. */
export type DatabaseState = 'closed' | 'open' | 'unavailable';

/** What came of some work, or why there was none. */
export type Outcome<T> = { readonly value: T } | { readonly obstacle: Obstacle };

export class Database {
  #state: DatabaseState = 'closed';
  #connection: Promise<Connection | null> | null = null;
  /** The connection in use. */
  #held: Connection | null = null;
  /** Why there is no connection. */
  #closedBy: Obstacle = 'refused';
  /** Why a cache was not kept. */
  #unkept: Obstacle | null = null;

  get state(): DatabaseState {
    return this.#state;
  }

  /** Why this browser does not keep what the library would keep, or null if nothing is known to be in the way. */
  get obstacle(): Obstacle | null {
    return this.#state === 'unavailable' ? this.#closedBy : this.#unkept;
  }

  /** Forgets what was in the way, so that the next use tries again. */
  renew(): void {
    if (this.#state === 'unavailable') this.#forget();
    this.#unkept = null;
  }

  /** Runs a cache's work on the database; null if there is none or the work failed. Never rejects, never waits for an opening longer than 2 s. */
  async use<T>(work: (connection: Connection) => Promise<T>): Promise<T | null> {
    const outcome = await this.attempt(work);
    if ('value' in outcome) return outcome.value;
    if (this.#state === 'open') this.#unkept = outcome.obstacle;
    return null;
  }

  /** Runs work on the database and says why it could not be done. Never rejects, never waits for an opening longer than 2 s. */
  async attempt<T>(work: (connection: Connection) => Promise<T>): Promise<Outcome<T>> {
    const outcome = await this.#run(work);
    // Some browsers close a connection without a word.
    if (!('value' in outcome) && outcome.name === 'InvalidStateError' && this.#state === 'open') {
      this.#forget();
      return this.#run(work);
    }
    return outcome;
  }

  /** Removes what may go at any time, to make room for what may not. */
  async clearCaches(): Promise<void> {
    await this.use(async (connection) => {
      const names = [...connection.objectStoreNames].filter((name) => CACHES.includes(name));
      const transaction = connection.transaction(names, 'readwrite');
      await Promise.all([...names.map((name) => transaction.objectStore(name).clear()), transaction.done]);
    });
    this.#unkept = 'full';
  }

  /** Closes the connection once its work is done; the next use opens it again. */
  async close(): Promise<void> {
    const connection = await this.#connection;
    this.#forget();
    connection?.close();
  }

  async #run<T>(work: (connection: Connection) => Promise<T>): Promise<Outcome<T> & { name?: string }> {
    this.#connection ??= this.#open();
    const connection = await this.#connection;
    if (connection === null) return { obstacle: this.#closedBy };
    try {
      return { value: await work(connection) };
    } catch (error) {
      const name = nameOf(error);
      return { obstacle: name === 'QuotaExceededError' ? 'full' : 'failed', name };
    }
  }

  async #open(): Promise<Connection | null> {
    let giveUp: (obstacle: Obstacle) => void = () => undefined;
    const givenUp = new Promise<Obstacle>((resolve) => (giveUp = resolve));
    const timer = setTimeout(() => giveUp('silent'), LIMIT_MS);
    const opening = this.#request(() => giveUp('blocked')).then((connection) => this.#adopt(connection));
    const result = await Promise.race([opening.catch(obstacleToOpening), givenUp]);
    clearTimeout(timer);
    if (typeof result !== 'string') return result;
    if (this.#held !== null) return this.#held;
    this.#state = 'unavailable';
    this.#closedBy = result;
    return null;
  }

  // Async, so that a browser without IndexedDB, where the call itself throws, is one more that refuses.
  async #request(blocked: () => void): Promise<Connection> {
    // Of a migration that fails, opening says that it was given up; the transaction says why.
    let reason: unknown = null;
    const opening = openDB<Schema>(NAME, VERSION, {
      upgrade(connection, from, _to, transaction) {
        transaction.done.catch((error: unknown) => (reason = error));
        migrate(connection, from, transaction);
      },
      // Another tab holds an older version and does not let go.
      blocked,
      // Another tab wants to migrate: this one works on in memory.
      blocking: () => void this.close(),
      // The browser closed the connection, for instance because the user cleared the site's data.
      terminated: () => this.#forget(),
    });
    return opening.catch((error: unknown) => {
      throw reason ?? error;
    });
  }

  // A connection that comes late, after the wait was given up, still serves what is asked from then on. A second one would
  // keep other tabs from migrating, since only one is closed when they ask.
  #adopt(connection: Connection): Connection {
    if (this.#held !== null) {
      connection.close();
      return this.#held;
    }
    this.#held = connection;
    this.#connection = Promise.resolve(connection);
    this.#state = 'open';
    return connection;
  }

  #forget(): void {
    this.#held = null;
    this.#connection = null;
    this.#state = 'closed';
  }
}

/** Why a database was not opened, from what was thrown. */
function obstacleToOpening(error: unknown): Obstacle {
  const name = nameOf(error);
  if (name === 'VersionError') return 'newer';
  if (name === 'QuotaExceededError') return 'full';
  // Chromium says so of a damaged store or a disk that cannot be written, and also where cookies of other sites are blocked.
  const denied = error instanceof Error && /denied permission/.test(error.message);
  return name === 'UnknownError' && !denied ? 'failed' : 'refused';
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

// Caches are not carried over: they are made again.
function migrate(connection: Connection, from: number, transaction: Upgrade): void {
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
  if (from < 5) {
    connection.createObjectStore('identity');
    // What fails here fails the opening.
    transaction
      .objectStore('identity')
      .put(randomName(), 'name')
      .catch(() => undefined);
  }
}

// On plain http there is no randomUUID.
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
