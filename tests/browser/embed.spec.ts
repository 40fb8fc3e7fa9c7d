/** The atlas in another origin's page, by the element and by plain frames. */
import type { FrameLocator, Page } from '@playwright/test';
import { zhBoot } from '../../src/text/zh-boot.ts';
import { en } from '../../src/text/en.ts';
import { zh as t } from '../../src/text/zh.ts';
import { expect, test } from './fixtures.ts';

const summary = (frame: FrameLocator) =>
  frame.getByRole('region', { name: t.ask.region }).getByRole('status');
const pills = (frame: FrameLocator) => frame.getByRole('list', { name: t.pills.heading });
const first = (page: Page) => page.frameLocator('#first iframe');
const second = (page: Page) => page.frameLocator('#second iframe');

test.beforeEach(async ({ page, host, site }) => {
  await page.goto(`${host}host.html?atlas=${encodeURIComponent(site)}`);
  await expect(summary(first(page))).toContainText('“驿站”');
});

test('the element grows with its content and tells what happens', async ({ page }) => {
  const log = page.getByRole('list', { name: '消息' });
  await expect(log).toContainText('first ready');
  await expect(log).toContainText('first navigate #/search?q=驿站');
  const link = first(page).getByRole('region', { name: t.results.heading }).getByRole('link').first();
  const headline = (await link.textContent()) ?? '';
  await link.click();
  await expect(log.getByRole('listitem').filter({ hasText: 'first select' })).toContainText(headline.trim());

  const fits = () =>
    page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#first iframe');
      const told = [...document.querySelectorAll('#log li')].filter((li) =>
        /^first resize/.test(li.textContent ?? ''),
      );
      const last = Number(told[told.length - 1]?.textContent?.split(' ')[2]);
      return { frame: frame?.offsetHeight ?? 0, told: Math.ceil(last), count: told.length };
    });
  await expect.poll(async () => (await fits()).frame - (await fits()).told).toBe(0);
  expect((await fits()).frame).toBeGreaterThan(400);
  // A frame that grows because it has grown would not come to rest.
  expect((await fits()).count).toBeLessThan(12);
});

test('the page asks, colours and measures; nobody else does', async ({ page, site }) => {
  const call = (script: string) => page.evaluate(script);
  await call(`document.getElementById('first').setQuery('q=' + encodeURIComponent('劳模'))`);
  await expect(summary(first(page))).toContainText('“劳模”');
  await call(`document.getElementById('first').setTheme('dark')`);
  await expect(first(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await call(`document.getElementById('first').setAttribute('query', 'q=' + encodeURIComponent('骑手'))`);
  await expect(summary(first(page))).toContainText('“骑手”');

  const say = (message: string) =>
    call(
      `document.querySelector('#first iframe').contentWindow.postMessage(${message}, ${JSON.stringify(new URL(site).origin)})`,
    );
  await say(`{ protocol: 'union-atlas', version: 99, type: 'setQuery', query: 'q=x' }`);
  await say(`{ type: 'setQuery', query: 'q=x' }`);
  await say(`{ protocol: 'union-atlas', version: 1, type: 'requestHeight' }`);
  await expect(summary(first(page))).toContainText('“骑手”');

  expect(await call(`document.getElementById('first').ignored`)).toBe(0);
  await call(`postMessage({ protocol: 'union-atlas', version: 1, type: 'ready' }, location.origin)`);
  await expect.poll(() => call(`document.getElementById('first').ignored`)).toBe(1);
});

test('what is locked stays, what is hidden is not there, and the accent is the page’s', async ({ page }) => {
  await expect(second(page).getByText(t.pills.locked)).toHaveCount(0);
  await expect(pills(second(page))).toContainText('福建');
  await expect(pills(second(page)).getByRole('button')).toHaveCount(0);
  await expect(summary(second(page))).toContainText('福建省');
  await expect(second(page).getByRole('navigation', { name: t.mainNavigation })).toHaveCount(0);
  await expect(second(page).getByRole('button', { name: t.facets.open(1) })).toHaveCount(0);
  await page.evaluate(
    `document.getElementById('second').setQuery('-region=350000&q=' + encodeURIComponent('工会'))`,
  );
  await expect(summary(second(page))).toContainText('“工会”');
  await expect(summary(second(page))).toContainText('福建省');
  const accent = await first(page)
    .locator('html')
    .evaluate((root) => root.style.getPropertyValue('--accent'));
  expect(accent).toBe('#005a9c');
});

test('the page keeps its focus and scrolls over the frames', async ({ page }) => {
  await expect(page.locator('#search')).toBeFocused();
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
});

test('plain frames need no script, sandboxed ones no more than three leaves', async ({ page }) => {
  await expect(summary(page.frameLocator('#plain'))).toContainText('篇');
  await expect(summary(page.frameLocator('#sandboxed'))).toContainText('篇');
  await expect(page.locator('#plain')).toHaveCSS('height', '480px');
});

test('view and language are the page’s to choose', async ({ page, site }) => {
  await page.evaluate((src) => {
    const element = Object.assign(document.createElement('union-atlas'), { id: 'third', title: '英文' });
    for (const [name, value] of Object.entries({ src, view: 'mechanisms', lang: 'en' }))
      element.setAttribute(name, value);
    document.body.append(element);
  }, site);
  const third = page.frameLocator('#third iframe');
  await expect(third.getByRole('link', { name: en.views.mechanisms })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('what fails is told to the page', async ({ faults, page }) => {
  await page.route(/library\.worker[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.reload();
  await expect(page.getByRole('list', { name: '消息' })).toContainText('first error');
  faults.length = 0;
});

test('a sandbox that is too narrow is named inside the frame', async ({ faults, page, site }) => {
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { id: 'narrow', height: '300', src });
    frame.setAttribute('sandbox', 'allow-scripts');
    document.body.append(frame);
  }, `${site}index.html?embed=1#/search`);
  await expect(page.frameLocator('#narrow').getByRole('alert')).toHaveText(zhBoot.sandboxed);
  // The browser says what it refuses: every file that the page asks for, one after the other.
  await page.frame({ url: /embed=1#\/search$/ })?.waitForLoadState('networkidle');
  await page.locator('#narrow').evaluate((frame) => frame.remove());
  faults.length = 0;
});
