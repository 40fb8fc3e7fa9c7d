/** Wires the library to this worker: network, IndexedDB and the page's proxy. */
import { expose } from 'comlink';
import { Database } from '../storage/database.ts';
import { indexCache } from '../storage/index-cache.ts';
import { notebookStore } from '../storage/notebook-store.ts';
import { shelfCache } from '../storage/shelf-cache.ts';
import { breather } from './breathe.ts';
import { loadLore } from '../search/load-lore.ts';
import { createLibrary } from './library.ts';

const PATIENCE_MS = 300;

const database = new Database();
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

expose(
  createLibrary({
    fetchText: async (url) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response.text();
    },
    shelves: shelfCache(database),
    indexes: indexCache(database),
    notebook: notebookStore(database),
    loadLore,
    breathe: breather(),
    patience: () => wait(PATIENCE_MS),
  }),
);
