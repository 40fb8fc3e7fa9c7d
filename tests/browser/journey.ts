/**
 * The main journey (search, filter, read, chart) with nothing but scripts in the page: the tester's own way to look at
 * elements needs a newer browser than the oldest ones that the site is made for.
 */
import { expect, type Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';

/** Text of the first element that fits, or null. */
export function textOf(page: Page, selector: string): Promise<string | null> {
  return page.evaluate((sought) => document.querySelector(sought)?.textContent ?? null, selector);
}

/** Clicks the first button or link whose name is this or begins so; false where there is none. */
export function press(page: Page, name: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const found = [...document.querySelectorAll<HTMLElement>('a, button')].find((element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().startsWith(wanted),
    );
    found?.click();
    return found !== undefined;
  }, name);
}

/** Rows that are fetched at first. */
const WINDOW = 40;

const count = (page: Page) => page.evaluate(() => document.querySelectorAll('[data-result]').length);
const summary = `[aria-label="${t.ask.region}"] [role=status]`;

/** Walks it from the page at `address`, which it opens. */
export async function mainJourney(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect.poll(() => textOf(page, summary), { timeout: 20_000 }).toMatch(/全部.*篇/);
  // Rows come a few at a time where the machine is slow: those that the sentence counts, up to a window of them.
  const said = Number(/(\d+) 篇/.exec((await textOf(page, summary)) ?? '')?.[1]);
  const all = Math.min(said, WINDOW);
  expect(all).toBeGreaterThan(3);
  await expect.poll(() => count(page)).toBe(all);

  await page.evaluate(() => document.getElementById('q')?.focus());
  await page.keyboard.insertText('快递员');
  await expect.poll(() => textOf(page, summary)).toContain('“快递员”');
  await expect.poll(() => count(page)).toBeLessThan(all);

  // The first facet that says how many articles a click shows. What is written otherwise is found a moment later than
  // the words themselves, where the machine is slow; the promise of then is kept, and the one before is not held against it.
  const unfilter = () => press(page, t.pills.remove('').trim());
  await expect(async () => {
    while (await unfilter()) await expect.poll(() => textOf(page, summary)).toContain('“快递员”');
    const found = await count(page);
    const facet = await page.evaluate(
      () =>
        [...document.querySelectorAll('[aria-labelledby=filters] button[aria-pressed]')]
          .map((button) => button.getAttribute('aria-label') ?? '')
          .find((name) => / ?\d+ 篇$/.test(name)) ?? '',
    );
    const promised = Number(/(\d+) 篇$/.exec(facet)?.[1]);
    expect(promised).toBeLessThanOrEqual(found);
    expect(await press(page, facet)).toBe(true);
    await expect.poll(() => count(page), { timeout: 3000 }).toBe(promised);
    expect(await unfilter()).toBe(true);
    await expect.poll(() => count(page), { timeout: 3000 }).toBe(found);
  }).toPass({ timeout: 20_000 });
  expect(await press(page, t.ask.clear)).toBe(true);
  await expect.poll(() => count(page)).toBe(all);

  await page.evaluate(() => document.getElementById('q')?.focus());
  await page.keyboard.insertText('快递员 工伤保险');
  await expect.poll(() => textOf(page, '[data-result]')).toMatch(/三重保障/);
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-result]')?.click());
  await expect.poll(() => textOf(page, 'article h2')).toMatch(/三重保障/);

  expect(await press(page, t.views.charts)).toBe(true);
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll('figure svg rect, figure svg path').length))
    .toBeGreaterThan(5);
}
