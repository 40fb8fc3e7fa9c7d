/** What a query means beyond its letters: suggestions, typed fields, synonyms, corrections, and who else does it. */
import { zh as t } from '../../src/text/zh.ts';
import { changeArticles } from './changed-corpus.ts';
import { expect, test } from './fixtures.ts';

test('a suggestion becomes a condition and finds what it promises', async ({ app, page }) => {
  await app.open();
  await app.ask('福建');
  const offers = page.getByRole('group', { name: t.suggest.heading });
  const region = offers.getByRole('button').first();
  const promised = Number(/(\d+) 篇/.exec((await region.textContent()) ?? '')?.[1]);
  await region.click();
  await expect(app.pills.getByRole('listitem')).toHaveCount(1);
  await expect(app.box).toHaveValue('');
  await app.shows(promised);
});

test('articles with one headline are offered each, and stay so while letters follow', async ({
  app,
  context,
  page,
}) => {
  await changeArticles(context, (article) => ({ ...article, headline: '工会要闻速递' }));
  await app.open();
  const offers = page.getByRole('group', { name: t.suggest.heading }).getByTitle('工会要闻速递');
  for (const typed of ['工会要', '工会要闻']) {
    await app.ask(typed);
    await expect(offers).toHaveCount(4);
  }
});

test('a typed field is a pill that can be turned and taken out', async ({ app }) => {
  await app.open('#/search?q=工会 地区:福建');
  const found = await app.count();
  expect(found).toBeGreaterThan(0);
  await app.pills.getByRole('button', { name: t.pills.toggle('地区', '福建', true) }).click();
  await expect(app.box).toHaveValue('工会 -地区:福建');
  const others = await app.count();
  await app.pills.getByRole('button', { name: t.pills.remove('福建') }).click();
  await expect(app.box).toHaveValue('工会');
  await expect.poll(() => app.count()).toBe(found + others);
});

test('synonyms are found, say so, and can be switched off', async ({ app, page }) => {
  await app.open('#/search?q=卡车司机');
  expect(await app.count()).toBeGreaterThan(0);
  await expect(app.list.getByRole('listitem').first()).toContainText('货车司机');
  await page.getByRole('button', { name: t.read.narrow }).click();
  await expect(app.summary).toContainText(t.unseen);
  expect(new URL(page.url()).hash).toContain('literal=1');
  await page.getByRole('button', { name: t.read.widen }).click();
  await expect.poll(() => app.count()).toBeGreaterThan(0);
});

test('a wrong character is put right, and the word that was taken can be asked for', async ({
  app,
  page,
}) => {
  await app.open('#/search?q=劳摸');
  const found = await app.count();
  expect(found).toBeGreaterThan(0);
  await page.getByRole('button', { name: '劳模', exact: true }).click();
  await expect(app.box).toHaveValue('劳模');
  await expect.poll(() => app.count()).toBe(found);
});

test('pinyin, traditional characters and questions find what they mean', async ({ app }) => {
  for (const text of ['gonghui yizhan', 'ghyz', '閩寧協作', '快递员没有劳动合同怎么参加工伤保险']) {
    await app.open(`#/search?q=${encodeURIComponent(text)}`);
    expect(await app.count(), text).toBeGreaterThan(0);
  }
});

test('an article names others like it, and why', async ({ app, page }) => {
  await app.open('#/search?q=“职工之家”');
  await app.results.first().click();
  const similar = app.reader.getByRole('region', { name: t.similar.heading });
  const first = similar.getByRole('listitem').first();
  await expect(first).toContainText(/同|都写到/);
  const headline = (await first.getByRole('link').textContent()) ?? '';
  await first.getByRole('link').click();
  await expect(app.reader.getByRole('heading', { level: 2 })).toContainText(headline.slice(0, 6));
  expect(page.url()).toContain('article');
});
