/** The library behind the list: kept in this browser, rebuilt when it must be, honest when it cannot be had. */
import type { Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import { expect, test } from './fixtures.ts';

type Change = 'read' | 'mark' | 'break';

/** The first stored segment and the mark that a test left on it. `mark` leaves one, `break` damages the segment. */
function storedIndex(page: Page, change: Change = 'read'): Promise<{ marked: boolean } | null> {
  return page.evaluate(
    (to) =>
      new Promise<{ marked: boolean } | null>((resolve, reject) => {
        const opening = indexedDB.open('union-atlas');
        opening.onerror = () => reject(new Error('cannot open the database'));
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('segments', 'readwrite');
          const store = transaction.objectStore('segments');
          const getting = store.getAll();
          getting.onsuccess = () => {
            const [record] = getting.result as { place: number; marked?: boolean; segment: unknown }[];
            if (record && to === 'mark') store.put({ ...record, marked: true });
            if (record && to === 'break')
              store.put({ ...record, marked: true, segment: { nothing: 'of use' } });
            transaction.oncomplete = () => {
              database.close();
              resolve(record ? { marked: record.marked === true } : null);
            };
          };
        };
      }),
    change,
  );
}

test('a second visit opens corpus and index from IndexedDB', async ({ app, page }) => {
  await app.open();
  const all = await app.count();
  await expect.poll(() => storedIndex(page)).not.toBeNull();
  await storedIndex(page, 'mark');

  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.reload();
  await app.ask('快递员 工伤保险');
  await expect(app.results.first()).toHaveText(/三重保障/);
  await app.box.fill('');
  await expect.poll(() => app.count()).toBe(all);
  expect(fetched.filter((url) => /corpus-[^/]*\.json$/.test(url))).toEqual([]);
  // An index that was built would have replaced the one that bears the mark.
  expect((await storedIndex(page))?.marked).toBe(true);
});

test('a damaged index is rebuilt without a word', async ({ app, page }) => {
  await app.open();
  await expect.poll(() => storedIndex(page)).not.toBeNull();
  await storedIndex(page, 'break');
  await page.reload();
  await app.ask('快递员 工伤保险');
  await expect(app.results.first()).toHaveText(/三重保障/);
  await expect.poll(async () => (await storedIndex(page))?.marked).toBe(false);
});

test('without storage the library works from memory', async ({ app, context }) => {
  await context.route(/library\.worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const none =
      "Object.defineProperty(self, 'indexedDB', { get() { throw new Error('SecurityError'); } });\n";
    await route.fulfill({ response, body: none + (await response.text()) });
  });
  await app.open();
  await app.ask('快递员 工伤保险');
  await expect(app.results.first()).toHaveText(/三重保障/);
});

test('a tab gives way to another one that migrates the store, and both work on', async ({ app, page }) => {
  await app.open();
  await expect.poll(() => storedIndex(page)).not.toBeNull();
  // What a later version of the product does; it would wait for ever if the library kept its connection.
  const version = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('union-atlas', 99);
        opening.onblocked = () => reject(new Error('blocked'));
        opening.onerror = () => reject(new Error('refused'));
        opening.onsuccess = () => {
          opening.result.close();
          resolve(opening.result.version);
        };
      }),
  );
  expect(version).toBe(99);
  await app.ask('快递员 工伤保险');
  await expect(app.results.first()).toHaveText(/三重保障/);
  // The store is now one that this version cannot read.
  await page.reload();
  await expect(app.box).toHaveValue('快递员 工伤保险');
  await expect(app.results.first()).toHaveText(/三重保障/);
});

test('a store that does not answer is waited for three seconds at most', async ({ app, page }) => {
  await app.open();
  await expect.poll(() => storedIndex(page)).not.toBeNull();
  // Openings queue behind a deletion, which waits for this connection.
  const other = await page.context().newPage();
  await other.goto('');
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('union-atlas');
        opening.onsuccess = () => {
          indexedDB.deleteDatabase('union-atlas').onblocked = () => resolve();
        };
      }),
  );
  await page.reload();
  await app.ask('快递员 工伤保险');
  await expect(app.results.first()).toHaveText(/三重保障/);
  await other.close();
});

test('a corpus that cannot be fetched is named, and trying again helps', async ({ app, page, faults }) => {
  await page.route(/\/corpus-[^/]*\.json$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(t.library.failed);
  await expect(alert).toContainText(/corpus-[\w-]+\.json/);
  await expect.poll(() => faults.length).toBeGreaterThan(0);
  expect(faults.filter((fault) => !/\.json/.test(fault))).toEqual([]);
  faults.length = 0;

  await page.unroute(/\/corpus-[^/]*\.json$/);
  await alert.getByRole('button', { name: t.library.retry }).click();
  await expect(app.results.first()).toBeVisible();
  await expect(alert).toHaveCount(0);
});
