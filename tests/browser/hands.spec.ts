/** Fingers and keys: the same journeys on a phone, on a tablet and without a mouse. */
import { zh as t } from '../../src/text/zh.ts';
import { countIn } from './app.ts';
import { expect, test } from './fixtures.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a case is found, read and left by touch', async ({ app, page }) => {
    await app.open();
    await app.ask('快递员 工伤保险');
    await app.results.first().tap();
    await expect(app.reader.getByRole('heading', { level: 2 })).toHaveText(/三重保障/);
    await expect(app.list).toBeHidden();
    await app.reader.getByRole('button', { name: t.reader.source, exact: true }).tap();
    await expect(app.reader.getByRole('region', { name: t.source.heading })).toBeVisible();
    await app.reader.getByRole('button', { name: t.reader.back }).tap();
    await expect(app.reader).toHaveCount(0);
    await expect(app.results.first()).toBeVisible();
    await expect(page).toHaveURL(/#\/search\?q=/);
  });

  test('filters wait in a drawer that says what it leaves', async ({ app, page }) => {
    await app.open();
    await page.getByRole('button', { name: t.facets.open(0) }).tap();
    const drawer = page.getByRole('dialog', { name: t.facets.heading });
    const value = drawer.getByRole('button', { name: /^职工服务阵地，/ });
    const promised = countIn((await value.getAttribute('aria-label')) ?? '');
    await value.tap();
    await drawer.getByRole('button', { name: t.facets.show(promised) }).tap();
    await expect(drawer).toHaveCount(0);
    await app.shows(promised);
    await expect(page.getByRole('button', { name: t.facets.open(1) })).toBeVisible();
  });
});

test('a case is found, read and left by keys', async ({ app, page }) => {
  await app.open();
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('/');
  await expect(app.box).toBeFocused();
  await page.keyboard.type('快递员 工伤保险');
  await expect(app.results.first()).toHaveText(/三重保障/);
  await page.keyboard.press('ArrowDown');
  await expect(app.results.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.reader.getByRole('heading', { level: 2 })).toHaveText(/三重保障/);
  await page.keyboard.press('Escape');
  await expect(app.reader).toHaveCount(0);
  await expect(app.results.first()).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(app.box).toHaveValue('');
});

test('the keys and the syntax are a key away, but not while typing', async ({ app, page }) => {
  await app.open();
  const all = await app.count();
  const help = page.getByRole('dialog', { name: t.help.heading });
  await app.box.focus();
  await page.keyboard.press('?');
  await expect(help).toHaveCount(0);
  await expect(app.box).toHaveValue('?');
  await app.box.fill('');
  await app.shows(all);
  await app.results.first().focus();
  await page.keyboard.press('?');
  await expect(help).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(app.results.first()).toBeFocused();
  await page.getByRole('button', { name: t.help.open }).click();
  await help.getByRole('button', { name: t.help.close }).click();
  await expect(help).toHaveCount(0);
});

for (const width of [1440, 1024, 820, 390, 320]) {
  test(`nothing sticks out sideways at ${width} px`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await app.open('#/search?q=%E5%B7%A5%E4%BC%9A');
    const overhang = (): Promise<number> =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    expect(await overhang()).toBe(0);
    await app.results.first().click();
    await expect(app.reader.getByRole('heading', { level: 2 })).toBeVisible();
    expect(await overhang()).toBe(0);
    await app.reader.getByRole('button', { name: t.reader.source, exact: true }).click();
    await expect(app.reader.getByRole('region', { name: t.source.heading })).toBeVisible();
    expect(await overhang()).toBe(0);
    await app.open('#/charts');
    await expect(app.chart(t.charts.when.title)).toBeVisible();
    expect(await overhang()).toBe(0);
  });
}
