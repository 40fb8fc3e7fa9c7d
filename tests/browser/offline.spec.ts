/** After one visit the site needs no server; a new version comes when the reader agrees and never by halves. */
import type { BrowserContext, Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import { App } from './app.ts';
import { Deployment } from './deployment.ts';
import { expect, test as base } from './fixtures.ts';

const test = base.extend<{ prefix: string; deployment: Deployment }>({
  prefix: ['/some/where/', { option: true }],
  deployment: async ({ prefix }, use) => {
    const deployment = new Deployment(prefix);
    await deployment.start();
    await use(deployment);
    await deployment.remove();
  },
  baseURL: ({ deployment }, use) => use(deployment.url),
  // Each test has a server of its own, which it takes away; what the page may not do there is tested elsewhere.
  faults: async ({}, use) => use([]),
});
test.use({ serviceWorkers: 'allow' });

const line = (page: Page) => page.getByRole('status', { name: t.offline.region });
const versionOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? '1');

async function visit(app: App, hash = ''): Promise<void> {
  await app.open(hash);
  await expect(line(app.page)).toHaveText(t.offline.ready);
}

/** Files of the copy, by address without what tells revisions apart. */
function copied(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const files: string[] = [];
    for (const name of await caches.keys()) {
      // What may be changed without a build is kept apart and is no part of a version.
      if (name.endsWith('changeable')) continue;
      for (const { url } of await (await caches.open(name)).keys()) files.push(url.replace(/\?.*$/, ''));
    }
    return files;
  });
}

async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
  });
}

