/** A slow network: what has come is shown, in its order. How long it takes is measured by `npm run bench -- slow`. */
import { fileURLToPath } from 'node:url';
import { zh as t } from '../../src/text/zh.ts';
import { serveCompressed } from '../support/compressing-server.mjs';
import { expect, test } from './fixtures.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

test('the name of the site stands before the program has come, and the box before the corpus has', async ({
  app,
  page,
}) => {
  let sendProgram = (): void => {};
  const program = new Promise<void>((resolve) => (sendProgram = resolve));
  let sendCorpus = (): void => {};
  const corpus = new Promise<void>((resolve) => (sendCorpus = resolve));
  await page.route(/assets\/index-[^/]*\.js$/, async (route) => {
    await program;
    await route.continue();
  });
  await page.route(/corpus-[^/]*\.json$/, async (route) => {
    await corpus;
    await route.continue();
  });
  await page.goto('', { waitUntil: 'commit' });
  const shell = page.locator('#shell');
  await expect(shell).toContainText(t.title);
  // The sheet has come as well: this is how it will stand.
  await expect(shell.getByText(t.title)).toHaveCSS('font-size', '22px');
  await expect(app.box).toHaveCount(0);
  sendProgram();
  await expect(app.box).toBeVisible();
  await expect(shell).toHaveCount(0);
  await expect(app.summary).toHaveText(t.library.loading);
  sendCorpus();
  await expect(app.results.first()).toBeVisible();
});

test('how much of the corpus has come is said', async ({ app, faults, page }) => {
  const server = await serveCompressed(DIST, /corpus-[^/]*\.json$/);
  try {
    await page.goto(server.url);
    await expect(app.summary).toHaveText(/正在下载语料：(?:4\d|5\d)%/);
    server.release();
    await expect(app.results.first()).toBeVisible();
  } finally {
    await server.close();
  }
  // They are not of the site that is served elsewhere.
  expect(faults.filter((fault) => !fault.startsWith(`request to another host: ${server.url}`))).toEqual([]);
  faults.length = 0;
});
