/** Listens in on what page and library say to each other, and says things to the library past the page. */
import type { Page } from '@playwright/test';

/** What the listening page has on its window. */
interface Line {
  /** Asks the library's worker as the page does. */
  ask: (operation: string, ...given: unknown[]) => Promise<unknown>;
}

/**
 * Puts it into every page that is opened from now on; `acknowledged` hears of every note that the worker said is on disk, with
 * the changes. Call before opening.
 */
export async function listenIn(
  page: Page,
  acknowledged: (changes: unknown) => void = () => {},
): Promise<void> {
  await page.exposeBinding('heardNote', (_source, changes: unknown) => acknowledged(changes));
  await page.addInitScript(() => {
    const { heardNote } = window as unknown as { heardNote: (changes: unknown) => void };
    interface Call {
      readonly id?: string;
      readonly path?: readonly string[];
      readonly argumentList?: readonly { readonly value: unknown }[];
    }
    interface Reply {
      readonly id: string;
      readonly value: unknown;
    }
    let library: Worker | null = null;
    let post: (message: unknown) => void = () => {};
    const hear = (worker: Worker, id: string | undefined, reply: (value: unknown) => void): void => {
      const heard = ({ data }: MessageEvent<Reply>): void => {
        if (data.id !== id) return;
        worker.removeEventListener('message', heard);
        reply(data.value);
      };
      worker.addEventListener('message', heard);
    };
    window.Worker = new Proxy(Worker, {
      construct(target, given: ConstructorParameters<typeof Worker>) {
        const worker = new target(...given);
        library = worker;
        post = worker.postMessage.bind(worker);
        worker.postMessage = (message: Call) => {
          if (message.path?.join() === 'note')
            hear(worker, message.id, (value) => {
              if (value === null) heardNote(message.argumentList?.[0]?.value);
            });
          post(message);
        };
        return worker;
      },
    });
    let last = 0;
    const line: Line = {
      ask: (operation, ...given) =>
        new Promise((resolve, reject) => {
          const worker = library;
          if (worker === null) {
            reject(new Error('no worker'));
            return;
          }
          const id = `test-${(last += 1)}`;
          hear(worker, id, resolve);
          const argumentList = given.map((value) => ({ type: 'RAW', value }));
          post({ id, type: 'APPLY', path: [operation], argumentList });
        }),
    };
    Object.assign(window, { line });
  });
}

declare global {
  interface Window {
    line: Line;
  }
}
