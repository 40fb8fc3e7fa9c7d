/** One query, every view: charts, facets, pills and list agree on what a click means. */
import { zh as t } from '../../src/text/zh.ts';
import { countIn } from './app.ts';
import { changeCorpus } from './changed-corpus.ts';
import { expect, test } from './fixtures.ts';

const CHARTS: readonly [what: string, title: string, mark: RegExp][] = [
  ['a topic', t.charts.what.title, /^新就业形态劳动者：/],
  ['a region', t.charts.where.title, /^福建省：/],
  ['a year', t.charts.when.title, /^2025 年：/],
];

for (const [what, title, name] of CHARTS) {
  test(`${what} clicked in its chart leaves exactly the articles that the chart counted`, async ({ app }) => {
    await app.open('#/charts');
    const mark = app.chart(title).getByRole('button', { name });
    const promised = countIn((await mark.getAttribute('aria-label')) ?? '');
    await mark.click();
    await expect(mark).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => app.count()).toBe(promised);
    await app.go('search');
    await app.shows(promised);
    await app.go('charts');
    await mark.click();
    await expect(mark).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => app.count()).toBeGreaterThan(promised);
  });
}

test('a chart is worked by keys alone', async ({ app, page }) => {
  await app.open('#/charts');
  const marks = app.chart(t.charts.what.title).getByRole('button', { name: /：/ });
  await marks.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(marks.nth(1)).toBeFocused();
  const promised = countIn((await marks.nth(1).getAttribute('aria-label')) ?? '');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.count()).toBe(promised);
});

test('a chart can be read as a table that says the same', async ({ app }) => {
  await app.open('#/charts');
  const chart = app.chart(t.charts.what.title);
  const labels = await chart
    .getByRole('button', { name: /：\d+ 篇/ })
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
  await chart.getByRole('button', { name: t.charts.table }).click();
  expect(labels.length).toBeGreaterThan(5);
  for (const label of labels) {
    const [name = ''] = label.split('：');
    const row = chart
      .getByRole('row')
      .filter({ has: chart.page().getByRole('rowheader', { name, exact: true }) });
    await expect(row.getByRole('cell').first()).toHaveText(String(countIn(label)));
  }
});

test('facets include, exclude and let go, and pills say so', async ({ app, page }) => {
  await app.open();
  const all = await app.count();
  const topic = '职工服务阵地';
  const value = app.filters.getByRole('button', { name: new RegExp(`^${topic}，`) });
  const promised = countIn((await value.getAttribute('aria-label')) ?? '');

  await value.click();
  await app.shows(promised);
  await expect(app.pills.getByRole('listitem')).toHaveCount(1);

  await app.pills.getByRole('button', { name: t.pills.toggle(t.facets.names.topics, topic, true) }).click();
  await app.shows(all - promised);
  await expect(app.pills).toContainText(t.pills.excluded(topic));
  await expect(page).toHaveURL(/topic=-/);

  await app.pills.getByRole('button', { name: t.pills.remove(topic) }).click();
  await app.shows(all);
  await expect(app.pills).toHaveCount(0);

  await app.filters.getByRole('button', { name: t.facets.exclude(topic) }).click();
  await app.shows(all - promised);
  await value.click();
  await app.shows(promised);
});

test('a place holds its parts, and filters of two kinds are ANDed', async ({ app }) => {
  await app.open();
  const province = app.filters.getByRole('button', { name: /^福建，/ });
  const whole = countIn((await province.getAttribute('aria-label')) ?? '');
  await app.filters.getByRole('button', { name: t.facets.unfold('福建') }).click();
  const city = app.filters.getByRole('button', { name: /^福州，/ });
  const part = countIn((await city.getAttribute('aria-label')) ?? '');
  expect(part).toBeLessThanOrEqual(whole);
  await city.click();
  await app.shows(part);
  const kind = app.filters.getByRole('button', { name: /^报道，/ });
  const both = countIn((await kind.getAttribute('aria-label')) ?? '');
  await kind.click();
  await app.shows(both);
  await expect(app.pills.getByRole('button', { name: /^移除/ })).toHaveCount(2);
  await app.pills.getByRole('button', { name: t.pills.clear }).click();
  await expect(app.pills).toHaveCount(0);
});

test('a value that is ruled out says what asking for it would give', async ({ app }) => {
  await app.open();
  const value = app.filters.getByRole('button', { name: /^职工服务阵地，/ });
  await app.filters.getByRole('button', { name: t.facets.exclude('职工服务阵地') }).click();
  await expect(app.pills).toContainText(t.pills.excluded('职工服务阵地'));
  const promised = countIn((await value.getAttribute('aria-label')) ?? '');
  await expect(value).toContainText(String(promised));
  await value.click();
  await app.shows(promised);
});

test('a mark that is ruled out says so, in chart and table', async ({ app }) => {
  await app.open('#/charts?region=-350000');
  const chart = app.chart(t.charts.where.title);
  await expect(chart.getByRole('button', { name: t.charts.ruledOutMark('福建省') })).toBeVisible();
  await chart.getByRole('button', { name: t.charts.table }).click();
  await expect(chart.getByRole('row', { name: /^福建省/ })).toContainText(t.charts.ruledOut);
});

test('without words the order is called by what it is', async ({ app, page }) => {
  await app.open();
  const sort = page.getByRole('combobox', { name: t.sort.label });
  const chosen = sort.locator('option:checked');
  await expect(chosen).toHaveText(t.sort.names.newest);
  await expect(sort.getByRole('option', { name: t.sort.names.relevance })).toHaveCount(0);
  await app.ask('工会');
  await expect(chosen).toHaveText(t.sort.names.relevance);
});

test('facets with nothing to offer are left out', async ({ app }) => {
  await app.open();
  await expect(app.filters.getByRole('heading', { level: 3 })).toHaveCount(6);
  await app.ask('杜伊斯堡石油平台');
  await expect(app.filters.getByRole('heading', { level: 3 })).toHaveCount(0);
});

test('the list is sorted as asked, undated articles last', async ({ app, context, page }) => {
  // One page of the corpus loses its date.
  await changeCorpus(context, (corpus) => ({
    ...corpus,
    pages: corpus.pages.map((each, index) => (index === 1 ? { ...each, date: null, dateBasis: null } : each)),
  }));
  await app.open();
  await app.ask('工会');
  await app.shows(await app.count());
  const UNKNOWN = t.results.date(null, false);
  const dates = async (): Promise<string[]> =>
    (await app.list.getByRole('listitem').allTextContents()).map(
      (row) => /\d{4}-\d\d-\d\d|日期不详/.exec(row)?.[0] ?? '',
    );
  const all = await dates();
  const dated = all.filter((date) => date !== UNKNOWN).sort();
  const undated = all.filter((date) => date === UNKNOWN);
  expect(undated.length).toBeGreaterThan(0);
  const newest = [...dated].reverse().concat(undated).join();
  const oldest = [...dated, ...undated].join();
  expect([newest, oldest]).not.toContain(all.join());
  const sort = page.getByRole('combobox', { name: t.sort.label });
  await sort.selectOption({ label: t.sort.names.newest });
  await expect.poll(async () => (await dates()).join()).toBe(newest);
  await sort.selectOption({ label: t.sort.names.oldest });
  await expect.poll(async () => (await dates()).join()).toBe(oldest);
  await sort.selectOption({ label: t.sort.names.relevance });
  await expect.poll(async () => (await dates()).join()).toBe(all.join());
});
