/** The user's own: what is stored here exists nowhere else. No cache code touches it and no migration drops it. */
import { checkNotebook, type Notebook, type NotebookChange } from '../search/notebook.ts';
import type { Connection, Database } from './database.ts';

const STORES = ['cases', 'mergers', 'searches'] as const;

export interface NotebookStore {
  /** Everything that is kept, or null where this browser keeps nothing. */
  read(): Promise<Notebook | null>;
  /** Makes the changes, all or none of them; true once they are on disk, false if they could not be kept. */
  write(changes: readonly NotebookChange[]): Promise<boolean>;
}

/** The notebook in IndexedDB. Neither operation rejects. */
export function notebookStore(database: Database): NotebookStore {
  return {
    async read() {
      return database.use(async (connection) => {
        const [cases, mergers, searches] = await Promise.all([
          connection.getAll('cases'),
          connection.getAll('mergers'),
          connection.getAll('searches'),
        ]);
        return checkNotebook({ cases, mergers, searches });
      });
    },
    async write(changes) {
      return (await database.use((connection) => apply(connection, changes))) ?? false;
    },
  };
}

// `done` resolves when the transaction is complete, not when it was asked for; the first request that fails undoes all.
async function apply(connection: Connection, changes: readonly NotebookChange[]): Promise<boolean> {
  const transaction = connection.transaction(STORES, 'readwrite');
  const requests = changes.map((change): Promise<unknown> => {
    if ('remove' in change) return transaction.objectStore(change.remove).delete(change.key);
    if (change.put === 'cases') return transaction.objectStore('cases').put(change.record);
    if (change.put === 'mergers') return transaction.objectStore('mergers').put(change.record);
    return transaction.objectStore('searches').put(change.record);
  });
  await Promise.all([...requests, transaction.done]);
  return true;
}
