/** The library's doors in a browser, in a worker and in the page alike: IndexedDB, and time. */
import { loadLore } from '../search/meaning/load-lore.ts';
import { blobDrawers } from '../storage/blob-drawers.ts';
import { Database } from '../storage/database.ts';
import { indexCache } from '../storage/index-cache.ts';
import { notebookStore } from '../storage/notebook-store.ts';
import { shelfCache } from '../storage/shelf-cache.ts';
import { breather } from './breathe.ts';
import type { Doors } from './library.ts';

const PATIENCE_MS = 300;

/** Doors that fetch the corpus as they are told. */
export function browserDoors(fetchText: Doors['fetchText']): Doors {
  const database = new Database();
  return {
    fetchText,
    drawers: blobDrawers(),
    shelves: shelfCache(database),
    indexes: indexCache(database),
    notebook: notebookStore(database),
    storage: database,
    loadLore,
    breathe: breather(),
    patience: () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  };
}
