/** What the reader gives to take along: references, a passage with its source, paper. */
import type { Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import { countIn, type App } from './app.ts';
import { expect, test } from './fixtures.ts';

const CASE = /三重保障/;

/** Opens the case, with a clipboard that can be read. */
async function openCase(app: App, page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('#/search?q=快递员 工伤保险');
  await app.results.filter({ hasText: CASE }).click();
  await expect(app.reader.getByRole('heading', { level: 2 })).toHaveText(CASE);
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('a reference is copied for programs that keep them', async ({ app, page }) => {
  await openCase(app, page);
  const headline = (await app.reader.getByRole('heading', { level: 2 }).textContent())?.trim() ?? '';
  const [date = ''] = /\d{4}-\d{2}-\d{2}/.exec((await app.reader.textContent()) ?? '') ?? [];
  const id = /\/([\w-]+)\?/.exec(new URL(page.url()).hash.replace('#/search', ''))?.[1] ?? '';
  await app.reader.getByRole('button', { name: t.take.moreOf }).click();
  const copied = async (name: string): Promise<string> => {
    await app.reader.getByRole('button', { name: t.take.copyOf(name), exact: true }).click();
    await expect(app.reader.getByRole('status')).toHaveText(t.reader.cited);
    return clipboard(page);
  };

  const bibtex = await copied('BibTeX');
  expect(bibtex.startsWith(`@article{${id},\n`)).toBe(true);
  expect(bibtex).toContain(`  title = {{${headline}}},\n`);
  expect(bibtex).toContain('  journal = {工人日报},\n');
  expect(bibtex).toContain(`  date = {${date}},\n`);
  expect(bibtex.trimEnd().endsWith('}')).toBe(true);

  const ris = (await copied('RIS')).split('\r\n');
  expect(ris[0]).toBe('TY  - NEWS');
  expect(ris).toEqual(
    expect.arrayContaining([
      `TI  - ${headline}`,
      'T2  - 工人日报',
      `DA  - ${date.replace(/-/g, '/')}`,
      `ID  - ${id}`,
    ]),
  );
  expect(ris.slice(-2)).toEqual(['ER  - ', '']);
});

test('a passage is copied with its source', async ({ app, page }) => {
  await openCase(app, page);
  const passage = await app.reader
    .locator('.paragraph')
    .nth(1)
    .evaluate((paragraph) => {
      document.getSelection()?.selectAllChildren(paragraph);
      return document.getSelection()?.toString() ?? '';
    });
  expect(passage.length).toBeGreaterThan(20);
  await app.reader.getByRole('button', { name: t.take.copySelection, exact: true }).click();
  await expect(app.reader.getByRole('status')).toHaveText(t.reader.cited);
  const [source = '', ...above] = (await clipboard(page)).split('\n').reverse();
  expect(above.reverse().join('\n')).toBe(passage.trim());
  expect(source).toMatch(/^——.*三重保障.*\[N\]\. 工人日报, \[?\d{4}-\d{2}-\d{2}/);

  // Without a selection it is the citation again.
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await app.reader.getByRole('button', { name: t.reader.cite, exact: true }).click();
  await expect.poll(() => clipboard(page)).not.toContain('——');
});

test('paper has the whole text and nothing to press', async ({ app, page }) => {
  await app.open();
  // The longest of the newest day takes more than a page.
  const rows = Math.min(12, await app.results.count());
  let longest = { row: 0, length: 0 };
  for (let row = 0; row < rows; row += 1) {
    await app.results.nth(row).click();
    await expect(app.reader.getByRole('heading', { level: 2 })).toHaveText(
      (await app.results.nth(row).textContent()) ?? '',
    );
    const { length } = (await app.reader.locator('.prose').textContent()) ?? '';
    if (length > longest.length) longest = { row, length };
  }
  await app.results.nth(longest.row).click();
  await expect
    .poll(async () => (await app.reader.locator('.prose').textContent())?.length)
    .toBe(longest.length);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(app.box).toBeHidden();
  await expect(app.list).toBeHidden();
  await expect(app.filters).toBeHidden();
  await expect(app.reader.getByRole('button', { name: t.reader.source, exact: true })).toBeHidden();
  for (const paragraph of await app.reader.locator('.paragraph').all()) await expect(paragraph).toBeVisible();
  // Nothing around the text cuts it off or scrolls on its own.
  const cutting = await app.reader.locator('.prose').evaluate((prose) => {
    const around: Element[] = [];
    for (let each: Element | null = prose; each !== null; each = each.parentElement) around.push(each);
    return around
      .filter(
        (each) => each.scrollHeight > each.clientHeight + 1 && getComputedStyle(each).overflowY !== 'visible',
      )
      .map((each) => each.className);
  });
  expect(cutting).toEqual([]);

  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const pages = pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(1);
});

test('what is saved is named for a while', async ({ app, page }) => {
  await app.open('#/figures');
  const said = page.getByRole('status', { name: t.saving.region });
  await expect(said).toHaveText('');
  for (const name of [`${t.figures.file}.csv`, `${t.figures.file}.csv`]) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: t.saving.csv }).click();
    expect((await download).suggestedFilename()).toBe(name);
    await expect(said).toHaveText(t.saving.saved(name));
  }
  await app.go('charts');
  const chart = app.chart(t.charts.what.title);
  await chart.getByRole('button', { name: t.charts.save.open }).click();
  const download = page.waitForEvent('download');
  await chart.getByRole('button', { name: t.charts.save.label(t.charts.what.title, 'svg') }).click();
  await expect(said).toHaveText(t.saving.saved((await download).suggestedFilename()));
  await expect(said).toHaveText('');
});

test('what sets share leads to exactly these articles', async ({ app, page }) => {
  await app.open('#/compare?a=region%3D350000&b=region%3D640000');
  const shared = page.getByRole('main').getByRole('listitem').filter({ hasText: '福建省 与 宁夏' });
  const link = shared.getByRole('link', { name: /篇$/ });
  const count = countIn(`：${(await link.textContent()) ?? ''}`);
  expect(count).toBeGreaterThan(0);
  await link.click();
  await app.shows(count);
});

test('a time that is not reported is no word that was looked for', async ({ app, page }) => {
  await app.open('#/search?q=日期:2023');
  await expect(page.getByText('语料中未见日期为“2023”的报道。未见报道，不等于没有。')).toBeVisible();
  await app.ask('快递员 石油平台');
  await expect(page.getByText('语料中未见同时写到“快递员”“石油平台”的报道。')).toBeVisible();
});
