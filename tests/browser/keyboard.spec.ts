/** Ten tasks without a mouse: nothing but keys, and the focus is always somewhere. */
import type { Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import { expect, test } from './fixtures.ts';

/** Tabs on, or back, until the focused element is called so; fails where it is not reached. */
async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 160; press += 1) {
    await page.keyboard.press(key);
    const called = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
      return label.replace(/\s+/g, ' ').trim();
    });
    passed.push(called);
    if (typeof name === 'string' ? called === name : name.test(called)) return;
  }
  throw new Error(`The keyboard does not reach ${String(name)}; it passed ${passed.join(' | ')}`);
}

async function go(page: Page, view: keyof typeof t.views): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo(page, new RegExp(`^${t.views[view]}`));
  await page.keyboard.press('Enter');
}

test('1 find an article and read it', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('/');
  await page.keyboard.type('快递员');
  await expect(app.summary).toContainText('“快递员”');
  await page.keyboard.press('ArrowDown');
  await expect(app.results.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.reader.getByRole('heading', { level: 2 })).toBeVisible();
});

test('2 step through hits, then on to the next article', async ({ app, page }) => {
  await app.open('#/search?q=快递');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(app.reader).toContainText(/命中 \d+ 处/);
  await page.keyboard.press('n');
  await expect(app.reader).toContainText(/命中 1\//);
  const first = await app.reader.getByRole('heading', { level: 2 }).textContent();
  await page.keyboard.press(']');
  await expect(app.reader.getByRole('heading', { level: 2 })).not.toHaveText(first ?? '');
  await expect(app.reader).toContainText(t.take.place(2, await app.count()));
});

test('3 hold an article against the raw page, and come back', async ({ app, page }) => {
  await app.open('#/article/grrb-2025-06-22-01-004');
  await expect(app.reader.getByRole('heading', { level: 2 })).toBeVisible();
  await tabTo(page, t.skip);
  await page.keyboard.press('Enter');
  await tabTo(page, t.reader.source);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: t.source.heading })).toBeVisible();
  await expect(page).toHaveURL(/[?&]raw=1/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: t.source.heading })).toHaveCount(0);
  await expect(page).not.toHaveURL(/raw=1/);
});

test('4 from a figure to its sentence', async ({ app, page }) => {
  await app.open();
  await go(page, 'figures');
  await tabTo(page, /^元，\d+ 个数字$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '以“元”计' })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(app.reader.locator('.flash').first()).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole('heading', { name: t.figures.heading, level: 2 })).toBeVisible();
});

test('5 open a practice and put another one together with it', async ({ app, page }) => {
  await app.open();
  await go(page, 'mechanisms');
  await expect(page.getByRole('link', { name: '首都工匠学院' })).toBeVisible();
  await tabTo(page, '首都工匠学院');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '首都工匠学院' })).toBeVisible();
  const other = '首都示范性工匠学院';
  await tabTo(page, t.mechanisms.merge(other));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: t.mechanisms.apart(other) })).toBeVisible();
  await page.reload();
  await tabTo(page, t.mechanisms.apart(other));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: t.mechanisms.merge(other) })).toBeVisible();
});

test('6 tick two cases, write a note, put them in order', async ({ app, page }) => {
  await app.open('#/search?q=快递');
  for (const at of [0, 1]) {
    await app.results.nth(at).focus();
    await tabTo(page, /：收入案例夹$/);
    await page.keyboard.press('Enter');
  }
  await go(page, 'cases');
  const names = page.getByRole('listitem').getByRole('heading');
  await expect(names).toHaveCount(2);
  const [first, second] = await names.allTextContents();
  await names.first().getByRole('link').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('先看这篇');
  await tabTo(page, t.cases.down(first ?? ''));
  await page.keyboard.press('Enter');
  await expect(names).toHaveText([second ?? '', first ?? '']);
  await expect(page.locator('body')).not.toBeFocused();
  await page.reload();
  await expect(names).toHaveText([second ?? '', first ?? '']);
  await expect(page.getByRole('textbox', { name: t.cases.note(first ?? '') })).toHaveValue('先看这篇');
});

test('7 compare two regions, then add a third set', async ({ app, page }) => {
  await app.open();
  await go(page, 'compare');
  await tabTo(page, / 与 /);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t.compare.overlap })).toBeVisible();
  await tabTo(page, t.compare.add);
  await page.keyboard.press('Enter');
  const third = page.getByRole('combobox', { name: t.compare.set(3) });
  await third.focus();
  await third.selectOption({ label: t.compare.everything });
  await expect(page.getByRole('region', { name: t.compare.set(3) })).toContainText(/38 篇/);
  await page.goBack();
  await expect(page.getByRole('region', { name: t.compare.set(3) })).toHaveCount(0);
});

test('8 save a search and find it again', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('/');
  await page.keyboard.type('驿站');
  await expect(app.summary).toContainText('“驿站”');
  const count = await app.count();
  await tabTo(page, t.searches.open);
  await page.keyboard.press('Enter');
  await tabTo(page, t.searches.save);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(app.summary).not.toContainText('“驿站”');
  await tabTo(page, t.searches.open);
  await page.keyboard.press('Enter');
  await tabTo(page, '“驿站”');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.count()).toBe(count);
});

test('9 change language and appearance', async ({ app, page }) => {
  await app.open('#/figures');
  await tabTo(page, t.language.change);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: 'Figures' })).toBeVisible();
  await expect(page.getByRole('button', { name: '换成中文' })).toBeFocused();
  await tabTo(page, /^Appearance/);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Figures' })).toBeVisible();
});

test('10 see what the machine set aside on a page', async ({ app, page }) => {
  await app.open();
  await go(page, 'corpus');
  await tabTo(page, /^工人日报 2026-06-18/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t.corpus.discardedOf })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(t.source.lines(3, 14));
  await page.keyboard.press('/');
  await expect(app.box).toBeFocused();
});
