/**
 * Disposable: the index, so that a second visit need not build it. Holds one index at a time, segment by segment. A write
 * is one transaction, so whatever moment a tab is killed at, the store has the index as it was before or after.
 */
import type { Database } from './database.ts';

export interface IndexCache {
  /** The segments stored under the key, in order; empty if there are none. They are not checked here: only the engine can. */
  read(key: string): Promise<readonly unknown[]>;
  /**
   * Stores that the index has these segments from place `from` on, and no further ones; an index under another key goes.
   * False if they could not be kept.
   */
  write(key: string, from: number, segments: readonly unknown[]): Promise<boolean>;
}

/** The cache in IndexedDB. Neither operation rejects. */
export function indexCache(database: Database): IndexCache {
  return {
    async read(key) {
      const found = await database.use(async (connection) => {
        const transaction = connection.transaction(['indexes', 'segments']);
        const index = await transaction.objectStore('indexes').get(key);
        const store = transaction.objectStore('segments');
        // One by one: a segment is copied in milliseconds, and questions can come in between.
        const places = Array.from({ length: index?.segments ?? 0 }, (_, place) => place);
        const records = await Promise.all(places.map((place) => store.get(place)));
        return records.map((record) => record?.segment);
      });
      return found ?? [];
    },
    async write(key, from, segments) {
      const kept = await database.use(async (connection) => {
        const transaction = connection.transaction(['indexes', 'segments'], 'readwrite');
        const indexes = transaction.objectStore('indexes');
        const store = transaction.objectStore('segments');
        const index = await indexes.get(key);
        const before = Math.min(from, index?.segments ?? 0);
        // What lies before is not there, so what is to come has nothing to stand on.
        if (before < from) return false;
        await Promise.all([
          indexes.clear(),
          before === 0 ? store.clear() : store.delete(IDBKeyRange.lowerBound(from)),
          ...segments.map((segment, at) => store.put({ place: from + at, segment })),
          indexes.put({ key, segments: from + segments.length }),
          transaction.done,
        ]);
        return true;
      });
      return kept ?? false;
    },
  };
}
