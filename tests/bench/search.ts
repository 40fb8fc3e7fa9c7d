/**
 * Search beside others: what is found, how soon, in how much room. One run of one Chromium; every step in a worker of its
 * own. `npm run bench -- search [--only 1k,5k] [--alone]`: sizes, and whether to leave the others out. Rows of figures; nothing is asserted,
 * ratios say more than times do. All of it takes some twenty minutes on two cores, most of them the others' 49k; 20k alone takes three.
 */
import { readFileSync, readdirSync, statSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { fold } from '../../src/search/text/normalise.ts';
import { buildApp, typeInApp } from './search/app.ts';
import type { Text } from './search/contender.ts';
import { quantile } from './search/quantile.ts';
import { SIZES } from './search/sizes.ts';
import { corpusOf, readTexts } from './search/text.ts';
import type {} from './search/page.ts';

const NEW = 100;
const TIMES = 5;

const NAMES: Readonly<Record<string, string>> = {
  scan: 'reading every text',
  flexsearch: 'FlexSearch, bigrams',
  sqlite: 'SQLite FTS5, bigrams',
  ours: 'Union Atlas',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

type Rows = string[][];

/** From so many articles on letters are typed in the built app. */
const TYPED = 20_000;

/** What building took: ms, and bytes in memory with the text. */
interface Taken {
  readonly build: number;
  readonly memory: number;
}

export async function bench(argv: readonly string[]): Promise<Rows> {
  const only = argv[argv.indexOf('--only') + 1];
  const sizes = (argv.includes('--only') ? (only ?? '').split(',') : Object.keys(SIZES)).map((name) => {
    const size = SIZES[name];
    if (size === undefined) throw new Error(`--only: ${Object.keys(SIZES).join(',')}`);
    return [name, size] as const;
  });
  const contenders = Object.keys(NAMES).filter((each) => !argv.includes('--alone') || each === 'ours');
  const source = await readTexts(Math.max(...sizes.map(([, size]) => size)));
  const folder = mkdtempSync(join(tmpdir(), 'union-atlas-bench-'));
  const [{ build }, { chromium }, { ensureBrowser, LAUNCH_ARGS }] = await Promise.all([
    import('vite'),
    import('@playwright/test'),
    import('../support/browser.mjs'),
  ]);
  await build({
    root: 'tests/bench/search',
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'esnext', minify: false },
  });
  const server = await serve(folder);
  const app = sizes.some(([, size]) => size >= TYPED) ? await buildApp() : null;
  const appServer = app && (await serve(app.folder));
  const ours = new Map<number, Taken>();
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: [...LAUNCH_ARGS, '--enable-blink-features=ForceEagerMeasureMemory', '--js-flags=--expose-gc'],
  });
  console.log(`text: ${source.says}; ${source.queries.length} queries; ${browser.version()}`);
  try {
    for (const [name, size] of sizes) {
      const taken = await measure(
        browser,
        server.url,
        folder,
        name,
        source.texts.slice(0, size),
        source.queries,
        contenders,
      );
      if (taken !== null) ours.set(size, taken);
      if (app === null || appServer === null || size < TYPED) continue;
      app.put(join(folder, 'corpus.json'));
      const typed = await typeInApp(browser, appServer.url, source.queries);
      console.log(
        `  in the built app, from a letter to its paint: list and facets ${spread(typed.list)}, charts ${spread(typed.charts)}`,
      );
      console.log(
        `  the page stood still for ${ms(typed.blockedOpening)} at most while it opened, ${ms(typed.blockedTyping)} while letters were typed (0: never for 50 ms)`,
      );
    }
    compareSizes(ours);
  } finally {
    await browser.close();
    server.close();
    appServer?.close();
    app?.remove();
    rmSync(folder, { recursive: true, force: true });
  }
  return [];
}

async function measure(
  browser: Browser,
  url: string,
  folder: string,
  size: string,
  texts: readonly Text[],
  queries: readonly string[],
  contenders: readonly string[],
): Promise<Taken | null> {
  let taken: Taken | null = null;
  const corpus = corpusOf(texts);
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(texts));
  writeFileSync(join(folder, 'corpus.json'), JSON.stringify(corpus));
  const chars = texts.reduce((sum, { title, text }) => sum + title.length + text.length, 0) / texts.length;
  console.log(`\n${size}: ${texts.length} articles of ${chars.toFixed(0)} characters`);
  print([
    'what',
    'build',
    'memory / article',
    'over the text',
    'on disk / article',
    'warm, first answer',
    'query p50',
    'p95',
    'recall',
    'precision',
  ]);
  const folded = texts.map(({ title, text }) => [title, ...text.split('\n')].map(fold).join('\n'));
  const truth = queries.map((query) => {
    const terms = query.split(' ').map(fold);
    return new Set([...folded.keys()].filter((at) => terms.every((term) => folded[at]?.includes(term))));
  });

  for (const contender of contenders) {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('console', (message) => console.log(`  ${message.text()}`));
    page.on('pageerror', (error) => console.log(`  ${error.message}`));
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in window);
    const empty = await page.evaluate(() => window.bench.memory());
    const file = contender === 'ours' ? 'corpus.json' : 'texts.json';
    const build = await page.evaluate(
      ([name, address]) => {
        window.bench.start(name);
        return window.bench.contender().build(address);
      },
      [contender, `${url}${file}`] as const,
    );
    const disk = await page.evaluate(() => window.bench.contender().keep());
    const warm: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      warm.push(await page.evaluate((name) => window.bench.warm(name, '工会'), contender));
    }
    const full = await page.evaluate(() => window.bench.memory());
    const answers = await page.evaluate(async (all) => {
      const found: (readonly number[])[] = [];
      for (const query of all) found.push(await window.bench.contender().ask(query));
      return found;
    }, queries);
    const times = await page.evaluate(([all, n]) => window.bench.contender().time(all, n), [
      queries,
      TIMES,
    ] as const);
    const { recall, precision } = quality(answers, truth);
    const memory = (full - empty) / texts.length;
    const held = contender === 'ours' || contender === 'scan' ? 2 * chars : 0;
    print([
      NAMES[contender] ?? contender,
      ms(build),
      kb(memory),
      kb(memory - held),
      kb(disk / texts.length),
      ms(quantile(warm, 0.5)),
      ms(quantile(times, 0.5)),
      ms(quantile(times, 0.95)),
      recall.toFixed(4),
      precision.toFixed(4),
    ]);
    if (contender === 'ours') {
      taken = { build, memory: full - empty };
      await adding(page, url);
    }
    await context.close();
    if (contender === 'ours') await ourselves(browser, url, texts.length, queries);
  }
  return taken;
}

