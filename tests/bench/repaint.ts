/**
 * From a click on a chart to the last paint of all of them: `npm run bench -- repaint [--only 20k] [--clicks 40]`. The built site
 * in Chromium with so many articles in its library. Rows of figures; nothing is asserted.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Article, Corpus } from '../../src/corpus/article.ts';
import type { Repaint } from './repaint/watch.ts';
import { watchRepaints } from './repaint/watch.ts';
import { chance, corpusOf, readTexts } from './search/text.ts';
import { SIZES } from './search/sizes.ts';
import { quantile } from './search/quantile.ts';

const CLICKS = 40;
/** How many names there are to draw from, and how many an article has at most. */
const ORGANISATIONS = { names: 4000, most: 4 } as const;
const MECHANISMS = { names: 600, most: 2 } as const;

export async function bench(argv: readonly string[]): Promise<string[][]> {
  const option = (name: string, otherwise: string): string =>
    argv.includes(name) ? (argv[argv.indexOf(name) + 1] ?? '') : otherwise;
  const size = SIZES[option('--only', '20k')];
  if (size === undefined) throw new Error(`--only: ${Object.keys(SIZES).join(', ')}`);
  const clicks = Number(option('--clicks', String(CLICKS)));
  const { texts, says } = await readTexts(size);
  const folder = mkdtempSync(join(tmpdir(), 'union-atlas-bench-'));
  cpSync('dist', folder, { recursive: true });
  const name = readdirSync(join(folder, 'assets')).find((file) => /^corpus-.*\.json$/.test(file)) ?? '';
  writeFileSync(join(folder, 'assets', name), JSON.stringify(named(corpusOf(texts.slice(0, size)))));

  const [{ chromium }, { ensureBrowser, LAUNCH_ARGS }, { serveFolder }] = await Promise.all([
    import('@playwright/test'),
    import('../support/browser.mjs'),
    import('../support/static-server.mjs'),
  ]);
  const server = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: LAUNCH_ARGS });
  console.log(`text: ${says}; ${size} articles; ${browser.version()}; load ${loadavg()[0]?.toFixed(1)}`);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(`${server.url}#/charts`);
    await page.getByRole('figure').nth(5).locator('svg').waitFor({ timeout: 120_000 });
    // Behind what is seen the index is built; its end would be taken for a chart's.
    await page.waitForTimeout(size / 2);
    await page.evaluate(watchRepaints);
    const repaints = await pressAll(page, clicks);
    const row = (what: string, of: (repaint: Repaint) => number): string[] => {
      const all = repaints.map(of);
      return [what.padEnd(44), ...[0.5, 0.95, 1].map((q) => `${quantile(all, q).toFixed(0)} ms`.padStart(8))];
    };
    return [
      ['click to'.padEnd(44), ...['p50', 'p95', 'most'].map((each) => each.padStart(8))],
      row('last paint of all charts', ({ last }) => last),
      row('last paint of all but the network', ({ charts }) => charts),
      row('first paint', ({ first }) => first),
      row('longest task on the page meanwhile', ({ longest }) => longest),
      [`${repaints.length} clicks; load ${loadavg()[0]?.toFixed(1)}`],
    ];
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Provinces, topics, columns of time, heads of both matrices, knots: each pressed, and let go again.
async function pressAll(page: Page, clicks: number): Promise<Repaint[]> {
  const repaints: Repaint[] = [];
  for (let turn = 0; repaints.length < clicks; turn += 1) {
    for (let figure = 0; figure < 6; figure += 1) {
      for (let press = 0; press < 2 && repaints.length < clicks; press += 1) {
        const repaint = await page.evaluate(([at, nth]) => window.repaint.press(at, nth), [
          figure,
          turn,
        ] as const);
        if (repaint) repaints.push(repaint);
      }
    }
  }
  return repaints;
}

// The text's own names would take minutes to read; these are as unevenly spread.
function named(corpus: Corpus): Corpus {
  const draw = chance(29);
  const names = (word: string, { names: count, most }: { names: number; most: number }): string[] => [
    ...new Set(
      Array.from({ length: draw(most + 1) }, () => `${word}${Math.floor(count ** (draw(1000) / 1000))}`),
    ),
  ];
  const facts = (all: string[]): Article['organisations'] => all.map((name) => ({ name, evidence: [] }));
  return {
    ...corpus,
    articles: corpus.articles.map((article): Article => ({
      ...article,
      organisations: facts(names('某单位', ORGANISATIONS)),
      mechanisms: facts(names('某做法', MECHANISMS)),
    })),
  };
}
