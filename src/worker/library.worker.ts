/** Wires the library to this worker: network, IndexedDB and the page's proxy. */
import { expose } from 'comlink';
import { browserDoors } from './doors.ts';
import { fetchText } from './fetch-text.ts';
import { createLibrary } from './library.ts';

expose(createLibrary(browserDoors(fetchText)));
