/** The charts: counted under one query, clicked, brushed, read as tables, saved, worked by keys. */
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import { countIn } from './app.ts';
import { changeCorpus } from './changed-corpus.ts';
import { expect, test } from './fixtures.ts';
import { inventedCorpus } from './invented-corpus.ts';

const { topic, mechanism } = t.charts.matrix;

test.describe('over invented articles', () => {
  test.beforeEach(({ context }) => changeCorpus(context, () => inventedCorpus()));

  for (const { title } of [topic, mechanism]) {
    test(`a cell of “${title}” opens exactly the articles that it counts`, async ({ app, page }) => {
      await app.open('#/charts');
      const cell = app.chart(title).getByRole('link').nth(3);
      const promised = countIn((await cell.getAttribute('aria-label')) ?? '');
      await cell.click();
      await app.shows(promised);
      await expect(app.pills.getByRole('button', { name: /^移除/ })).toHaveCount(2);
      await page.goBack();
      await expect(app.chart(title)).toBeVisible();
      await expect(app.pills).toHaveCount(0);
    });
  }

  test('an empty cell says 未见报道 and leads nowhere', async ({ app }) => {
    await app.open('#/charts');
    const chart = app.chart(topic.title);
    const empty = chart.getByRole('img', { name: new RegExp(`：${t.unseen}$`) });
    expect(await empty.count()).toBeGreaterThan(10);
    await empty.first().hover();
    await expect(chart.getByText(/ · .*：未见报道$/)).toBeVisible();
    await expect(chart).toContainText('不等于没有');
  });

  test('rows and columns are put in another order', async ({ app }) => {
    await app.open('#/charts');
    const chart = app.chart(topic.title);
    const heads = chart.getByRole('columnheader').getByRole('button');
    const counts = async (): Promise<number[]> =>
      (await heads.evaluateAll((all) => all.map((head) => head.getAttribute('aria-label') ?? ''))).map(
        countIn,
      );
    const sorted = (numbers: number[]): number[] => [...numbers].sort((a, b) => b - a);
    expect(await counts()).not.toEqual(sorted(await counts()));
    await chart
      .getByRole('combobox', { name: t.charts.matrix.columnOrder })
      .selectOption({ label: t.charts.matrix.columnOrders.count });
    await expect.poll(async () => (await counts()).join()).toBe(sorted(await counts()).join());
    const first = chart.getByRole('rowheader').first();
    const before = await first.textContent();
    await chart
      .getByRole('combobox', { name: topic.rowOrder })
      .selectOption({ label: t.charts.matrix.rowOrders.name });
    await expect(first).not.toHaveText(before ?? '');
  });

  test('a column and a row of a matrix filter in place', async ({ app }) => {
    await app.open('#/charts');
    const chart = app.chart(topic.title);
    for (const role of ['columnheader', 'rowheader'] as const) {
      const head = chart.getByRole(role).getByRole('button').first();
      const promised = countIn((await head.getAttribute('aria-label')) ?? '');
      await head.click();
      await expect(chart.getByRole(role).getByRole('button', { pressed: true })).toHaveCount(1);
      await expect.poll(() => app.count()).toBe(promised);
    }
  });

  test('the columns of time add up, the undated among them', async ({ app }) => {
    await app.open('#/charts');
    const chart = app.chart(t.charts.when.title);
    const sum = async (): Promise<number> => {
      const labels = await chart
        .getByRole('button', { name: /：/ })
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
      return labels
        .filter((label) => label.includes('篇'))
        .reduce((total, label) => total + countIn(label), 0);
    };
    expect(await sum()).toBe(await app.count());
    await chart.getByRole('button', { name: t.charts.when.byMonth }).click();
    await expect.poll(sum).toBe(await app.count());
    await expect(chart.getByRole('button', { name: /^日期不详：/ })).toBeVisible();
  });

  test('a brush over the years of one year asks for it; Escape lets go', async ({ app, page }) => {
    await app.open('#/charts');
    const chart = app.chart(t.charts.when.title);
    await chart.getByRole('button', { name: t.charts.when.byMonth }).click();
    const marks = chart.getByRole('button', { name: /^\d{4} 年：/ });
    await expect(marks).toHaveCount(2);
    const all = await app.count();
    const promised = countIn((await marks.first().getAttribute('aria-label')) ?? '');
    const box = await marks.first().boundingBox();
    if (!box) throw new Error('The year is not on the page.');
    await page.mouse.move(box.x + 4, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 6, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => app.count()).toBe(promised);
    await expect(marks.first()).toHaveAttribute('aria-pressed', 'true');
    await marks.first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => app.count()).toBe(all);
  });

  test('months are chosen by keys, across the turn of a year', async ({ app, page }) => {
    await app.open('#/charts');
    const chart = app.chart(t.charts.when.title);
    const marks = chart.getByRole('button', { name: /^\d{4} 年 \d+ 月：/ });
    const labels = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
    const from = labels.findIndex((label) => label.startsWith('2024 年 11 月'));
    const promised = labels
      .slice(from, from + 3)
      .filter((label) => label.includes('篇'))
      .reduce((sum, label) => sum + countIn(label), 0);
    await marks.nth(from).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(chart.getByText(t.charts.when.period('2024 年 11 月', '2025 年 1 月'))).toBeAttached();
    await page.keyboard.press('Enter');
    await expect.poll(() => app.count()).toBe(promised);
    await expect(chart.getByRole('button', { name: /月：/, pressed: true })).toHaveCount(3);
  });

  test('what is pointed at in one chart is marked in the others', async ({ app }) => {
    await app.open('#/charts');
    const row = app
      .chart(topic.title)
      .getByRole('row')
      .filter({ has: app.page.getByRole('rowheader') })
      .first();
    const name = (await row.getByRole('rowheader').textContent()) ?? '';
    const bar = app.chart(t.charts.what.title).getByRole('button', { name: new RegExp(`^${name.trim()}：`) });
    await expect(row).not.toHaveClass(/marked/);
    await bar.hover();
    await expect(row).toHaveClass(/marked/);
    await row.getByRole('rowheader').getByRole('button').focus();
    await expect(bar.locator('text').first()).toHaveClass(/pointed/);
  });

  test('a matrix and a network are worked by keys alone', async ({ app, page }) => {
    await app.open('#/charts');
    const chart = app.chart(topic.title);
    await chart.getByRole('columnheader').getByRole('button').first().focus();
    await page.keyboard.press('ArrowDown');
    const at = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('data-at') ?? '');
    expect(await at()).toBe('0 0');
    await page.keyboard.press('ArrowLeft');
    expect(await at()).toBe('0 -1');
    const promised = countIn((await focusedLabel(page)) ?? '');
    await page.keyboard.press('Enter');
    await expect.poll(() => app.count()).toBe(promised);
    await page.keyboard.press('Escape');
    await expect.poll(() => app.count()).toBe(64);

    const node = app
      .chart(t.charts.network.title)
      .getByRole('button', { name: /^地区 / })
      .first();
    await node.focus();
    const region = countIn((await focusedLabel(page)) ?? '');
    await page.keyboard.press('Enter');
    await expect.poll(() => app.count()).toBe(region);
  });

  test('the network is drawn the same when it is drawn again, and shows as few links as asked', async ({
    app,
    page,
  }) => {
    await app.open('#/charts');
    const chart = app.chart(t.charts.network.title);
    const marks = chart.getByRole('button', { name: /：\d+ 篇$/ });
    const drawn = async (): Promise<string> => {
      await expect(marks.first()).toBeVisible();
      return chart
        .locator('svg g[transform]')
        .evaluateAll((all) => all.map((g) => g.getAttribute('transform')).join());
    };
    const before = await drawn();
    await page.reload();
    expect(await drawn()).toBe(before);
    const links = chart.locator('svg line');
    const many = await links.count();
    await chart.getByRole('button', { name: t.charts.network.fewer }).click();
    await expect.poll(() => links.count()).toBeLessThan(many);
    const few = await links.count();
    await chart.getByRole('button', { name: t.charts.table }).click();
    await expect(chart.getByRole('row')).toHaveCount(few + 1);
  });

  test('a chart is saved as a table that spreadsheets open, guarded against formulas', async ({
    app,
    context,
  }) => {
    await changeCorpus(context, () => {
      const corpus = inventedCorpus();
      const articles = corpus.articles.map((article, at) => ({
        ...article,
        mechanisms: at < 3 ? [{ name: '=1+1', evidence: [] }] : article.mechanisms,
      }));
      return { ...corpus, articles };
    });
    await app.open('#/charts');
    const text = await textOf(await saved(app.chart(mechanism.title), 'csv'));
    expect(text.startsWith('\uFEFF')).toBe(true);
    const lines = text.slice(1).split('\r\n');
    expect(lines[0]).toContain(`${mechanism.row},${t.charts.matrix.total},`);
    expect(lines.some((line) => line.startsWith("'=1+1,3,"))).toBe(true);
    expect(text).toContain(t.unseen);
    expect(text).toContain(`${mechanism.title}：`);
  });
});

