/** The library in the single file's worker: it answers at the port that comes with the first message. */
import { expose } from 'comlink';
import { browserDoors } from '../worker/doors.ts';
import { fetchText } from '../worker/fetch-text.ts';
import { createLibrary } from '../worker/library.ts';

self.addEventListener(
  'message',
  ({ ports: [port] }: MessageEvent) => {
    if (port) expose(createLibrary(browserDoors(fetchText)), port);
  },
  { once: true },
);
// The page keeps its port until somebody is there to take it.
self.postMessage('here');
