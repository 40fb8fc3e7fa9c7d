/**
 * The built app as readers meet it, with the corpus of the benchmark in the place of its own: from a letter typed to what is painted, and
 * how long the page stood still meanwhile. Driven from outside by `bench`.
 */
import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';

/** Letters typed for one figure: enough for a 95th percentile, few enough to wait for. */
const LETTERS = 120;

export interface Typed {
  /** Ms from each letter to the paint of list and facets, and to that of the charts in their view. */
  readonly list: readonly number[];
  readonly charts: readonly number[];
  /** The longest time the page stood still: while it opened, and while letters were typed; 0 where never for 50 ms. */
  readonly blockedOpening: number;
  readonly blockedTyping: number;
}

/** Builds the app and copies it into a folder of its own; `put` gives it another corpus, `remove` deletes it. */
export async function buildApp(): Promise<{
  readonly folder: string;
  readonly put: (corpus: string) => void;
  readonly remove: () => void;
}> {
  const { build } = await import('vite');
  const folder = mkdtempSync(join(tmpdir(), 'union-atlas-app-'));
  await build({ logLevel: 'silent' });
  cpSync('dist', folder, { recursive: true });
  const assets = join(folder, 'assets');
  const name = readdirSync(assets).find((each) => /^corpus-.*\.json$/.test(each));
  if (name === undefined) throw new Error('the build has no corpus');
  return {
    folder,
    put: (corpus) => copyFileSync(corpus, join(assets, name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Opens the app twice and types queries letter by letter. */
export async function typeInApp(browser: Browser, url: string, queries: readonly string[]): Promise<Typed> {
  // Without the copy for offline use, whose files are checked against the build.
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await watch(page);
  await page.goto(url);
  await settled(page);
  // What a first visit keeps is kept by now; the next one is the one that counts.
  await page.goto('about:blank');
  await page.goto(url);
  await settled(page);
  const blockedOpening = await longest(page);
  const words = queries.filter((query) => /^[\p{Script=Han}]{2,6}$/u.test(query));
  const list = await type(page, words, 'list');
  const blockedTyping = await longest(page);
  await page.goto(`${url}#/charts`);
  const charts = await type(page, words, 'charts');
  await context.close();
  return { list, charts, blockedOpening, blockedTyping };
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('searchbox').waitFor();
  await page.waitForFunction(
    () => /\d/.test(document.querySelector('main [role=status]')?.textContent ?? ''),
    null,
    {
      timeout: 120_000,
    },
  );
  // The index and the store are behind the first answer; nothing in the page tells of them.
  let before = -1;
  for (;;) {
    const now = await page.evaluate(async () => {
      const names = await indexedDB.databases();
      if (names.length === 0) return 0;
      return new Promise<number>((resolve) => {
        const opening = indexedDB.open('union-atlas');
        opening.onsuccess = () => {
          const request = opening.result.transaction('segments').objectStore('segments').count();
          request.onsuccess = () => {
            opening.result.close();
            resolve(request.result);
          };
        };
      });
    });
    if (now > 0 && now === before) return;
    before = now;
    await page.waitForTimeout(3000);
  }
}

async function type(page: Page, words: readonly string[], what: 'list' | 'charts'): Promise<number[]> {
  const times: number[] = [];
  await page.locator(`.${what}`).first().waitFor();
  for (let turn = 0; times.length < LETTERS && turn < words.length * 4; turn += 1) {
    const word = words[turn % words.length] ?? '';
    for (let end = 1; end <= word.length && times.length < LETTERS; end += 1) {
      const time = await page.evaluate(([text, where]) => window.typeAndWait(text, where), [
        word.slice(0, end),
        what,
      ] as const);
      if (time > 0) times.push(time);
    }
  }
  return times;
}

function longest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const tasks = window.longTasks.splice(0);
    return Math.max(0, ...tasks);
  });
}

/** Puts what measures into the page. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });

    const painted = (): Promise<number> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      });

    window.typeAndWait = async (text, where) => {
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      if (box === null) throw new Error('no box');
      const charts = where === 'charts';
      const region = document.querySelector(charts ? '.charts' : '.list');
      if (region === null) throw new Error('no place to look at');
      const says = (): boolean =>
        document.querySelector('main [role=status]')?.textContent?.includes(`“${text}”`) === true;
      const paints: Promise<number>[] = [];
      const from = performance.now();
      // The list is there when its sentence speaks of the text; charts, when none of them has moved for a while. The network is laid
      // out by and by, and left aside.
      const seen = new Promise<void>((resolve) => {
        const observer = new MutationObserver((records) => {
          if (charts && records.some(({ target }) => !(target as Element).closest?.('.network')))
            paints.push(painted());
          if (!charts && paints.length === 0 && says()) {
            paints.push(painted());
            done();
          }
        });
        const done = (): void => {
          observer.disconnect();
          resolve();
        };
        observer.observe(charts ? region : document.body, {
          subtree: true,
          childList: true,
          attributes: charts,
          characterData: true,
        });
        setTimeout(done, charts ? 700 : 5000);
      });
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await seen;
      const last = await paints[paints.length - 1];
      await new Promise((resolve) => setTimeout(resolve, 120));
      return last === undefined ? 0 : last - from;
    };
  });
}

declare global {
  interface Window {
    longTasks: number[];
    typeAndWait: (text: string, where: 'list' | 'charts') => Promise<number>;
  }
}
