/** The case folder: what the user made is never lost, and can be taken along. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { zh as t } from '../../src/text/zh.ts';
import { expect, test } from './fixtures.ts';

const TICK = /：收入案例夹$/;

async function tick(page: Page, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await page.getByRole('button', { name: TICK }).first().click();
}

async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const download: Promise<Download> = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('cases are taken along in every form, each with its source', async ({ app, page }) => {
  await app.open('#/search?q=快递');
  await tick(page, 2);
  await app.go('cases');
  const note = page.getByRole('textbox').first();
  await note.fill('=注意');

  const csv = (await saved(page, t.saving.csv)).bytes;
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.toString('utf8')).toContain("\r\n'=注意,");

  const markdown = (await saved(page, t.saving.markdown)).bytes.toString('utf8');
  expect(markdown.match(/^## \d\. /gm)).toHaveLength(2);
  expect(markdown.match(/^> .*\\\[N\\\]\. 工人日报/gm)).toHaveLength(2);

  const word = await saved(page, t.saving.word);
  expect(word.name).toMatch(/\.docx$/);
  const document = unzipSync(word.bytes)['word/document.xml'];
  expect(document && strFromU8(document)).toContain('=注意');

  expect((await saved(page, 'GB/T 7714')).bytes.toString('utf8').trim().split('\n')).toHaveLength(2);
  expect((await saved(page, 'BibTeX')).bytes.toString('utf8').match(/^@article/gm)).toHaveLength(2);
  expect((await saved(page, 'RIS')).bytes.toString('utf8').match(/^TY {2}- NEWS/gm)).toHaveLength(2);
});

test('a backup brings everything back where it was lost', async ({ app, page }) => {
  await app.open('#/search?q=快递');
  await tick(page, 2);
  await app.go('cases');
  await page.getByRole('textbox').first().fill('不要丢');
  const { bytes } = await saved(page, t.cases.backUp);
  const entries = page.getByRole('listitem').getByRole('heading');
  const names = await entries.allTextContents();
  for (const name of names) await page.getByRole('button', { name: t.cases.remove(name) }).click();
  await expect(page.getByText(t.cases.empty)).toBeVisible();
  const files = page.locator('input[type=file]');
  await files.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByText(t.cases.notANotebook('x.json'))).toBeVisible();
  await files.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: bytes });
  await expect(entries).toHaveText(names);
  await page.reload();
  await expect(entries).toHaveText(names);
  await expect(page.getByRole('textbox').first()).toHaveValue('不要丢');
});

test('what was taken out comes back as it was', async ({ app, page }) => {
  await app.open('#/search?q=快递');
  await tick(page, 1);
  await app.go('cases');
  await page.getByRole('textbox').fill('记下');
  await page.getByRole('button', { name: /移出案例夹$/ }).click();
  await expect(page.getByText(t.cases.empty)).toBeVisible();
  await page.getByRole('button', { name: t.cases.undo }).click();
  await expect(page.getByRole('textbox')).toHaveValue('记下');
});

test('two windows keep each other’s cases', async ({ app, context, page }) => {
  await app.open('#/search?q=快递');
  const other = await context.newPage();
  await other.goto(page.url());
  await tick(page, 1);
  await expect(page.getByRole('link', { name: t.cases.count(1) })).toBeVisible();
  await other.getByRole('button', { name: TICK }).last().click();
  await page.reload();
  await expect(page.getByRole('link', { name: t.cases.count(2) })).toBeVisible();
});

test('where storage is refused the folder works in memory and says so', async ({ app, context, page }) => {
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  // The worker is a world of its own: it has to be refused there.
  await context.route(/library\.worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const refused = "Object.defineProperty(self,'indexedDB',{value:undefined});";
    await route.fulfill({ response, body: refused + (await response.text()) });
  });
  await app.open('#/search?q=快递');
  await tick(page, 1);
  await app.go('cases');
  await expect(page.getByText(t.cases.notKept)).toBeVisible();
  await expect(page.getByRole('listitem').getByRole('heading')).toHaveCount(1);
});
