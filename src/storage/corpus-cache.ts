/** Disposable: corpus files by digest, so that a second visit needs no network. Holds one file at a time. */
import type { Database } from './database.ts';

export interface CorpusCache {
  /** The text stored under the digest, or null. */
  read(digest: string): Promise<string | null>;
  /** Stores the text and removes every other one; false if it could not be kept. */
  write(digest: string, text: string): Promise<boolean>;
}

/** The cache in IndexedDB. Neither operation rejects. */
export function corpusCache(database: Database): CorpusCache {
  return {
    async read(digest) {
      const record = await database.use((connection) => connection.get('corpora', digest));
      return typeof record?.text === 'string' ? record.text : null;
    },
    async write(digest, text) {
      const kept = await database.use(async (connection) => {
        const { store, done } = connection.transaction('corpora', 'readwrite');
        await Promise.all([store.clear(), store.put({ digest, text }), done]);
        return true;
      });
      return kept ?? false;
    },
  };
}
