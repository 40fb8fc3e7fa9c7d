/** The single file, from a disk: it searches and charts with nothing around it, whatever the browser forbids there. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, firefox, test, type Page } from '@playwright/test';
import { SINGLE_FILE } from '../../src/build/single-plugin.ts';
import { zh as t } from '../../src/text/zh.ts';
import { ensureFirefox } from '../support/firefox.mjs';
import { mainJourney } from './journey.ts';

const FILE = fileURLToPath(new URL(`../../dist-single/${SINGLE_FILE}`, import.meta.url));
const ADDRESS = pathToFileURL(FILE).href;

function listen(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(ADDRESS))
      faults.push(request.url());
  });
  return faults;
}

const line = (page: Page) => page.getByRole('status', { name: t.offline.region });

test('Chromium opens it from a disk and has a worker and a store for it', async ({ page }) => {
  const faults = listen(page);
  await mainJourney(page, ADDRESS);
  await expect(line(page)).toHaveText(t.offline.single(false, false));
  await page.reload();
  await expect(page.getByRole('figure').first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('without workers and storage it works in the page and in memory, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(self, 'indexedDB', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
    Object.defineProperty(self, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('', 'SecurityError');
        }
      },
    });
  });
  const faults = listen(page);
  await mainJourney(page, ADDRESS);
  await expect(line(page)).toHaveText(t.offline.single(true, true));
  expect(faults).toEqual([]);
});

test('Firefox opens it from a disk', async () => {
  test.setTimeout(60_000);
  const { path, obstacle } = ensureFirefox();
  test.skip(path === null, `Firefox cannot be had: ${obstacle}`);
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: path ?? '' });
  try {
    const page = await browser.newPage({ locale: 'zh-CN' });
    const faults = listen(page);
    await mainJourney(page, ADDRESS);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('it is one file of at most 1.5 MB, whose policy names its script and style by their hashes', () => {
  expect(statSync(FILE).size).toBeLessThanOrEqual(1_500_000);
  const html = readFileSync(FILE, 'utf8');
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:|'self'/);
  for (const [element, directive] of [
    ['script', 'script-src'],
    ['style', 'style-src'],
  ] as const) {
    const found = [...html.matchAll(new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`, 'g'))];
    expect(found).toHaveLength(1);
    const hash = createHash('sha256')
      .update(found[0]?.[1] ?? '')
      .digest('base64');
    expect(policy).toContain(`${directive} 'sha256-${hash}'`);
  }
  const page = html.slice(0, html.indexOf('<script')) + html.slice(html.indexOf('</script>'));
  expect(page).not.toMatch(/\s(?:src|href)="(?!data:)[^"#]/);
});
