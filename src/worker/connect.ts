/** The page's way to the library: starts the worker and hands out a typed proxy of it. */
import { wrap } from 'comlink';
import type { LibraryOperations } from './operations.ts';

/**
 * Starts the worker. `failed` is called, with a message in Chinese, if the worker's script cannot be loaded or run; calls
 * under way are then never answered, so the page should say so and offer to reload.
 */
export function connect(failed: (error: Error) => void): LibraryOperations {
  const worker = new Worker(new URL('./library.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    const reason = event.message ? `（${event.message}）` : '';
    failed(new Error(`检索程序没有启动${reason}，请刷新页面重试。`));
  });
  return wrap<LibraryOperations>(worker);
}