async function adding(page: Page, url: string): Promise<void> {
  const added = await page.evaluate(([at, n]) => window.bench.contender().add(at, n), [
    `${url}corpus.json`,
    NEW,
  ] as const);
  console.log(
    `  adding ${NEW} articles: ${ms(added.ms)}, ${kb(added.bytes)} rewritten, ${added.found ? '' : 'NOT '}found at once`,
  );
}

// In a browser profile and a process of its own.
async function ourselves(
  browser: Browser,
  url: string,
  count: number,
  queries: readonly string[],
): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  const address = `${url}corpus.json`;
  const before = residentMemory();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, residentMemory())), 5);
  const open = (): Promise<Readonly<Record<string, number | string>>> =>
    page.evaluate((at) => window.bench.product(at, 'digest', '工会'), address);
  const cold = await open();
  console.log(
    `  first visit: open ${ms(cold['opened'])}, first answer ${ms(cold['first'])}, ranked ${ms(cold['ranked'])}`,
  );
  const saving = peak;
  await page.waitForTimeout(count / 10);
  clearInterval(timer);
  const held = await page.evaluate(() => window.bench.memory());
  console.log(
    `  first visit, memory of the page's process: ${mb(before)} before, ${mb(saving)} at most until ranked, ${mb(peak)} until all was saved; page and worker then hold ${mb(held)}`,
  );
  const warm: Readonly<Record<string, number | string>>[] = [];
  for (let time = 0; time < TIMES; time += 1) warm.push(await open());
  const middle = (name: string): string =>
    ms(
      quantile(
        warm.map((each) => Number(each[name])),
        0.5,
      ),
    );
  console.log(
    `  next visits (index ${warm.map(({ index }) => index).join(' ')}): open ${middle('opened')}, first answer ${middle('first')}, ranked ${middle('ranked')}`,
  );
  const memory = await page.evaluate(() => window.bench.memory());
  const answers = await page.evaluate((all) => window.bench.answers(all), queries);
  console.log(
    `  whole answers with first rows, on the page: p50 ${ms(quantile(answers, 0.5))}, p95 ${ms(quantile(answers, 0.95))}; memory ${mb(memory)}`,
  );
  await context.close();
}

// What a large library takes for an article, beside a small one.
function compareSizes(ours: ReadonlyMap<number, Taken>): void {
  const [small, large] = [SIZES['5k'] ?? 0, SIZES['49k'] ?? 0];
  const [one, other] = [ours.get(small), ours.get(large)];
  if (one === undefined || other === undefined) return;
  const ratio = (what: keyof Taken): string => (other[what] / large / (one[what] / small)).toFixed(2);
  console.log(
    `\n49k beside 5k, an article: building ${ratio('build')} times the time, ${ratio('memory')} times the memory`,
  );
}

// Means over the queries: those of one character would outweigh all others.
function quality(
  answers: readonly (readonly number[])[],
  truth: readonly ReadonlySet<number>[],
): { recall: number; precision: number } {
  let [recall, precision] = [0, 0];
  truth.forEach((expected, at) => {
    const answer = new Set(answers[at]);
    const right = [...answer].filter((each) => expected.has(each)).length;
    recall += expected.size === 0 ? 1 : right / expected.size;
    precision += answer.size === 0 ? 1 : right / answer.size;
  });
  return { recall: recall / truth.length, precision: precision / truth.length };
}

/** Bytes that all renderers of this machine that are children of this process hold. Linux only; 0 elsewhere. */
function residentMemory(): number {
  let most = 0;
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const command = read(`/proc/${pid}/cmdline`);
      if (!command.includes('--type=renderer') || !command.includes('ForceEagerMeasureMemory')) continue;
      const pages = Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0);
      most = Math.max(most, pages * 4096);
    }
  } catch {
    return 0;
  }
  return most;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const spread = (values: readonly number[]): string =>
  `p50 ${ms(quantile(values, 0.5))}, p95 ${ms(quantile(values, 0.95))}`;
const short = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const ms = (value: number | string | undefined): string => `${short(Number(value))} ms`;
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

function print(cells: readonly string[]): void {
  const [what = '', ...figures] = cells;
  console.log([what.padEnd(22), ...figures.map((each) => each.padStart(18))].join(''));
}

/** Serves the folder with the headers without which a browser does not measure memory. */
function serve(folder: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => server.close() });
    });
  });
}
