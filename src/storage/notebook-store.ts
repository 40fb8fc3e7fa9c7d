/** The user's own: what is stored here exists nowhere else. No cache code touches it and no migration drops it. */
import {
  checkNotebook,
  type NotebookChange,
  type Noted,
  type NotebookRead,
} from '../search/tables/notebook.ts';
import type { Connection, Database } from './database.ts';

const STORES = ['cases', 'mergers', 'searches'] as const;

export interface NotebookStore {
  /** Everything that is kept, or why it cannot be had. */
  read(): Promise<NotebookRead>;
  /**
   * Makes the changes, all or none of them, in the store of this name; null once they are on disk, else why they are not there.
   * Caches go where that makes room.
   */
  write(changes: readonly NotebookChange[], store: string): Promise<Noted>;
}

/** The notebook in IndexedDB. Neither operation rejects. */
export function notebookStore(database: Database): NotebookStore {
  let cleared = false;

  async function write(changes: readonly NotebookChange[], store: string): Promise<Noted> {
    const outcome = await database.attempt((connection) => apply(connection, changes, store));
    return 'value' in outcome ? outcome.value : outcome.obstacle;
  }

  return {
    async read() {
      const outcome = await database.attempt(async (connection) => {
        const transaction = connection.transaction([...STORES, 'identity']);
        const [cases, mergers, searches, store] = await Promise.all([
          transaction.objectStore('cases').getAll(),
          transaction.objectStore('mergers').getAll(),
          transaction.objectStore('searches').getAll(),
          transaction.objectStore('identity').get('name'),
        ]);
        return { book: checkNotebook({ cases, mergers, searches }), store: store ?? '' };
      });
      return 'value' in outcome ? outcome.value : outcome;
    },
    async write(changes, store) {
      const noted = await write(changes, store);
      if ((noted !== 'full' && noted !== 'failed') || cleared) return noted;
      // Once: where it did not help, it would cost every further visit its caches.
      cleared = true;
      await database.clearCaches();
      return write(changes, store);
    },
  };
}

// `done` resolves when the transaction is complete, not when it was asked for; the first request that fails undoes all.
async function apply(
  connection: Connection,
  changes: readonly NotebookChange[],
  store: string,
): Promise<Noted> {
  const transaction = connection.transaction([...STORES, 'identity'], 'readwrite');
  if (((await transaction.objectStore('identity').get('name')) ?? '') !== store) return 'replaced';
  const requests = changes.map((change): Promise<unknown> => {
    if ('remove' in change) return transaction.objectStore(change.remove).delete(change.key);
    if (change.put === 'cases') return transaction.objectStore('cases').put(change.record);
    if (change.put === 'mergers') return transaction.objectStore('mergers').put(change.record);
    return transaction.objectStore('searches').put(change.record);
  });
  await Promise.all([...requests, transaction.done]);
  return null;
}
