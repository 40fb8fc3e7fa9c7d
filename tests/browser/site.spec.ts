/** `site.json`: title, accent and logo without a build, there from the first frame; a wrong value is named. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import { Deployment } from './deployment.ts';
import { expect, test as base } from './fixtures.ts';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>';
const SETTINGS = { title: '某市工会图谱', accent: '#1f5fa8', logo: 'logo.svg' };

const test = base.extend<{ deployment: Deployment }>({
  deployment: async ({}, use) => {
    const deployment = new Deployment('/atlas/');
    await deployment.start();
    await use(deployment);
    await deployment.remove();
  },
  baseURL: ({ deployment }, use) => use(deployment.url),
  faults: async ({}, use) => use([]),
});

function settle(deployment: Deployment, settings: object): void {
  writeFileSync(join(deployment.folder, 'site.json'), JSON.stringify(settings));
  writeFileSync(join(deployment.folder, 'logo.svg'), LOGO);
}

const accent = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());

/** Notes title and accent of every frame from the first that shows the header. */
async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const frames: string[] = [];
    Object.assign(self, { frames_: frames });
    const look = (): void => {
      const title = document.querySelector('header h1')?.textContent;
      const colour = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
      if (title) frames.push(`${title} ${colour}`);
      if (frames.length < 30) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const framesOf = (page: Page) => page.evaluate(() => (self as unknown as { frames_: string[] }).frames_);

test('title, accent and logo are there from the first frame, on this visit and the next', async ({
  app,
  deployment,
  page,
}) => {
  settle(deployment, SETTINGS);
  await watchFrames(page);
  await app.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SETTINGS.title);
  await expect(page).toHaveTitle(SETTINGS.title);
  await expect(page.locator('header img')).toHaveJSProperty('complete', true);
  expect(
    await page.locator('header img').evaluate((img: HTMLImageElement) => img.naturalWidth),
  ).toBeGreaterThan(0);
  const blue = await accent(page);
  expect(parseInt(blue.slice(5, 7), 16)).toBeGreaterThan(parseInt(blue.slice(1, 3), 16));
  expect(new Set(await framesOf(page))).toEqual(new Set([`${SETTINGS.title} ${blue}`]));
  await app.ask('劳模');
  await expect(page).toHaveTitle(new RegExp(SETTINGS.title));

  // The next visit does not wait for the file, however long that takes.
  await page.route('**/site.json', () => undefined);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SETTINGS.title);
  await expect.poll(async () => (await framesOf(page)).length).toBeGreaterThan(3);
  expect(new Set(await framesOf(page))).toEqual(new Set([`${SETTINGS.title} ${blue}`]));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SETTINGS.title);
  await expect.poll(() => accent(page)).not.toBe(blue);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a wrong value is named with its remedy, and the site looks as it does without', async ({
  app,
  deployment,
  page,
}) => {
  settle(deployment, { ...SETTINGS, accent: 'blue' });
  await app.open();
  await expect(page.getByRole('alert')).toHaveText(t.site.faulty({ code: 'accent', value: 'blue' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
  expect(await accent(page)).toBe('#b3261e');
  // Mended, it is gone.
  settle(deployment, SETTINGS);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SETTINGS.title);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('without the file, and where it does not come, the site opens all the same', async ({
  app,
  deployment,
  page,
}) => {
  deployment.delete('site.json');
  await app.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
  await page.route('**/site.json', () => undefined);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
