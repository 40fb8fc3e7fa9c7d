/** The page's way to the library: starts the worker and hands out a typed proxy of it. */
import { wrap } from 'comlink';
import type { Connection, Fault, LibraryOperations } from './operations.ts';

/**
 * Starts the worker. `failed` is called if the worker's script cannot be loaded or run; calls under way are then
 * never answered, so the page should say so and offer to try again. The single file calls `inPage` where it can have no worker.
 */
export function connect(failed: (fault: Fault) => void, _inPage: () => void): Connection {
  const worker = new Worker(new URL('./library.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    // Undefined where the script could not be loaded: the event then is a plain one.
    failed({ code: 'not-started', reason: event.message ?? '' });
  });
  return { operations: wrap<LibraryOperations>(worker), stop: () => worker.terminate() };
}
