/** The main journey in the browsers that intranets have: old Chromiums for real, and Firefox. */
import { chromium, firefox, test as base, type Page } from '@playwright/test';
import { ensureFirefox } from '../support/firefox.mjs';
import { ensureOldChromium, startOldChromium } from '../support/old-chromium.mjs';
import { expect, test } from './fixtures.ts';
import { mainJourney } from './journey.ts';

/** What goes wrong in the page without anyone looking. */
function listen(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}

test('today’s Chromium', ({ page, site }) => mainJourney(page, site));

for (const version of [86, 109] as const) {
  test(`Chromium ${version}`, async ({ site }) => {
    test.setTimeout(120_000);
    const obstacle = ensureOldChromium(version);
    base.skip(obstacle !== null, `Chromium ${version} cannot be had: ${obstacle}`);
    const { endpoint, close } = await startOldChromium(version);
    try {
      const browser = await chromium.connectOverCDP(endpoint);
      expect(browser.version()).toMatch(new RegExp(`^${version}\\.`));
      const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
      const faults = listen(page);
      await mainJourney(page, site);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
}

test('Firefox', async ({ site }) => {
  test.setTimeout(60_000);
  const { path, obstacle } = ensureFirefox();
  base.skip(path === null, `Firefox cannot be had: ${obstacle}`);
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: path ?? '' });
  try {
    const page = await browser.newPage({ locale: 'zh-CN' });
    const faults = listen(page);
    await mainJourney(page, site);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});
