/** What the browser keeps, when it does not: search goes on, what the user made is never lost without a word. */
import type { Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import type { App } from './app.ts';
import {
  barePage,
  damageCaches,
  deleteDatabase,
  failWrites,
  inWorker,
  recordsOf,
  setQuota,
  withFailingWrites,
} from './failing-storage.ts';
import { expect, test } from './fixtures.ts';

/** A fault is to be seen after this many ms. */
const SOON = { timeout: 3000 };
const TICK = /：收入案例夹$/;

const line = (page: Page) => page.getByRole('status', { name: t.storage.region });
const alert = (page: Page) => page.getByRole('alert');
const note = (page: Page) => page.getByRole('textbox', { name: /：备注$/ });
const notSaved = (why: keyof typeof t.storage.notes) => t.storage.notSaved(t.storage.notes[why]);
const kept = async (page: Page) => (await recordsOf(page, 'cases')) as { id: string; note: string }[];

/** Stores what is not stored. Any other change, such as a query noted after a while, does so as well. */
async function storeAgain(page: Page): Promise<void> {
  const retry = alert(page).getByRole('button', { name: t.storage.retry });
  await expect(async () => {
    if ((await alert(page).count()) > 0) await retry.click({ timeout: 2000 });
    await expect(alert(page)).toHaveCount(0);
  }).toPass();
}

async function tick(page: Page, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await page.getByRole('button', { name: TICK }).first().click();
}

/** One case with a note, on disk; the case folder is open. */
async function keepOne(app: App, words: string): Promise<void> {
  await app.open('#/search?q=快递');
  await tick(app.page, 1);
  await app.go('cases');
  await note(app.page).fill(words);
  await expect.poll(async () => (await kept(app.page))[0]?.note).toBe(words);
}

test('a site that gets no room says so, works from memory and stores when there is room', async ({
  app,
  context,
  page,
}) => {
  // Too little for one of the caches.
  const quota = await setQuota(await barePage(context), 50_000);
  await page.bringToFront();
  await app.open();
  await expect(line(page)).toContainText(t.storage.library.full, SOON);
  await app.ask('快递员 工伤保险');
  await expect(app.results.first()).toHaveText(/三重保障/);
  await quota.lift();
  await line(page).getByRole('button', { name: t.storage.retry }).click();
  await expect(line(page)).toHaveCount(0);
  await expect(app.results.first()).toHaveText(/三重保障/);
  await expect.poll(async () => (await recordsOf(page, 'segments')).length).toBeGreaterThan(0);
});

test('cases and notes for which there is no room stay in the tab, and are stored when there is', async ({
  app,
  context,
  page,
}) => {
  const quota = await setQuota(await barePage(context), 1000);
  await page.bringToFront();
  await app.open('#/search?q=快递');
  await tick(page, 1);
  await expect(alert(page)).toContainText(notSaved('full'), SOON);
  await expect(alert(page).getByRole('button', { name: t.storage.backUp })).toBeVisible();
  await app.go('cases');
  await note(page).fill('先记下');
  // The tab keeps it even over a reload.
  await page.reload();
  await expect(note(page)).toHaveValue('先记下');
  await expect(alert(page)).toContainText(notSaved('full'), SOON);
  await quota.lift();
  await storeAgain(page);
  await expect.poll(async () => (await kept(page))[0]?.note).toBe('先记下');
});

for (const name of ['DataError', 'UnknownError']) {
  test(`a disk that answers ${name} takes nothing from the reader`, async ({ app, context, page }) => {
    await withFailingWrites(context, name);
    await keepOne(app, '先记下');
    await failWrites(page, true);
    await note(page).fill('再补充');
    await expect(alert(page)).toContainText(notSaved('failed'), SOON);
    await app.go('search');
    await expect(app.results.first()).toBeVisible();
    await tick(page, 1);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      alert(page).getByRole('button', { name: t.storage.backUp }).click(),
    ]);
    expect(file.suggestedFilename()).toContain('.json');
    expect((await kept(page)).map((each) => each.note)).toEqual(['先记下']);
    // What is in this tab alone does not go with it unasked.
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await failWrites(page, false);
    await storeAgain(page);
    await expect.poll(async () => (await kept(page)).map((each) => each.note).sort()).toEqual(['', '再补充']);
  });
}

test('caches go where that makes room for what the user made', async ({ app, context, page }) => {
  // As long as anything is cached, there is no room for cases.
  await inWorker(
    context,
    `const put = IDBObjectStore.prototype.put;
    let cleared = false;
    const clear = IDBObjectStore.prototype.clear;
    IDBObjectStore.prototype.clear = function () {
      if (this.transaction.objectStoreNames.length > 2) cleared = true;
      return clear.apply(this);
    };
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'cases' && !cleared) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, given);
    };`,
  );
  await app.open('#/search?q=快递');
  await expect.poll(async () => (await recordsOf(page, 'segments')).length).toBeGreaterThan(0);
  await tick(page, 1);
  await expect.poll(async () => (await kept(page)).length).toBe(1);
  expect(await recordsOf(page, 'segments')).toEqual([]);
  await expect(alert(page)).toHaveCount(0);
  await expect(line(page)).toContainText(t.storage.library.full, SOON);
});

