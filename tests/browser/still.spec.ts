/** Nothing jumps: views come, and answers change, without pushing anything about that the reader did not touch. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** The layout shift that a view may have on its way, as browsers count it: without what follows an input at once. */
const MOST = 0.02;
/** How much slower than this machine: parts that come at once here come one after the other to many readers. */
const SLOWER = 4;

const VIEWS = [
  '#/search',
  '#/search?q=快递',
  '#/article/grrb-2025-06-22-01-004?q=快递',
  '#/charts',
  '#/mechanisms',
  '#/mechanisms?name=闽宁协作',
  '#/figures?unit=元',
  '#/compare?a=region%3D350000&b=region%3D520000',
  '#/cases',
  '#/corpus',
  '#/corpus?page=grrb-2026-06-18-01',
];

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: readonly { readonly node: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const what = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 60) : '',
        );
        shifts.push(`${entry.value} ${what.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }),
);

/** What moved since the page was opened: a line each, the amount first. */
function shiftsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}

for (const width of [390, 820, 1440]) {
  test(`views come without pushing anything about at ${width} px`, async ({ context, page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    for (const hash of VIEWS) {
      await page.goto('about:blank');
      await page.goto(`./${hash}`);
      await expect(page.getByRole('main').locator('.patient')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const shifts = await shiftsOf(page);
      const sum = shifts.reduce((total, shift) => total + Number.parseFloat(shift), 0);
      expect(sum, `${hash}: ${shifts.join('; ')}`).toBeLessThanOrEqual(MOST);
    }
  });
}
