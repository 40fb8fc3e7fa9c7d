/**
 * A reference picture per chart and view, which is the gallery too. Set in Debian's fonts-noto-cjk; with other fonts the same chart has
 * other pixels, so where it is missing the comparison is left out and says why.
 */
import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import { changeCorpus } from './changed-corpus.ts';
import { expect, test } from './fixtures.ts';
import { inventedCorpus } from './invented-corpus.ts';
import { inventedPages } from './invented-pages.ts';

const FONT = 'Noto Sans CJK SC';
const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
const hasFont = (stdout ?? '').includes(FONT);

/** Px of a view: with as many columns as a desk has, and no more than is needed to see them. */
const SIZE = { width: 1240, height: 720 };

const PICTURES: readonly [name: string, title: string][] = [
  ['chart-regions', t.charts.where.title],
  ['chart-topics', t.charts.what.title],
  ['chart-time', t.charts.when.title],
  ['chart-topic-region', t.charts.matrix.topic.title],
  ['chart-mechanism-region', t.charts.matrix.mechanism.title],
  ['chart-network', t.charts.network.title],
];

const ARTICLE = 'invented-2025-05-01-01-001';

/** What is seen of each view, and what is done to see it. */
const VIEWS: readonly [name: string, hash: string, act?: (page: Page) => Promise<void>][] = [
  ['view-list', '#/search?q=骑手'],
  ['view-empty', '#/search?q=骑手&region=520000'],
  ['view-article', `#/article/${ARTICLE}?q=骑手`],
  ['view-raw', `#/article/${ARTICLE}?raw=1`],
  ['view-mechanisms', '#/mechanisms'],
  ['view-mechanism', '#/mechanisms?name=协商议事厅'],
  ['view-figures', '#/figures?unit=元'],
  ['view-compare', '#/compare?a=region%3D350000&b=region%3D320000'],
  ['view-cases', '#/cases', keepCases],
  ['view-corpus', '#/corpus?page=invented-2025-05-01-01'],
  ['view-share', '#/charts?region=350000', share],
];

async function share(page: Page): Promise<void> {
  await page.getByRole('button', { name: t.share.open, exact: true }).click();
  await expect(page.frameLocator('iframe').getByRole('status').first()).toContainText('1 篇');
}

async function keepCases(page: Page): Promise<void> {
  await page.goto('./#/search');
  for (let left = 2; left > 0; left -= 1) {
    await page
      .getByRole('button', { name: t.cases.toggle('', false) })
      .first()
      .click();
  }
  await page.goto('./#/cases');
}

test.describe('the picture', () => {
  test.skip(!hasFont, `Pictures are compared in ${FONT} (Debian: fonts-noto-cjk), which is not installed.`);
  test.use({ colorScheme: 'light', viewport: { width: 1100, height: 900 } });

  test('of view-charts is as it was', async ({ app, context, page }) => {
    await changeCorpus(context, () => inventedCorpus());
    await page.setViewportSize(SIZE);
    await app.open('#/charts');
    await expect(app.chart(t.charts.when.title)).toBeVisible();
    await expect(page).toHaveScreenshot('view-charts.png');
  });

  for (const [name, title] of PICTURES) {
    test(`of “${title}” is as it was`, async ({ app, context }) => {
      await changeCorpus(context, () => inventedCorpus());
      await app.open('#/charts');
      const chart = app.chart(title);
      await expect(chart).toBeVisible();
      await expect(chart.locator('svg, table').first()).toBeVisible();
      await expect(chart).toHaveScreenshot(`${name}.png`);
    });
  }

  for (const [name, hash, act] of VIEWS) {
    test(`of ${name} is as it was`, async ({ context, page }) => {
      await changeCorpus(context, () => inventedPages());
      await page.setViewportSize(SIZE);
      await page.goto(`./${hash}`);
      await act?.(page);
      await expect(page.getByRole('main').locator('.patient')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expect(page).toHaveScreenshot(`${name}.png`);
    });
  }
});
