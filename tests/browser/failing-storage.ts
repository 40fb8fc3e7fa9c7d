/** Stores that fail as disks and browsers do, and a look into them past the page. */
import type { BrowserContext, Page } from '@playwright/test';

/** Runs a script in the library's worker before anything else there. Call before opening. */
export async function inWorker(context: BrowserContext, script: string): Promise<void> {
  await context.route(/library\.worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    await route.fulfill({ response, body: `{${script}}\n${await response.text()}` });
  });
}

/** Lets the worker's writes fail with an error of this name and no message, from the call of `failWrites(page, true)` on. */
export function withFailingWrites(context: BrowserContext, name: string): Promise<void> {
  return inWorker(
    context,
    `let failing = false;
    new BroadcastChannel('test-writes').onmessage = ({ data, target }) => {
      failing = data;
    };
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (failing) throw new DOMException('', ${JSON.stringify(name)});
      return put.apply(this, given);
    };`,
  );
}

export async function failWrites(page: Page, failing: boolean): Promise<void> {
  await page.evaluate((data) => {
    const channel = new BroadcastChannel('test-writes');
    channel.postMessage(data);
    channel.close();
  }, failing);
}

/** Gives the page's site so many bytes, as a browser does on a full disk, until that is lifted. */
export async function setQuota(page: Page, quotaSize: number): Promise<{ lift: () => Promise<void> }> {
  // What is set lasts as long as the session.
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  return {
    lift: async () => {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    },
  };
}

/** A page of the site in which nothing runs. It stands in front: a page behind it draws too seldom to be worked in. */
export async function barePage(context: BrowserContext): Promise<Page> {
  await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const page = await context.newPage();
  await page.goto('icon.svg');
  return page;
}

/** Deletes the database, whoever has it open. */
export async function deleteDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('union-atlas');
        deleting.onsuccess = resolve;
        deleting.onerror = reject;
      }),
  );
}

/** The records of a store; empty where there is none. */
export function recordsOf(page: Page, store: string): Promise<unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('union-atlas');
        opening.onerror = () => reject(new Error('cannot open the database'));
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains(name)) {
            database.close();
            resolve([]);
            return;
          }
          const getting = database.transaction(name).objectStore(name).getAll();
          getting.onsuccess = () => {
            database.close();
            resolve(getting.result as unknown[]);
          };
        };
      }),
    store,
  );
}

/** How caches are damaged: emptied, every other record lost, or all that is long in a record cut in half. */
export type Damage = 'clear' | 'lose' | 'cut';

/** Damages every store that is not the user's. */
export async function damageCaches(page: Page, damage: Damage): Promise<void> {
  await page.evaluate(
    (how) =>
      new Promise<void>((resolve, reject) => {
        const cut = (value: unknown): unknown => {
          if (typeof value === 'string') return value.slice(0, value.length / 2);
          if (value instanceof Blob) return value.slice(0, value.size / 2);
          if (ArrayBuffer.isView(value))
            return (value as Uint8Array).slice(0, (value as Uint8Array).length / 2);
          if (Array.isArray(value)) return value.map(cut);
          if (typeof value !== 'object' || value === null) return value;
          return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cut(part)]));
        };
        const opening = indexedDB.open('union-atlas');
        opening.onerror = () => reject(new Error('cannot open the database'));
        opening.onsuccess = () => {
          const database = opening.result;
          const own = ['cases', 'mergers', 'searches', 'identity'];
          const names = [...database.objectStoreNames].filter((name) => !own.includes(name));
          const transaction = database.transaction(names, 'readwrite');
          for (const name of names) {
            const store = transaction.objectStore(name);
            if (how === 'clear') store.clear();
            let at = 0;
            store.openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (cursor === null) return;
              at += 1;
              if (how === 'lose' && at % 2 === 1) cursor.delete();
              if (how === 'cut') {
                const whole = cursor.value as Record<string, unknown>;
                // It is still found by what it is looked for.
                const path = store.keyPath as string | null;
                cursor.update(
                  path === null ? cut(whole) : { ...(cut(whole) as object), [path]: whole[path] },
                );
              }
              cursor.continue();
            };
          }
          transaction.onabort = () => reject(new Error('not damaged'));
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    damage,
  );
}