test('a chart is saved as a picture that says what it counts and carries its colours', async ({ app }) => {
  await app.open('#/charts?region=350000');
  const download = await saved(app.chart(t.charts.what.title), 'svg');
  expect(download.suggestedFilename()).toMatch(/^在做什么 福建省.*\.svg$/);
  const svg = await textOf(download);
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/);
  expect(svg).toContain(t.charts.what.title);
  expect(svg).toContain('福建省');
  expect(svg).toContain('rgb(179, 38, 30)');
  expect(svg).not.toMatch(/class=|var\(|<script|href/);
});

test('a picture of pixels has two for each of the page, on light paper in the dark too', async ({
  app,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.open('#/charts');
  const chart = app.chart(t.charts.where.title);
  const box = await chart.boundingBox();
  const png = await readFile(await (await saved(chart, 'png')).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(2 * (box?.width ?? Infinity));
  const svg = await textOf(await saved(chart, 'svg', true));
  expect(svg).toContain('rgb(251, 248, 243)');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('a map that the deployer supplies is drawn as an outline, and one that is missing gives way to tiles', async ({
  app,
  page,
  context,
}) => {
  const box = (x: number, y: number): number[][] => [
    [x, y],
    [x + 4, y],
    [x + 4, y + 4],
    [x, y + 4],
    [x, y],
  ];
  const province = (adcode: number, x: number, y: number): object => ({
    type: 'Feature',
    properties: { adcode },
    geometry: { type: 'Polygon', coordinates: [box(x, y)] },
  });
  await context.route(/\/(index\.html)?$/, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const html = await response.text();
    await route.fulfill({
      response,
      body: html.replace('name="union-atlas:map" content=""', 'name="union-atlas:map" content="map.geojson"'),
    });
  });
  await context.route(/map\.geojson$/, (route) =>
    route.fulfill({
      json: { type: 'FeatureCollection', features: [province(350000, 116, 24), province(640000, 105, 36)] },
    }),
  );
  await app.open('#/charts');
  const chart = app.chart(t.charts.where.title);
  const fujian = chart.getByRole('button', { name: /^福建省：/ });
  await expect(fujian.locator('path')).toHaveAttribute('d', /^M/);
  await fujian.click();
  await expect(page).toHaveURL(/region=350000/);
  await chart.getByRole('button', { name: t.charts.where.outline }).click();
  await expect(chart.getByRole('button', { name: /：/ })).toHaveCount(34);
});

test('without a map neither map nor its code is asked for', async ({ app, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await app.open('#/charts');
  await expect(app.chart(t.charts.network.title).getByRole('button', { name: /：/ }).first()).toBeVisible();
  expect(asked.filter((url) => /geojson|outline/i.test(url))).toEqual([]);
});

for (const width of [320, 390, 820]) {
  test(`nothing reaches over the edge of ${width} px`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await app.open('#/charts');
    await expect(app.chart(t.charts.network.title).getByRole('button', { name: /：/ }).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('every chart is in the reading order with a title of its own and a table', async ({ app, page }) => {
  await app.open('#/charts');
  await expect(app.chart(t.charts.network.title)).toBeVisible();
  const figures = page.getByRole('figure');
  await expect(figures).toHaveCount(6);
  for (const figure of await figures.all()) {
    await figure.getByRole('button', { name: t.charts.table }).click();
    expect(await figure.getByRole('row').count()).toBeGreaterThan(2);
  }
});

function focusedLabel(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}

async function saved(chart: Locator, kind: 'svg' | 'png' | 'csv', open = false): Promise<Download> {
  if (!open) await chart.getByRole('button', { name: t.charts.save.open, exact: true }).click();
  const download = chart.page().waitForEvent('download');
  await chart.getByRole('button', { name: new RegExp(kind === 'csv' ? 'CSV' : kind.toUpperCase()) }).click();
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}
