/** Tabs and browsers that are killed while they save, and two that save at once: nothing torn, nothing acknowledged lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import { LAUNCH_ARGS } from '../support/browser.mjs';
import { App } from './app.ts';
import { damageCaches, recordsOf } from './failing-storage.ts';
import { expect, test } from './fixtures.ts';
import { listenIn } from './worker-line.ts';

const note = (page: Page) => page.getByRole('textbox', { name: /：备注$/ });

/** Writes numbers into the note, one after the other and without waiting, until the page is gone. */
async function scribble(page: Page, from: number): Promise<void> {
  await note(page).evaluate((field, first) => {
    const area = field as HTMLTextAreaElement;
    let number = first;
    setInterval(() => {
      number += 1;
      area.value = String(number);
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }, from);
}

test('fifteen tabs are killed while they save: no note that was acknowledged is lost, no store is torn', async ({
  context,
  page: first,
  faults,
}) => {
  test.setTimeout(240_000);
  const app = new App(first);
  await app.open('#/search?q=快递');
  await first
    .getByRole('button', { name: /：收入案例夹$/ })
    .first()
    .click();
  await expect.poll(async () => (await recordsOf(first, 'cases')).length).toBe(1);
  const found = await app.results.allTextContents();
  await first.close();

  await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  let acknowledged = 0;
  for (let kill = 1; kill <= 15; kill += 1) {
    const page = await context.newPage();
    let heard: () => void = () => {};
    const some = new Promise<void>((resolve) => (heard = resolve));
    let count = 0;
    await listenIn(page, (changes) => {
      for (const { record } of changes as { record: { note: string } }[]) acknowledged = Number(record.note);
      count += 1;
      // Somewhere within a row of writes.
      if (count === kill) heard();
    });
    if (kill % 2 === 0) {
      // This one has its caches to make as well.
      await page.goto('icon.svg');
      await damageCaches(page, 'clear');
    }
    await page.goto('./#/cases');
    await expect(note(page)).toBeVisible();
    const shown = Number(await note(page).inputValue());
    expect(shown, `after kill ${kill - 1}`).toBeGreaterThanOrEqual(acknowledged);
    await scribble(page, shown + 1000);
    await some;
    const session = await context.newCDPSession(page);
    const gone = page.waitForEvent('crash');
    // Nobody is left to answer.
    session.send('Page.crash').catch(() => undefined);
    await gone;
    await page.close();
  }
  const page = await context.newPage();
  const last = new App(page);
  await page.goto('./#/cases');
  expect(Number(await note(page).inputValue())).toBeGreaterThanOrEqual(acknowledged);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await last.go('search');
  await last.ask('快递');
  await expect(last.results).toHaveText(found);
  // The crashes.
  faults.length = 0;
});

test('a browser that is killed while the corpus and the cases are saved has both or what was before', async ({
  site,
}) => {
  test.setTimeout(240_000);
  const profile = mkdtempSync(join(tmpdir(), 'union-atlas-killed-'));
  let acknowledged = 0;
  try {
    for (let kill = 1; kill <= 5; kill += 1) {
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: process.env['CHROMIUM_PATH'] ?? '',
        args: LAUNCH_ARGS,
        locale: 'zh-CN',
        baseURL: site,
        serviceWorkers: 'block',
      });
      const page = context.pages()[0] ?? (await context.newPage());
      const app = new App(page);
      let heard: () => void = () => {};
      const some = new Promise<void>((resolve) => (heard = resolve));
      await listenIn(page, (changes) => {
        for (const { record } of changes as { record: { note?: string } }[])
          if (record.note) acknowledged = Number(record.note);
        if (acknowledged > kill * 1000) heard();
      });
      await app.open('#/search?q=快递');
      await expect(page.getByRole('alert')).toHaveCount(0);
      if (kill === 1)
        await page
          .getByRole('button', { name: /：收入案例夹$/ })
          .first()
          .click();
      await app.go('cases');
      await expect(note(page)).toBeVisible();
      if (kill > 1) expect(Number(await note(page).inputValue())).toBeGreaterThanOrEqual(acknowledged);
      await scribble(page, kill * 1000);
      await some;
      const session = await context.browser()?.newBrowserCDPSession();
      const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
      const browser = processInfo.find(({ type }) => type === 'browser');
      const gone = new Promise((resolve) => context.once('close', resolve));
      process.kill(browser?.id ?? 0, 'SIGKILL');
      await gone;
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  }
});

test('two tabs write ten thousand times in turns, and nothing is lost', async ({ context, page }) => {
  test.setTimeout(240_000);
  const other = await context.newPage();
  const tabs = [page, other];
  for (const tab of tabs) await listenIn(tab);
  for (const tab of tabs) {
    await tab.goto('');
    await expect(new App(tab).results.first()).toBeVisible();
  }
  const refused = await Promise.all(
    tabs.map((tab, at) =>
      tab.evaluate(
        async ({ prefix, batches, size }) => {
          const { store } = (await window.line.ask('notebook')) as { store: string };
          let lost = 0;
          for (let batch = 0; batch < batches; batch += 1) {
            const changes = Array.from({ length: size }, (_, place) => ({
              put: 'cases',
              record: { id: `${prefix}-${batch}-${place}`, place, note: `${batch}` },
            }));
            // Both write this one, over and over.
            const both = { put: 'mergers', record: { from: 'both', into: `${prefix}-${batch}` } };
            if ((await window.line.ask('note', [...changes, both], store)) !== null) lost += 1;
          }
          return lost;
        },
        { prefix: `tab${at}`, batches: 250, size: 20 },
      ),
    ),
  );
  expect(refused).toEqual([0, 0]);
  const cases = (await recordsOf(page, 'cases')) as { id: string; note: string }[];
  expect(new Set(cases.map(({ id }) => id)).size).toBe(10_000);
  expect(cases.filter(({ id, note: said }) => id.split('-')[1] !== said)).toEqual([]);
  expect(await recordsOf(page, 'mergers')).toHaveLength(1);
  await page.reload();
  await expect(page.getByRole('link', { name: t.cases.count(10_000) })).toBeVisible();
});
