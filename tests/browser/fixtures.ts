/** What every browser test starts from: the built site under a sub-path, and a page in which nothing may go wrong. */
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { serveFolder } from '../support/static-server.mjs';
import { App } from './app.ts';
import { watch } from './watch.ts';

interface OfTest {
  app: App;
  /** Faults of the pages so far; the test fails if one is left at its end. */
  faults: string[];
}

interface OfWorker {
  /** Address of the built site: a deep sub-path of a plain static server. */
  site: string;
  /** Address of pages that hold the atlas in a frame: another origin. */
  host: string;
}

export const test = base.extend<OfTest, OfWorker>({
  site: [
    async ({}, use) => {
      const dist = fileURLToPath(new URL('../../dist', import.meta.url));
      const server = await serveFolder(dist, '/some/where/');
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  host: [
    async ({}, use) => {
      const server = await serveFolder(fileURLToPath(new URL('fixtures', import.meta.url)));
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  app: ({ page }, use) => use(new App(page)),
  baseURL: ({ site }, use) => use(site),
  faults: [
    async ({ context, site, host }, use) => {
      const faults = await watch(
        context,
        [site, host].map((url) => new URL(url).origin),
      );
      await use(faults);
      // A request that is still under way when the test has seen enough is no fault.
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      expect(faults, 'nothing may go wrong in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
