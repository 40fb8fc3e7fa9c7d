/** What happens to those without a copy: a deployment under an open page, and a site on plain http. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { zhBoot } from '../../src/text/zh-boot.ts';
import { zh as t } from '../../src/text/zh.ts';
import { LAUNCH_ARGS } from '../support/browser.mjs';
import { App } from './app.ts';
import { Deployment } from './deployment.ts';
import { expect, test } from './fixtures.ts';
import { mainJourney } from './journey.ts';

test('a page that stayed open over a deployment loads itself anew, where the reader was', async ({
  app,
  page,
  faults,
}) => {
  const deployment = new Deployment('/atlas/');
  await deployment.start();
  try {
    await page.goto(`${deployment.url}#/search?q=%E5%8A%B3%E6%A8%A1`);
    await expect(app.results.first()).toBeVisible();
    deployment.deploy();
    await Promise.all([page.waitForEvent('load'), app.go('charts')]);
    await expect(page.getByRole('figure').first()).toBeVisible();
    await expect(app.box).toHaveValue('劳模');
    await expect(page.locator('meta[name=version]')).toHaveAttribute('content', '2');

    // Where the new page lacks the file as well, it says so and does not reload for ever.
    for (const file of deployment.assets(/^(?:Figures|Mechanisms).*js$/)) deployment.delete(`assets/${file}`);
    await Promise.all([page.waitForEvent('load'), app.go('figures')]);
    await expect(page.getByRole('alert')).toBeVisible();
  } finally {
    await deployment.remove();
  }
  faults.length = 0;
});

test('a page that is older than its files finds the new ones, where the reader was', async ({
  app,
  page,
  faults,
}) => {
  const deployment = new Deployment('/atlas/');
  await deployment.start();
  try {
    // What some caches between do: the page of yesterday, until they are asked not to.
    const old = readFileSync(join(deployment.folder, 'index.html'), 'utf8');
    deployment.deploy();
    let asked = 0;
    await page.route(/\/atlas\/(?:index\.html)?$/, async (route) => {
      asked += 1;
      if (asked === 1) await route.fulfill({ body: old, contentType: 'text/html; charset=utf-8' });
      else await route.continue();
    });
    await page.goto(`${deployment.url}#/search?q=%E5%8A%B3%E6%A8%A1`);
    await expect(app.box).toHaveValue('劳模');
    await expect(app.results.first()).toBeVisible();
    await expect(page.locator('meta[name=version]')).toHaveAttribute('content', '2');
    expect(asked).toBe(2);
  } finally {
    await deployment.remove();
  }
  faults.length = 0;
});

test('a page whose program is nowhere says so, does not reload for ever, and starts when it is there', async ({
  app,
  page,
  faults,
}) => {
  const deployment = new Deployment('/atlas/');
  await deployment.start();
  try {
    const [entry = ''] = deployment.assets(/^index-.*\.js$/);
    const program = readFileSync(join(deployment.folder, 'assets', entry));
    deployment.delete(`assets/${entry}`);
    let loads = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    await page.goto(deployment.url);
    const alert = page.getByRole('alert');
    await expect(alert).toHaveText(zhBoot.gone);
    expect(loads).toBe(2);
    writeFileSync(join(deployment.folder, 'assets', entry), program);
    await page.getByRole('button', { name: zhBoot.again }).click();
    await expect(app.results.first()).toBeVisible();
    await expect(alert).toHaveCount(0);
  } finally {
    await deployment.remove();
  }
  faults.length = 0;
});

test('a browser that cannot run the program is told what it takes', async ({ page, faults }) => {
  await page.route(/assets\/index-[^/]*\.js$/, (route) =>
    route.fulfill({ body: 'what = = tomorrow', contentType: 'text/javascript' }),
  );
  await page.goto('');
  await expect(page.getByRole('alert')).toContainText('SyntaxError');
  await expect(page.getByRole('alert')).toContainText('Chromium 86');
  faults.length = 0;
});

test('on plain http everything else works, is kept, and the corpus view says what is off', async ({
  site,
  faults,
}) => {
  test.setTimeout(60_000);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    args: [...LAUNCH_ARGS, '--host-resolver-rules=MAP atlas.intranet 127.0.0.1'],
  });
  try {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const address = site.replace('127.0.0.1', 'atlas.intranet');
    await mainJourney(page, address);
    expect(
      await page.evaluate(() => [
        isSecureContext,
        'serviceWorker' in navigator,
        'caches' in self,
        'locks' in navigator,
      ]),
    ).toEqual([false, false, false, false]);

    // The second visit asks for no corpus: it is in IndexedDB.
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    const app = new App(page);
    await page.goto(`${address}#/corpus`);
    await page.reload();
    const account = page.getByRole('region', { name: t.offline.heading });
    await expect(account).toContainText(t.offline.off.insecure.says);
    await expect(account).toContainText(t.offline.off.insecure.remedy);
    await expect(page.getByRole('status', { name: t.offline.region })).toHaveText('');
    expect(fetched.filter((url) => /corpus-[^/]*\.json$/.test(url))).toEqual([]);
    await app.go('search');
    await app.ask('劳模');
    await expect(app.results.first()).toBeVisible();
  } finally {
    await browser.close();
  }
});
