/**
 * A reference picture per chart, which is the gallery too. Set in Debian's fonts-noto-cjk; with other fonts the same chart has
 * other pixels, so where it is missing the comparison is left out and says why.
 */
import { spawnSync } from 'node:child_process';
import { zh as t } from '../../src/text/zh.ts';
import { changeCorpus } from './changed-corpus.ts';
import { expect, test } from './fixtures.ts';
import { inventedCorpus } from './invented-corpus.ts';

const FONT = 'Noto Sans CJK SC';
const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
const hasFont = (stdout ?? '').includes(FONT);

const PICTURES: readonly [name: string, title: string][] = [
  ['chart-regions', t.charts.where.title],
  ['chart-topics', t.charts.what.title],
  ['chart-time', t.charts.when.title],
  ['chart-topic-region', t.charts.matrix.topic.title],
  ['chart-mechanism-region', t.charts.matrix.mechanism.title],
  ['chart-network', t.charts.network.title],
];

test.describe('the picture', () => {
  test.skip(!hasFont, `Pictures are compared in ${FONT} (Debian: fonts-noto-cjk), which is not installed.`);
  test.use({ colorScheme: 'light', viewport: { width: 1100, height: 900 } });

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
});
