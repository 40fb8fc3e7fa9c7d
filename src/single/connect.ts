/** The page's way to the library in the single file, in the place of `worker/connect.ts`. */
import { expose, wrap } from 'comlink';
import type { Connection, Fault, LibraryOperations } from '../worker/operations.ts';

/**
 * Starts the script of the page once more as a worker. Where `file://` forbids that, the library works in the page and
 * `inPage` is called. `failed` is called if neither can be had.
 */
export function connect(failed: (fault: Fault) => void, inPage: () => void): Connection {
  const { port1, port2 } = new MessageChannel();
  let started: Worker | null = null;
  startWorker()
    .then((worker) => {
      started = worker;
      worker.postMessage(null, [port1]);
    })
    .catch(async () => {
      inPage();
      const [{ createLibrary }, { browserDoors }, { fetchText }] = await Promise.all([
        import('../worker/library.ts'),
        import('../worker/doors.ts'),
        import('../worker/fetch-text.ts'),
      ]);
      expose(createLibrary(browserDoors(fetchText)), port1);
    })
    .catch((reason: unknown) => failed({ code: 'not-started', reason: String(reason) }));
  return { operations: wrap<LibraryOperations>(port2), stop: () => started?.terminate() };
}

// Resolves when the worker speaks: refusals come as an exception, an error event or a policy's silence.
function startWorker(): Promise<Worker> {
  const script = document.getElementById('program')?.textContent ?? '';
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const started = new Promise<Worker>((resolve, reject) => {
    const worker = new Worker(url);
    worker.addEventListener('message', () => resolve(worker), { once: true });
    worker.addEventListener('error', reject, { once: true });
  });
  return started.finally(() => URL.revokeObjectURL(url));
}
