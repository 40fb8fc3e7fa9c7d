/** What happens to those without a copy: a deployment under an open page, and a site on plain http. */
import { chromium } from '@playwright/test';
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
