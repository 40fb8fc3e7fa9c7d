/** The query lives in the URL: links, history and reloads bring the same view back. */
import { zh as t } from '../../src/text/zh.ts';
import { expect, test } from './fixtures.ts';

test('a link to a query shows it, words and filters', async ({ app }) => {
  await app.open(
    '#/search?q=%E5%B7%A5%E4%BC%9A&topic=%E8%81%8C%E5%B7%A5%E6%9C%8D%E5%8A%A1%E9%98%B5%E5%9C%B0&sort=newest',
  );
  await expect(app.box).toHaveValue('工会');
  await expect(app.summary).toContainText('“工会”');
  await expect(app.summary).toContainText('职工服务阵地');
  await expect(app.page.getByRole('combobox', { name: t.sort.label })).toHaveValue('newest');
  await app.shows(await app.count());
});

test('a link to an article opens it with its hits, and a reload keeps it', async ({ app, page }) => {
  await app.open();
  await app.ask('廉租房');
  await app.results.first().click();
  const headline = (await app.reader.getByRole('heading', { level: 2 }).textContent()) ?? '';
  const { hash } = new URL(page.url());
  expect(hash).toMatch(/^#\/article\//);

  const other = await page.context().newPage();
  await other.goto(`./${hash}`);
  const reader = other.getByRole('article', { name: t.reader.region });
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText(headline);
  await expect(reader.locator('mark').first()).toHaveText('廉租房');
  await other.close();

  await page.reload();
  await expect(app.reader.getByRole('heading', { level: 2 })).toHaveText(headline);
  await expect(app.box).toHaveValue('廉租房');
});

test('a link to an article that is not there says so and offers the list', async ({ app }) => {
  await app.open('#/article/grrb-1949-10-01-01-001');
  await expect(app.reader.getByRole('alert')).toHaveText(t.reader.missing);
  await app.reader.getByRole('button', { name: t.reader.close }).click();
  await expect(app.reader).toHaveCount(0);
  await expect(app.results.first()).toBeVisible();
});

test('a mangled address is read as far as it goes', async ({ app }) => {
  await app.open('#/nowhere?q=%E5%B7%A5%E4%BC%9A&topic=%ZZ,-&region=1&year=x&&sort=up');
  await expect(app.box).toHaveValue('工会');
  await expect(app.pills).toHaveCount(0);
  await app.shows(await app.count());
});

test('an address that asks for what nobody knows is put right to what is shown', async ({ app, page }) => {
  await app.open('#/search?q=%E5%B7%A5%E4%BC%9A&region=%E7%81%AB%E6%98%9F,350000&year=9999');
  await expect(page).toHaveURL(/#\/search\?q=%E5%B7%A5%E4%BC%9A&region=350000$/);
  await expect(app.pills.getByRole('listitem')).toHaveCount(1);
});

test('back and forward walk through filters, views and articles', async ({ app, page }) => {
  await app.open();
  const all = await app.count();
  await app.filters.getByRole('button', { name: /^职工服务阵地，/ }).click();
  await expect.poll(() => app.count()).toBeLessThan(all);
  const some = await app.count();
  await app.results.first().click();
  await expect(app.reader).toBeVisible();
  await app.go('charts');
  await expect(app.chart(t.charts.when.title)).toBeVisible();

  await page.goBack();
  await expect(app.reader).toBeVisible();
  await page.goBack();
  await expect(app.reader).toHaveCount(0);
  await app.shows(some);
  await page.goBack();
  await app.shows(all);
  await page.goForward();
  await app.shows(some);
});

test('back leads from query to query, not from key to key', async ({ app, page }) => {
  await app.open();
  const all = await app.count();
  await app.ask('廉租房');
  await page.keyboard.press('Enter');
  await app.ask('快递员');
  await page.goBack();
  await expect(app.box).toHaveValue('廉租房');
  await expect(app.summary).toContainText('“廉租房”');
  await page.goBack();
  await expect(app.box).toHaveValue('');
  await app.shows(all);
  await page.goForward();
  await page.goForward();
  await expect(app.box).toHaveValue('快递员');
});

test('a pause ends a query as well, and so does leaving the box', async ({ app, page }) => {
  await app.open();
  await app.ask('快递员');
  await page.waitForTimeout(1600);
  await app.box.pressSequentially(' 工伤保险', { delay: 15 });
  await expect(app.summary).toContainText('“快递员 工伤保险”');
  await app.box.blur();
  await app.box.press('End');
  await app.box.pressSequentially(' 工会', { delay: 15 });
  await expect(app.summary).toContainText('“快递员 工伤保险 工会”');
  for (const text of ['快递员 工伤保险', '快递员', '']) {
    await page.goBack();
    await expect(app.box).toHaveValue(text);
  }
});

test('words that are cleared come back with the history', async ({ app, page }) => {
  await app.open();
  await app.ask('廉租房');
  await page.getByRole('button', { name: t.ask.clear }).click();
  await expect(app.box).toHaveValue('');
  await app.box.pressSequentially('工会', { delay: 15 });
  await page.goBack();
  await expect(app.box).toHaveValue('廉租房');
});

test('a practice may be asked for by any of its names', async ({ app, page }) => {
  const asked = (): string | null => new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('do');
  await app.open('#/search?do=一函两书机制');
  const facet = app.filters.getByRole('button', { name: /^一函两书，/ });
  await expect(facet).toHaveAttribute('aria-pressed', 'true');
  expect(asked()).toBe('一函两书');
  const count = await app.count();
  await facet.click();
  expect(asked()).toBe(null);
  await page.goBack();
  expect(asked()).toBe('一函两书');
  await app.shows(count);
});