test('a store that is deleted under an open page is not filled up in silence', async ({ app, page }) => {
  await keepOne(app, '不要丢');
  await deleteDatabase(page);
  await app.go('search');
  await expect(app.results.first()).toBeVisible();
  await tick(page, 1);
  await expect(alert(page)).toContainText(t.storage.lost(2), SOON);
  await alert(page).getByRole('button', { name: t.storage.keepAgain }).click();
  await expect(alert(page)).toHaveCount(0);
  await expect.poll(async () => (await kept(page)).map((each) => each.note)).toContain('不要丢');
  await page.reload();
  await expect(page.getByRole('link', { name: t.cases.count(2) })).toBeVisible();
});

test('what was cleared on purpose can be let go', async ({ app, page }) => {
  await keepOne(app, '可以丢');
  await deleteDatabase(page);
  await note(page).fill('还在写');
  await alert(page).getByRole('button', { name: t.storage.letGo }).click();
  await expect(page.getByText(t.cases.empty)).toBeVisible();
  await page.reload();
  await expect(page.getByText(t.cases.empty)).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
});

test('a store that was lost between two visits is missed, and the corpus is there again', async ({
  app,
  context,
  page,
}) => {
  await keepOne(app, '不见了');
  await page.goto('about:blank');
  await deleteDatabase(await barePage(context));
  await app.open('#/search?q=快递');
  await expect(app.results.first()).toBeVisible();
  await expect(alert(page)).toContainText(t.storage.gone(1), SOON);
  // Not to be overlooked by a reload, nor repeated once it was read.
  await page.reload();
  await expect(alert(page)).toContainText(t.storage.gone(1), SOON);
  await alert(page).getByRole('button', { name: t.storage.understood }).click();
  await expect(alert(page)).toHaveCount(0);
  await page.reload();
  await expect(app.results.first()).toBeVisible();
  await tick(page, 1);
  await expect.poll(async () => (await kept(page)).length).toBe(1);
  await expect(alert(page)).toHaveCount(0);
});

for (const damage of ['clear', 'lose', 'cut'] as const) {
  test(`caches that are damaged (${damage}) are made again without a word, and cases are left alone`, async ({
    app,
    context,
    page,
  }) => {
    await keepOne(app, '还在');
    await app.go('search');
    await app.ask('快递员 工伤保险');
    const found = await app.results.allTextContents();
    await expect.poll(async () => (await recordsOf(page, 'segments')).length).toBeGreaterThan(0);
    await page.goto('about:blank');
    await damageCaches(await barePage(context), damage);
    await app.open('#/search');
    const all = await app.count();
    await app.ask('快递员 工伤保险');
    await expect(app.results).toHaveText(found);
    await app.results.first().click();
    await expect(app.reader.getByRole('heading', { level: 2 })).toHaveText(/三重保障/);
    expect(all).toBeGreaterThan(found.length);
    await expect(alert(page)).toHaveCount(0);
    await expect(line(page)).toHaveCount(0);
    expect((await kept(page)).map((each) => each.note)).toEqual(['还在']);
  });
}

test('a newer version’s store is left alone by an older page', async ({ app, page }) => {
  await keepOne(app, '新版写的');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('union-atlas', 99);
        opening.onupgradeneeded = () => opening.result.createObjectStore('of-tomorrow');
        opening.onerror = () => reject(new Error('refused'));
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await note(page).fill('旧版又写');
  await expect(alert(page)).toContainText(notSaved('newer'), SOON);
  await page.reload();
  await expect(alert(page)).toContainText(notSaved('newer'), SOON);
  await expect(alert(page).getByRole('button', { name: t.storage.reload })).toBeVisible();
  await app.go('search');
  await app.ask('快递员 工伤保险');
  await expect(app.results.first()).toHaveText(/三重保障/);
  expect((await kept(page)).map((each) => each.note)).toEqual(['新版写的']);
});

test('a tab with an older version that holds the store is named, and nothing is lost by it', async ({
  app,
  context,
  page,
}) => {
  const other = await barePage(context);
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('union-atlas', 1);
        opening.onerror = () => reject(new Error('refused'));
        // Held, and not let go when it is asked for.
        opening.onsuccess = () => resolve();
      }),
  );
  await app.open('#/search?q=快递');
  await expect(line(page)).toContainText(t.storage.library.blocked, SOON);
  await other.close();
  await line(page).getByRole('button', { name: t.storage.retry }).click();
  await expect(line(page)).toHaveCount(0);
  await tick(page, 1);
  await expect.poll(async () => (await kept(page)).length).toBe(1);
});

test('an opening that hangs is said after three seconds, and search does not wait longer', async ({
  app,
  context,
  page,
}) => {
  await inWorker(
    context,
    `const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) {
      return Object.assign(open.apply(this, given), { addEventListener() {} });
    };`,
  );
  await app.open();
  await expect(line(page)).toContainText(t.storage.library.silent, SOON);
  await app.ask('快递员 工伤保险');
  await expect(app.results.first()).toHaveText(/三重保障/);
});
