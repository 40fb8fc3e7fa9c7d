/** A worker that answers with an error once in a while: what happens when a machine runs out of memory. */
import type { BrowserContext } from '@playwright/test';

/** Lets the library's operation fail the first `times` it is asked about a query with these words. Call before opening. */
export async function failOperation(
  context: BrowserContext,
  operation: 'list' | 'read',
  words: string,
  times = 1,
): Promise<void> {
  const failing = `{
    let left = ${times};
    const listen = self.addEventListener.bind(self);
    self.addEventListener = (type, listener, ...rest) => listen(type, (event) => {
      const { id, path, argumentList } = event.data ?? {};
      const asked = type === 'message' && path?.join() === ${JSON.stringify(operation)};
      if (left > 0 && asked && JSON.stringify(argumentList).includes(${JSON.stringify(words)})) {
        left -= 1;
        const value = { isError: true, value: { name: 'RangeError', message: 'out of memory', stack: '' } };
        self.postMessage({ id, type: 'HANDLER', name: 'throw', value });
      } else listener(event);
    }, ...rest);
  }\n`;
  await context.route(/library\.worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    await route.fulfill({ response, body: failing + (await response.text()) });
  });
}

const END = {
  spin: 'for (;;);',
  close: 'self.close(); return;',
  throw: "throw new Error('out of memory');",
};

/**
 * Makes the first `workers` that are started go silent when they are asked about these words: `spin` never returns, `close` ends
 * the worker without a word to anybody, `throw` dies of an error. Call before opening.
 */
export async function silenceWorkers(
  context: BrowserContext,
  how: 'spin' | 'close' | 'throw',
  words: string,
  workers: number,
): Promise<void> {
  let started = 0;
  const silence = `{
    const listen = self.addEventListener.bind(self);
    self.addEventListener = (type, listener, ...rest) => listen(type, (event) => {
      const asked = type === 'message' && event.data?.path?.join() === 'list';
      if (asked && JSON.stringify(event.data.argumentList).includes(${JSON.stringify(words)})) {
        ${END[how]}
      }
      listener(event);
    }, ...rest);
  }\n`;
  await context.route(/library\.worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const body = await response.text();
    started += 1;
    await route.fulfill({ response, body: started <= workers ? silence + body : body });
  });
}
