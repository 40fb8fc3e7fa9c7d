/** Disposable: the shelf of a corpus, so that a second visit needs no network, and reads no corpus. Holds one at a time. */
import type { Database } from './database.ts';

export interface ShelfCache {
  /** The shelf stored under the key, or null. It is not checked here: only search can. */
  read(key: string): Promise<unknown>;
  /** Stores the shelf and removes every other one, in one transaction; false if it could not be kept. */
  write(key: string, shelf: unknown): Promise<boolean>;
}

/** The cache in IndexedDB. Neither operation rejects. */
export function shelfCache(database: Database): ShelfCache {
  return {
    async read(key) {
      const record = await database.use((connection) => connection.get('shelves', key));
      return record?.shelf ?? null;
    },
    async write(key, shelf) {
      const kept = await database.use(async (connection) => {
        const { store, done } = connection.transaction('shelves', 'readwrite');
        await Promise.all([store.clear(), store.put({ key, shelf }), done]);
        return true;
      });
      return kept ?? false;
    },
  };
}
