/** The main job: find a case, open it, see where it is written. */
import { readFileSync } from 'node:fs';
import { zh as t } from '../../src/text/zh.ts';
import { changeArticles } from './changed-corpus.ts';
import { expect, test } from './fixtures.ts';

const CASE = /三重保障/;
const PAGE = '001_c7bdcbc0909fb83d.txt';

test('a case is found by typing, and its hits are marked', async ({ app, page }) => {
  await app.open();
  const all = await app.count();
  await app.ask('快递员 工伤保险');
  const found = await app.count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  await expect(app.results).toHaveCount(found);
  await expect(app.results.first()).toHaveText(CASE);
  const marks = await app.list.getByRole('listitem').first().locator('mark').allTextContents();
  expect(new Set(marks)).toEqual(new Set(['快递员', '工伤保险']));
  await expect(page).toHaveTitle(/快递员 工伤保险/);
  await expect(page).toHaveURL(/#\/search\?q=/);
});

test('a case leads to its text, its facts and the lines of the raw page', async ({ app, page }) => {
  await app.open();
  await app.ask('快递员 工伤保险');
  await app.results.filter({ hasText: CASE }).click();
  await expect(app.reader.getByRole('heading', { level: 2 })).toHaveText(CASE);
  await expect(app.reader.locator('mark').first()).toBeVisible();

  // A fact leads to its sentence.
  await app.reader
    .getByRole('button', { name: /^福建 福州.*看出处/ })
    .first()
    .click();
  await expect(app.reader.locator('.flash').first()).toBeInViewport();
  await expect(app.reader.locator('.flash').first()).toHaveText(/福州/);

  // The raw page stands beside it, line by line as the file has it.
  await app.reader.getByRole('button', { name: t.reader.source, exact: true }).click();
  const raw = app.reader.getByRole('region', { name: t.source.heading });
  await expect(raw).toContainText(PAGE);
  const shown = await raw
    .getByRole('listitem')
    .evaluateAll((rows) =>
      rows.map(
        (row) => [row.querySelector('.number')?.textContent, row.querySelector('.raw')?.textContent] as const,
      ),
    );
  const file = readFileSync(new URL(`../../seeds/pages/${PAGE}`, import.meta.url), 'utf8').split('\n');
  const printed = file
    .map((text, index) => [String(index + 1), text] as const)
    .filter(([, text]) => text.trim() !== '');
  expect(shown.filter(([, text]) => text?.trim() !== '')).toEqual(printed);

  // A paragraph leads to its lines.
  const look = app.reader.getByRole('button', { name: /^看原文第 / }).first();
  const [, line = ''] = /第 (\d+)/.exec((await look.getAttribute('aria-label')) ?? '') ?? [];
  await look.click();
  const row = raw
    .getByRole('listitem')
    .filter({ has: page.locator('.number', { hasText: new RegExp(`^${line}$`) }) });
  await expect(row).toBeInViewport();
  await expect(row).toHaveClass(/pointed/);
});

test('hits are stepped through in the text', async ({ app, page }) => {
  await app.open();
  await app.ask('快递员');
  await app.results.filter({ hasText: CASE }).click();
  const told = app.reader.getByText(/^命中/);
  const all = Number(/\d+/.exec((await told.textContent()) ?? '')?.[0]);
  expect(await app.reader.locator('mark').count()).toBe(all);
  await app.reader.getByRole('button', { name: t.reader.nextHit }).click();
  await expect(told).toHaveText(t.reader.hit(1, all));
  await expect(app.reader.locator('mark').first()).toBeInViewport();
  await page.keyboard.press('Shift+N');
  await expect(told).toHaveText(t.reader.hit(all, all));
  await expect(app.reader.locator('mark').last()).toBeInViewport();
});

test('hits are counted and stepped through as before where evidence cuts one in two', async ({
  app,
  context,
}) => {
  await changeArticles(context, (article) => {
    const paragraph = article.paragraphs.findIndex(({ text }) => text.includes('快递员'));
    const start = (article.paragraphs[paragraph]?.text.indexOf('快递员') ?? 0) + 1;
    const evidence = [{ paragraph, start, end: start + 6 }];
    return paragraph < 0 ? article : { ...article, organisations: [{ name: '某机构', evidence }] };
  });
  await app.open();
  await app.ask('快递员');
  await app.results.filter({ hasText: CASE }).click();
  const told = app.reader.getByText(/^命中/);
  const all = Number(/\d+/.exec((await told.textContent()) ?? '')?.[0]);
  await app.reader.getByRole('button', { name: t.reader.fact('某机构', null, 1) }).click();
  await expect(app.reader.locator('.flash').first()).toHaveText('递员');
  await expect(app.reader.locator('mark')).toHaveCount(all);
  for (let at = 1; at <= all; at += 1) {
    await app.reader.getByRole('button', { name: t.reader.nextHit }).click();
    await expect(told).toHaveText(t.reader.hit(at, all));
    await expect(app.reader.locator('mark.here')).toHaveText('快递员');
    await expect(app.reader.locator('mark').nth(at - 1)).toHaveClass(/here/);
  }
});

test('the hit that was stepped to is let go when other words are asked for', async ({ app }) => {
  await app.open();
  await app.ask('快递员');
  await app.results.filter({ hasText: CASE }).click();
  await app.reader.getByRole('button', { name: t.reader.nextHit }).click();
  await expect(app.reader.locator('mark.here')).toHaveCount(1);
  // In one go: the hits that stay are then drawn into the same elements.
  await app.box.fill('快递员 工伤保险');
  await expect(app.reader.getByText(/^命中 \d+ 处/)).toBeVisible();
  await expect(app.reader.locator('mark').filter({ hasText: '工伤保险' }).first()).toBeVisible();
  await expect(app.reader.locator('mark.here')).toHaveCount(0);
});

test('an article opens that names a city and a county of one name, or one body twice', async ({
  app,
  context,
}) => {
  const place = {
    province: '新疆维吾尔自治区',
    city: '伊犁哈萨克自治州',
    primary: true,
    evidence: [{ paragraph: 0, start: 0, end: 1 }],
  };
  await changeArticles(context, (article) => ({
    ...article,
    regions: [
      { ...place, code: '654002', county: '伊宁市' },
      { ...place, code: '654021', county: '伊宁县' },
    ],
    organisations: [
      { name: '某机构', evidence: [] },
      { name: '某机构', evidence: [] },
    ],
  }));
  await app.open();
  await app.results.first().click();
  for (const name of ['新疆 伊犁 伊宁市', '新疆 伊犁 伊宁县']) {
    await expect(app.reader.getByRole('button', { name: t.reader.fact(name, null, 1) })).toBeVisible();
  }
  await expect(app.reader.getByText('某机构', { exact: true })).toHaveCount(2);
});

test('text that opens with a full-width minus or a dash is found as it stands', async ({ app, context }) => {
  const opening = '－职工之家—驿站';
  await changeArticles(context, (article) => ({
    ...article,
    paragraphs: [{ text: opening, role: 'body' }, ...article.paragraphs],
  }));
  await app.open();
  const all = await app.count();
  for (const text of [opening, '—驿站']) {
    await app.ask(text);
    await app.shows(all);
  }
  await app.box.fill('-驿站');
  await app.shows(0);
});

test('phrases in quotes are exact, a minus rules out', async ({ app }) => {
  await app.open();
  await app.ask('职工 服务');
  const both = await app.count();
  await app.box.fill('"职工服务"');
  await expect(app.summary).toContainText('“职工服务”');
  const phrase = await app.count();
  expect(phrase).toBeGreaterThan(0);
  expect(phrase).toBeLessThan(both);
  await app.box.fill('职工 服务 -"职工服务"');
  await app.shows(both - phrase);
});

test('what was done, by whom and how much lead to their sentences; long lists fold', async ({
  app,
  context,
}) => {
  await changeArticles(context, (article) => {
    const evidence = [{ paragraph: 0, start: 0, end: 2 }];
    const names = Array.from({ length: 10 }, (_, index) => `做法${index + 1}`);
    return {
      ...article,
      mechanisms: names.map((name) => ({ name, evidence })),
      people: [
        { name: '某甲', role: '主席', evidence },
        { name: '某乙', role: null, evidence: [] },
      ],
    };
  });
  await app.open();
  await app.results.first().click();
  const last = app.reader.getByRole('button', { name: t.reader.fact('做法10', null, 1) });
  await expect(last).toHaveCount(0);
  await app.reader.getByRole('button', { name: t.reader.moreFacts('做法', 2) }).click();
  await last.click();
  await expect(app.reader.locator('.flash').first()).toBeInViewport();
  await expect(app.reader.getByRole('button', { name: t.reader.fact('某甲', '主席', 1) })).toBeVisible();
  await expect(app.reader.getByText('某乙', { exact: true })).toBeVisible();
  await expect(app.reader.getByRole('button', { name: /^某乙/ })).toHaveCount(0);
});

test('the raw page opens at the hit in sight and keeps with it, and the text keeps its place', async ({
  app,
  page,
}) => {
  await app.open();
  await app.ask('快递员');
  await app.results.filter({ hasText: CASE }).click();
  const here = app.reader.locator('mark.here');
  const raw = app.reader.getByRole('region', { name: t.source.heading });
  const pointed = raw.locator('.pointed');
  for (let hit = 0; hit < 4; hit += 1) await page.keyboard.press('n');
  await app.reader.getByRole('button', { name: t.reader.source, exact: true }).click();
  await expect(here).toBeInViewport();
  await expect(pointed.first()).toBeInViewport();
  await expect(pointed.first()).toContainText('快递员');
  await expect(raw.getByText(PAGE)).toBeInViewport();

  const before = await pointed.first().textContent();
  for (let hit = 0; hit < 3; hit += 1) await page.keyboard.press('n');
  await expect(pointed.first()).toBeInViewport();
  expect(await pointed.first().textContent()).not.toBe(before);
  await page.keyboard.press('Escape');
  await expect(raw).toHaveCount(0);
  await expect(here).toBeInViewport();
});

test('a citation is copied by a button that keeps its name, and says so for a while', async ({
  app,
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open();
  await app.results.first().click();
  const button = app.reader.getByRole('button', { name: t.reader.cite, exact: true });
  await button.click();
  const status = app.reader.getByRole('status');
  await expect(status).toHaveText(t.reader.cited);
  await expect(button).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\[N\]\. 工人日报/);
  await expect(status).toHaveText('');
});

test('what is not found is called unreported, and every way out leads somewhere', async ({ app, page }) => {
  await app.open();
  await app.ask('快递员 石油平台');
  await expect(app.summary).toContainText(t.unseen);
  await expect(page.getByRole('heading', { name: t.nothing.heading })).toBeVisible();
  const way = page.getByRole('button', { name: /^去掉“石油平台”/ });
  const [, promised = ''] = /(\d+) 篇/.exec((await way.textContent()) ?? '') ?? [];
  await way.click();
  await app.shows(Number(promised));
});

test('ways out of a query are offered side by side though they read the same', async ({ app, page }) => {
  await app.open(`#/search?q=${encodeURIComponent('"-杜伊斯堡" -杜伊斯堡 工会')}`);
  await expect(page.getByRole('heading', { name: t.nothing.heading })).toBeVisible();
  await app.open(`#/search?q=${encodeURIComponent('"-杜伊斯堡" -杜伊斯堡')}`);
  await expect(page.getByRole('heading', { name: t.nothing.heading })).toBeVisible();
  const way = page.getByRole('button', { name: /^去掉“-杜伊斯堡”/ });
  await expect(way.first()).toBeVisible();
  await way.first().click();
  await expect.poll(() => app.count()).toBeGreaterThan(0);
});

test('the words of a query that is nothing but marks do no harm', async ({ app }) => {
  await app.open();
  const all = await app.count();
  for (const text of ['"', '-', '“”', '（）', '*', '.*', '\\', '%', '&', '<b>']) {
    await app.box.fill(text);
    await expect.poll(() => app.count()).toBeLessThanOrEqual(all);
  }
  await app.box.fill('');
  await expect.poll(() => app.count()).toBe(all);
});