/** Resolves when no version is being fetched any more. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration?.installing;
    if (!worker) return;
    await new Promise<void>((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state !== 'installing') resolve();
      });
    });
  });
}

async function tab(context: BrowserContext, hash: string): Promise<App> {
  const app = new App(await context.newPage());
  await app.open(hash);
  return app;
}

for (const prefix of ['/', '/some/where/']) {
  test.describe(`under ${prefix}`, () => {
    test.use({ prefix });

    test('after one visit everything works with the server gone', async ({
      app,
      deployment,
      page,
      context,
    }) => {
      await visit(app);
      const all = await app.count();
      await deployment.stop();

      await page.reload();
      await expect(app.summary).toContainText(`${all} 篇`);
      await app.ask('快递员 工伤保险');
      await app.results.first().click();
      await expect(app.reader.getByRole('heading', { level: 2 })).toHaveText(/三重保障/);
      const { href } = new URL(page.url());
      await app.go('charts');
      await expect(page.getByRole('figure').first()).toBeVisible();
      await page.reload();
      await expect(page.getByRole('figure').first()).toBeVisible();

      // A deep link in a new tab, with the file's name and a query of the host's in the address.
      const other = new App(await context.newPage());
      await other.page.goto(href.replace('#', 'index.html?from=portal#'));
      await expect(other.reader.getByRole('heading', { level: 2 })).toHaveText(/三重保障/);
      await expect(line(other.page)).toHaveText(t.offline.ready);
      // Not from the store of the library alone: the page fetches its corpus from the copy.
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const deleting = indexedDB.deleteDatabase('union-atlas');
            deleting.onsuccess = deleting.onblocked = resolve;
          }),
      );
      await page.close();
      await other.page.reload();
      await expect(other.reader.getByRole('heading', { level: 2 })).toHaveText(/三重保障/);
    });
  });
}

test('every file of the site is in the copy', async ({ app, deployment, page }) => {
  await visit(app);
  const files = await copied(page);
  for (const file of deployment.assets(/./)) expect(files).toContain(`${deployment.url}assets/${file}`);
  expect(files).toContain(`${deployment.url}index.html`);
  expect(files).toContain(`${deployment.url}icon-maskable-512.png`);
});

test('the app can be installed under its Chinese name', async ({ page, request }) => {
  await page.goto('');
  const link = await page.getAttribute('link[rel=manifest]', 'href');
  const manifest = (await (await request.get(link ?? '')).json()) as {
    name: string;
    icons: { src: string; sizes: string; purpose: string }[];
    shortcuts: { name: string; url: string }[];
    [key: string]: unknown;
  };
  expect(manifest.name).toBe(t.title);
  const colours = await page.locator('meta[name=theme-color][data-scheme=light]').getAttribute('content');
  expect(manifest).toMatchObject({
    lang: 'zh-CN',
    display: 'standalone',
    start_url: './',
    scope: './',
    theme_color: colours,
    background_color: colours,
  });
  expect(manifest.shortcuts).toMatchObject([
    { name: t.views.search, url: './#/search' },
    { name: t.views.charts, url: './#/charts' },
  ]);
  for (const { src, sizes } of manifest.icons.filter(({ sizes }) => sizes !== 'any')) {
    const png = await (await request.get(src)).body();
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(2);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('a copy that was wiped or damaged is whole again after the next visit', async ({
  app,
  deployment,
  page,
}) => {
  await visit(app);
  const before = await copied(page);
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((each) => !each.endsWith('changeable')) ?? '';
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (request.url.includes('worker')) await cache.delete(request);
      if (request.url.includes('licences')) await cache.put(request, new Response('not what was built'));
    }
  });
  await page.reload();
  await expect(line(page)).toHaveText(t.offline.ready);
  expect((await copied(page)).sort()).toEqual(before.sort());
  expect(
    await page.evaluate(async () => (await caches.match('./licences.txt', { ignoreSearch: true }))?.text()),
  ).toContain('svelte');

  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect(line(page)).toHaveText(t.offline.ready);
  expect((await copied(page)).sort()).toEqual(before.sort());
  await deployment.stop();
  await page.reload();
  await app.shows(await app.count());
});

test('a copy that cannot be made whole says what it lacks', async ({ app, deployment, page }) => {
  await visit(app);
  await deployment.stop();
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((each) => !each.endsWith('changeable')) ?? '';
    await (
      await caches.open(name)
    ).delete(new URL('licences.txt', location.href).href, { ignoreSearch: true });
  });
  await page.reload();
  await expect(line(page)).toHaveText(t.offline.incomplete(1));
});

for (const [what, damage] of [
  ['lacks a file', (site: Deployment) => site.delete(`assets/${site.assets(/worker/)[0]}`)],
  ['has another file than the built one', (site: Deployment) => site.edit('icon.svg', (text) => `${text}\n`)],
  ['sends another type', (site: Deployment) => (site.types['.png'] = 'text/html')],
] as const) {
  test(`a first version that ${what} is not called usable offline`, async ({ app, deployment, page }) => {
    damage(deployment);
    await page.goto('');
    const state = await page.evaluate(
      () =>
        new Promise((resolve) => {
          void navigator.serviceWorker.register('./sw.js').then(({ installing }) => {
            installing?.addEventListener('statechange', () => resolve(installing.state));
          });
        }),
    );
    expect(state).toBe('redundant');
    await expect(line(app.page)).toHaveText('');
  });
}

test('a new version waits, and takes over in the tab that agrees, with all that was typed', async ({
  app,
  deployment,
  page,
  context,
}) => {
  await visit(app);
  await app.ask('快递员');
  const other = await tab(context, '#/search?q=%E5%8A%B3%E6%A8%A1');
  deployment.deploy();
  await lookForUpdate(page);
  await expect(line(page)).toContainText(t.offline.waiting);
  await expect(line(other.page)).toContainText(t.offline.waiting);
  expect(await versionOf(page)).toBe('1');
  // Waiting is all it does: a reload leaves it waiting.
  await page.reload();
  await expect(line(page)).toContainText(t.offline.waiting);
  expect(await versionOf(page)).toBe('1');

  await app.ask('快递员 工伤');
  await Promise.all([
    page.waitForEvent('load'),
    line(page).getByRole('button', { name: t.offline.takeOver }).click(),
  ]);
  await expect(app.box).toHaveValue('快递员 工伤');
  expect(await versionOf(page)).toBe('2');

  // The other tab stays as it was, and its files are still to be had, from the server's past.
  await expect(line(other.page)).toContainText(t.offline.elsewhere);
  expect(await versionOf(other.page)).toBe('1');
  await expect(other.box).toHaveValue('劳模');
  const script = await other.page.evaluate(() => {
    const { src } = document.querySelector<HTMLScriptElement>('script[type=module]') ?? { src: '' };
    return fetch(src).then(({ status }) => status);
  });
  expect(script).toBe(200);
  await other.go('charts');
  await expect(other.page.getByRole('figure').first()).toBeVisible();
  await Promise.all([
    other.page.waitForEvent('load'),
    line(other.page).getByRole('button', { name: t.offline.reload }).click(),
  ]);
  expect(await versionOf(other.page)).toBe('2');

  // Alone again, the new version clears what is left of the old one.
  await other.page.close();
  await page.reload();
  await expect(line(page)).toHaveText(t.offline.ready);
  expect((await copied(page)).filter((url) => url.includes('/assets/') && !url.includes('-v2'))).toEqual([]);
});

test('a deployment that is half there leaves the version before at work', async ({
  app,
  deployment,
  page,
}) => {
  await visit(app);
  deployment.deploy();
  const [script = ''] = deployment.assets(/^index.*\.js$/);
  let text = '';
  deployment.edit(`assets/${script}`, (whole) => {
    text = whole;
    return whole.slice(0, 1000);
  });
  await lookForUpdate(page);
  await settled(page);
  await page.reload();
  await app.ask('快递员 工伤保险');
  await expect(app.results.first()).toHaveText(/三重保障/);
  expect(await versionOf(page)).toBe('1');
  await expect(line(page)).toHaveText(t.offline.ready);
  await deployment.stop();
  await page.reload();
  await expect(app.results.first()).toHaveText(/三重保障/);

  // Once the rest has come, the next look finds it.
  await deployment.start();
  deployment.edit(`assets/${script}`, () => text);
  await lookForUpdate(page);
  await expect(line(page)).toContainText(t.offline.waiting);
});
