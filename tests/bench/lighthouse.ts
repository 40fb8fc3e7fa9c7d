/**
 * Lighthouse 12, mobile, on the built site, view by view: `npm run bench -- lighthouse [--only list,charts]`. Served compressed and
 * with the policy as a header, as the README says. Nothing is asserted. Lighthouse brings 180 packages and 170 MB that
 * nobody else needs, so it is no package of the project: it is fetched into node_modules/.cache when it is first asked for.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { npm } from '../../src/build/prepare.mjs';
import { POLICY } from '../../src/build/csp-plugin.ts';
import { TYPES } from '../support/static-server.mjs';

const VERSION = '12.8.2';
const FOLDER = resolve('node_modules/.cache/lighthouse');
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

const VIEWS: Readonly<Record<string, string>> = {
  list: '#/search?q=快递',
  article: '#/article/grrb-2025-06-22-01-004?q=快递',
  charts: '#/charts',
  mechanisms: '#/mechanisms',
  figures: '#/figures',
  compare: '#/compare?a=region%3D350000&b=region%3D520000',
  cases: '#/cases',
  corpus: '#/corpus',
};

/** What is read of Lighthouse's result. */
interface Result {
  readonly lhr: {
    readonly categories: Readonly<
      Record<
        string,
        {
          readonly score: number | null;
          readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
        }
      >
    >;
    readonly audits: Readonly<
      Record<
        string,
        { readonly score: number | null; readonly title: string; readonly displayValue?: string }
      >
    >;
  };
}
type Lighthouse = (url: string, flags: object) => Promise<Result | undefined>;

export async function bench(argv: readonly string[]): Promise<string[][]> {
  const only = argv.includes('--only')
    ? (argv[argv.indexOf('--only') + 1] ?? '').split(',')
    : Object.keys(VIEWS);
  const lighthouse = await fetchLighthouse();
  const [{ chromium }, { ensureBrowser, LAUNCH_ARGS }] = await Promise.all([
    import('@playwright/test'),
    import('../support/browser.mjs'),
  ]);
  const server = await serve('dist');
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: [...LAUNCH_ARGS, `--remote-debugging-port=${port}`],
  });
  console.log(`Lighthouse ${VERSION}, mobile; ${browser.version()}; load ${loadavg()[0]?.toFixed(1)}`);
  const rows = [
    ['view'.padEnd(12), ...CATEGORIES.map((each) => each.padStart(16)), '  what is short of 100'],
  ];
  try {
    for (const name of only) {
      const flags = { port, onlyCategories: CATEGORIES, formFactor: 'mobile', logLevel: 'error' };
      const result = await lighthouse(`${server.url}${VIEWS[name] ?? ''}`, flags);
      if (result) rows.push([name.padEnd(12), ...scores(result)]);
    }
  } finally {
    await browser.close();
    server.close();
  }
  return [...rows, [`load ${loadavg()[0]?.toFixed(1)}`]];
}

function scores({ lhr: { categories, audits } }: Result): string[] {
  const percent = (score: number | null | undefined): string =>
    typeof score === 'number' ? String(Math.round(score * 100)) : '–';
  const short = CATEGORIES.flatMap((each) => categories[each]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
  return [
    ...CATEGORIES.map((each) => percent(categories[each]?.score).padStart(16)),
    `  ${short.join('; ')}`,
  ];
}

async function fetchLighthouse(): Promise<Lighthouse> {
  const entry = join(FOLDER, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(entry)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }');
    const done = npm([
      'install',
      '--prefix',
      FOLDER,
      '--ignore-scripts',
      '--loglevel=error',
      `lighthouse@${VERSION}`,
    ]);
    if (done !== 0) throw new Error(`lighthouse@${VERSION} could not be installed into ${FOLDER}`);
  }
  const { default: lighthouse } = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as {
    default: Lighthouse;
  };
  return lighthouse;
}

/** Serves the folder as a deployer is told to: compressed, what has a hash in its name for ever, the policy as a header. */
function serve(folder: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': `${POLICY}; frame-ancestors 'self'`,
      'x-content-type-options': 'nosniff',
    });
    response.end(gzipSync(readFileSync(file)));
  });
  return listen(server).then((port) => ({ url: `http://localhost:${port}/`, close: () => server.close() }));
}

function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((done) => {
    server.listen(0, () => done((server.address() as AddressInfo).port));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}
