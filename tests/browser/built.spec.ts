/** What the built page promises before it runs a line of script. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures.ts';
import { zhBoot } from '../../src/text/zh-boot.ts';
import { POLICY } from '../../src/build/csp-plugin.ts';

test('the policy stands first in the head and allows only files of its own', async ({ request }) => {
  const html = await (await request.get('')).text();
  const first = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(first?.replaceAll('&#39;', "'")).toBe(POLICY);
  expect(POLICY).toContain("default-src 'none'");
  expect(POLICY).toContain("script-src 'self'");
  expect(POLICY).not.toMatch(/unsafe|\*|http:|https:/);
});

test('the page holds no inline script or style', async ({ request }) => {
  const html = await (await request.get('')).text();
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  for (const [script] of html.matchAll(/<script[^>]*>[^<]*<\/script>/g)) {
    expect(script).toMatch(/^<script[^>]* src="[^"]+"[^>]*><\/script>$/);
  }
});

test('every address in page and styles is relative', async ({ request }) => {
  const html = await (await request.get('')).text();
  const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(1);
  for (const sheet of addresses.filter((address) => address.endsWith('.css'))) {
    const css = await (await request.get(sheet)).text();
    addresses.push(...[...css.matchAll(/url\(["']?([^"')]*)/g)].map(([, address = '']) => address));
  }
  for (const address of addresses) expect(address).toMatch(/^(\.{1,2}\/|[\w-]+\.\w|#|data:image)/);
});

test('the styles hold nothing that would cost Chromium 86 a whole rule', () => {
  const assets = fileURLToPath(new URL('../../dist/assets/', import.meta.url));
  const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(5);
  for (const sheet of sheets) {
    const css = readFileSync(assets + sheet, 'utf8');
    expect(
      css.match(/:(?:is|where|has)\(|@(?:layer|container|scope|property|starting-style)\b/g),
      sheet,
    ).toBeNull();
    expect(blindValues(css), sheet).toEqual([]);
  }
});

/** Declarations with a value of later years that no older declaration of the same property stands before. */
function blindValues(css: string): string[] {
  const recent = /\d[dsl]v[hwib]\b|color-mix\(|light-dark\(|oklch\(|oklab\(|\d(?:lh|cq[wh])\b/;
  return [...css.matchAll(/\{([^{}]*)\}/g)].flatMap(([, block = '']) => {
    const declarations = block.split(';').map((text) => ({ text, property: text.split(':')[0]?.trim() }));
    return declarations
      .filter(({ text, property }, index) => {
        const older = declarations
          .slice(0, index)
          .some((other) => other.property === property && !recent.test(other.text));
        return recent.test(text) && !older;
      })
      .map(({ text }) => text);
  });
}

test('opened from a disk the page says what it takes', async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto(new URL('../../dist/index.html', import.meta.url).href);
  await expect(page.getByRole('alert')).toHaveText(zhBoot.file);
  await page.close();
});

test('what an address asks for is fetched beside the program, not after it', async ({ app, page }) => {
  await app.open('#/figures');
  const started = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime] as const),
  );
  const startOf = (name: RegExp): number => started.find(([url]) => name.test(url))?.[1] ?? NaN;
  // The program's first act is to ask for site.json.
  const program = startOf(/site\.json$/);
  for (const file of [/Figures-[^/]+\.js$/, /Figures-[^/]+\.css$/, /WordsField-[^/]+\.js$/])
    expect(startOf(file), String(file)).toBeLessThan(program);
  expect(startOf(/Charts-[^/]+\.js$/)).toBeNaN();
});
