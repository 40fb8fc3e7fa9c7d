/** The keyboard never falls out of the page: what moves keeps the focus, what leaves hands it on. */
import type { Locator } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import { countIn } from './app.ts';
import { failOperation } from './failing-worker.ts';
import { expect, test } from './fixtures.ts';

const TOPIC = '职工服务阵地';

/** Presses a control as a keyboard does and waits until the page has answered. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.page().keyboard.press('Enter');
}

test('a pill that is removed hands the focus to the next one, the last one to the page', async ({
  app,
  page,
}) => {
  await app.open('#/search?topic=%E8%81%8C%E5%B7%A5%E6%9C%8D%E5%8A%A1%E9%98%B5%E5%9C%B0&year=2025');
  const all = await app.count();
  await press(app.pills.getByRole('button', { name: t.pills.toggle(t.facets.names.topics, TOPIC, true) }));
  await expect(
    app.pills.getByRole('button', { name: t.pills.toggle(t.facets.names.topics, TOPIC, false) }),
  ).toBeFocused();
  await expect.poll(() => app.count()).not.toBe(all);

  await press(app.pills.getByRole('button', { name: t.pills.remove(TOPIC) }));
  const last = app.pills.getByRole('button', { name: /^移除/ });
  await expect(last).toHaveCount(1);
  await expect(last).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.pills).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('clearing all pills hands the focus to the page', async ({ app, page }) => {
  await app.open('#/search?topic=%E8%81%8C%E5%B7%A5%E6%9C%8D%E5%8A%A1%E9%98%B5%E5%9C%B0&year=2025');
  await press(app.pills.getByRole('button', { name: t.pills.clear }));
  await expect(app.pills).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('every facet value that is pressed, and ruled out, and let go, keeps the focus', async ({
  app,
  page,
}) => {
  await app.open();
  const all = await app.count();
  const names = await app.filters
    .getByRole('button', { name: /^\S+，\d+ 篇$/ })
    .evaluateAll((buttons) =>
      buttons.map((button) => (button.getAttribute('aria-label') ?? '').replace(/，.*/, '')),
    );
  expect(names.length).toBeGreaterThan(10);
  for (const name of names.slice(-6)) {
    const value = app.filters.getByRole('button', {
      name: new RegExp(`^${name.replace(/[^\p{L}\p{N}]/gu, '\\$&')}，`),
    });
    const promised = countIn((await value.getAttribute('aria-label')) ?? '');
    await press(value);
    await expect.poll(() => app.count()).toBe(promised);
    await expect(value, name).toBeFocused();
    await press(value);
    await expect.poll(() => app.count()).toBe(all);
    await expect(page.locator('body')).not.toBeFocused();

    const out = app.filters.getByRole('button', { name: t.facets.exclude(name) });
    await press(out);
    await expect.poll(() => app.count()).toBe(all - promised);
    await expect(out, name).toBeFocused();
    await press(out);
    await expect.poll(() => app.count()).toBe(all);
    await expect(out, name).toBeFocused();
  }
});

test('a topic bar keeps the focus wherever it moves', async ({ app, page }) => {
  await app.open('#/charts');
  const all = await app.count();
  const bars = app.chart(t.charts.what.title).getByRole('button', { name: /：\d/ });
  const names = await bars.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
  expect(names.length).toBeGreaterThan(5);
  for (const label of names.slice(-4)) {
    const [name = ''] = label.split('：');
    const bar = app.chart(t.charts.what.title).getByRole('button', { name: new RegExp(`^${name}：`) });
    await press(bar);
    await expect.poll(() => app.count()).toBe(countIn(label));
    await expect(bar, name).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(() => app.count()).toBe(all);
    await expect(bar, name).toBeFocused();
  }
});

test('whoever lets go of a value is not called back to it', async ({ app, page }) => {
  await app.open();
  const all = await app.count();
  await app.filters.getByRole('button', { name: new RegExp(`^${TOPIC}，`) }).click();
  await expect.poll(() => app.count()).toBeLessThan(all);
  await page.getByRole('heading', { level: 1 }).click();
  await page.goBack();
  await expect.poll(() => app.count()).toBe(all);
  await expect(page.locator('body')).toBeFocused();
});

for (const view of ['search', 'charts'] as const) {
  test(`what leads out of an empty answer hands the focus on, in ${view}`, async ({ app, page }) => {
    const next =
      view === 'search' ? page.getByRole('heading', { name: t.results.heading }) : page.getByRole('main');
    const empty = `#/${view}?q=%E5%BF%AB%E9%80%92%E5%91%98+%E7%9F%B3%E6%B2%B9%E5%B9%B3%E5%8F%B0`;
    await app.open(empty);
    await press(page.getByRole('button', { name: /^去掉“石油平台”/ }));
    await expect.poll(() => app.count()).toBeGreaterThan(0);
    await expect(next).toBeFocused();
    await page.goBack();
    await press(page.getByRole('button', { name: t.nothing.clear }));
    await expect.poll(() => app.count()).toBeGreaterThan(0);
    await expect(next).toBeFocused();
  });
}

test('trying again to open the library keeps the focus while it fails and hands it on', async ({
  app,
  page,
  faults,
}) => {
  await page.route(/\/corpus-[^/]*\.json$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('');
  const retry = page.getByRole('button', { name: t.library.retry });
  await press(retry);
  await expect(retry).toBeFocused();
  await page.unroute(/\/corpus-[^/]*\.json$/);
  await page.keyboard.press('Enter');
  await expect(app.results.first()).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  expect(faults.filter((fault) => !/\.json/.test(fault))).toEqual([]);
  faults.length = 0;
});

for (const view of ['search', 'charts'] as const) {
  test(`a search that fails is told in ${view}, and asked again`, async ({ app, context, page }) => {
    await failOperation(context, 'list', '快递员', 2);
    await app.open(`#/${view}`);
    const all = await app.count();
    await app.box.fill('快递员');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(t.results.failed[view === 'charts' ? 'charts' : 'list']);
    expect(await app.count()).toBe(all);
    const again = alert.getByRole('button', { name: t.results.again });
    await press(again);
    await expect(again).toBeFocused();
    await press(again);
    await expect(alert).toHaveCount(0);
    await expect(app.summary).toContainText('“快递员”');
    expect(await app.count()).toBeLessThan(all);
    await expect(
      view === 'search' ? page.getByRole('heading', { name: t.results.heading }) : page.getByRole('main'),
    ).toBeFocused();
  });
}

test('an article that could not be fetched is fetched again', async ({ app, context }) => {
  await failOperation(context, 'read', 'grrb-', 2);
  await app.open();
  await app.results.first().click();
  await expect(app.reader.getByRole('alert')).toHaveText(t.reader.failed);
  const again = app.reader.getByRole('button', { name: t.reader.again });
  await press(again);
  await expect(app.reader.getByRole('alert')).toHaveText(t.reader.failed);
  await expect(again).toBeFocused();
  await press(again);
  await expect(app.reader.getByRole('heading', { level: 2 })).toBeFocused();
});
