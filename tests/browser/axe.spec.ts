/** Nobody is kept out: axe (WCAG 2.2 AA) over every view, in light, dark and forced colours, from the phone to the desk. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import { expect, test } from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What may come out otherwise in other colours: all that is asked there. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const WIDTHS = [320, 820, 1440];
const ARTICLE = 'grrb-2025-06-22-01-004';

/** Every view, with much and with nothing in it, and the dialogs. */
const STATES: readonly [name: string, hash: string, act?: (page: Page) => Promise<void>][] = [
  ['list', '#/search?q=快递'],
  ['nothing found', '#/search?q=快递员+石油平台'],
  ['article', `#/article/${ARTICLE}?q=快递`, (page) => press(page, t.take.moreOf)],
  ['raw page', `#/article/${ARTICLE}?raw=1`],
  ['charts', '#/charts'],
  ['practices', '#/mechanisms'],
  ['practice', '#/mechanisms?name=闽宁协作'],
  ['figures', '#/figures?unit=元&sum=1'],
  ['all figures', '#/figures?q=驿站'],
  ['comparison', '#/compare?a=region%3D350000&b=region%3D520000'],
  ['comparison to begin', '#/compare'],
  ['cases', '#/cases'],
  ['corpus', '#/corpus'],
  ['page of the corpus', '#/corpus?page=grrb-2026-06-18-01'],
  ['filters', '#/figures', (page) => press(page, t.facets.open(0))],
  ['share', '#/charts?region=350000', (page) => press(page, t.share.open)],
  ['help', '#/figures', (page) => press(page, t.help.open)],
  ['searches', '#/search?q=驿站', (page) => press(page, t.searches.open)],
];

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Every rule at every width takes its time: in light a test each. */
const RUNS: readonly (readonly [theme: 'light' | 'dark' | 'forced colours', widths: readonly number[]])[] = [
  ...WIDTHS.map((width) => ['light', [width]] as const),
  ['dark', WIDTHS],
  ['forced colours', WIDTHS],
];

for (const [theme, widths] of RUNS) {
  test(`axe finds nothing in ${theme} at ${widths.join(', ')} px`, async ({ app, page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      forcedColors: theme === 'forced colours' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    await app.open('#/mechanisms?name=闽宁协作');
    await page
      .getByRole('button', { name: t.cases.toggle('', false) })
      .first()
      .click();
    const found: string[] = [];
    for (const [name, hash, act] of STATES) {
      await page.setViewportSize({ width: widths[widths.length - 1] ?? 0, height: 900 });
      // By way of another document, so that no dialog is left open.
      await page.goto('about:blank');
      await page.goto(`./${hash}`);
      await settled(page);
      if (act) await act(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const axe = new AxeBuilder({ page }).setLegacyMode();
        const { violations } = await (
          theme === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOURS)
        ).analyze();
        found.push(
          ...violations.flatMap(({ id, nodes }) =>
            nodes.map(
              ({ html, failureSummary }) => `${name} ${width}: ${id} ${html} ${failureSummary ?? ''}`,
            ),
          ),
        );
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${name} ${width}: ${wide} px wider than the window`);
      }
    }
    expect(found).toEqual([]);
  });
}

/** Waits until what the view asks of the library is there. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main').locator('.patient')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
}
