/** Disposable: the ranking index, so that a second visit need not build it. Holds one index at a time. */
import type { Database, StoredIndex } from './database.ts';

export interface IndexCache {
  /** The index stored under the key, or null. Its dump is not checked here: only the engine can. */
  read(key: string): Promise<StoredIndex | null>;
  /** Stores the index and removes every other one, in one transaction; false if it could not be kept. */
  write(index: StoredIndex): Promise<boolean>;
}

/** The cache in IndexedDB. Neither operation rejects. */
export function indexCache(database: Database): IndexCache {
  return {
    async read(key) {
      return (await database.use((connection) => connection.get('indexes', key))) ?? null;
    },
    async write(index) {
      const kept = await database.use(async (connection) => {
        const { store, done } = connection.transaction('indexes', 'readwrite');
        await Promise.all([store.clear(), store.put(index), done]);
        return true;
      });
      return kept ?? false;
    },
  };
}
