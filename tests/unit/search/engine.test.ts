import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { Engine, FINGERPRINT, readDump } from '../../../src/search/engine.ts';
import { parseTerms } from '../../../src/search/parse-query.ts';
import { corpusOf, REGIONS, type Sketch } from './made-up.ts';

const PADDING = '其他内容若干说明文字，与此无关。'.repeat(4);

async function engineOf(
  sketches: readonly Sketch[],
): Promise<{ engine: Engine; articles: readonly Article[] }> {
  const { articles } = corpusOf(sketches);
  const engine = Engine.empty();
  await engine.add(articles);
  return { engine, articles };
}

/** Places in `sketches` of the articles that got a score, best first. */
async function ranking(query: string, sketches: readonly Sketch[]): Promise<number[]> {
  const { engine, articles } = await engineOf(sketches);
  const scores = engine.rank(parseTerms(query).include);
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => articles.findIndex((article) => article.id === id));
}

describe('Engine', () => {
  it.each<[string, string, Sketch[]]>([
    ['headline before body', '驿站', [{ text: [`驿站${PADDING}`] }, { headline: '驿站', text: [PADDING] }]],
    [
      'facts before body',
      '住房保障',
      [{ text: [`住房保障${PADDING}`] }, { topics: ['住房保障'], text: [PADDING] }],
    ],
    [
      'primary region before mentioned',
      '福建',
      [
        { regions: [{ ...REGIONS.fujian, primary: false }], text: [PADDING] },
        { regions: [REGIONS.fujian], text: [PADDING] },
      ],
    ],
    ['more before less', '驿站', [{ text: [`驿站${PADDING}`] }, { text: [`驿站，驿站，驿站${PADDING}`] }]],
    ['one character', '站', [{ text: [`驿站${PADDING}`] }, { headline: '驿站', text: [PADDING] }]],
  ])('ranks %s', async (_, query, sketches) => {
    expect(await ranking(query, sketches)).toEqual([1, 0]);
  });

  it('cuts no bigram across names, fields and paragraphs', async () => {
    const sketch = { headline: '甲乙', text: ['丙丁', '戊己'], topics: ['社会组织', '住房保障'] } as const;
    expect(await ranking('乙丙', [sketch])).toEqual([]);
    expect(await ranking('丁戊', [sketch])).toEqual([]);
    expect(await ranking('织住', [sketch])).toEqual([]);
  });

  const breathe = (): Promise<void> => Promise.resolve();

  it('says the same after it was dumped, cloned and loaded', async () => {
    const { engine } = await engineOf([{ text: ['快递员驿站'] }, { headline: '驿站𠮷', text: ['工会'] }]);
    const loaded = await Engine.load(structuredClone(engine.dump()), breathe);
    const terms = parseTerms('驿站 工会').include;
    expect(engine.rank(terms).size).toBe(2);
    expect([...loaded.rank(terms)]).toEqual([...engine.rank(terms)]);
  });

  it('grows after it was loaded, as if it had been built at once', async () => {
    const { engine, articles } = await engineOf([
      { text: ['快递员驿站'] },
      { text: ['新驿站'] },
      { text: ['站'] },
    ]);
    const half = Engine.empty();
    await half.add(articles.slice(0, 1));
    const loaded = await Engine.load(half.dump(), breathe);
    await loaded.add(articles.slice(1));
    const terms = parseTerms('站').include;
    expect(engine.rank(terms).size).toBe(3);
    expect(loaded.rank(terms)).toEqual(engine.rank(terms));
  });

  it('knows a dump of its articles from all else', async () => {
    const { engine, articles } = await engineOf([{ text: ['快递员'] }, { text: ['驿站'] }]);
    const dump = engine.dump();
    expect(readDump(structuredClone(dump), articles)).toEqual(dump);
    const others: unknown[] = [
      null,
      'x',
      {},
      { ...dump, postings: [...dump.postings] },
      { ...dump, lengths: dump.lengths.slice(1) },
      { ...dump, averages: [], lengths: new Uint32Array(0) },
      { ...dump, ids: [...dump.ids].reverse() },
      Engine.empty().dump(),
    ];
    for (const other of others) expect(readDump(other, articles)).toBeNull();
  });

  it('lets others work while it indexes', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await engineOf(Array.from({ length: 100 }, () => ({ text: [PADDING] })));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  it('has a fingerprint that tells how fields are cut', () => {
    expect(FINGERPRINT).toContain('headline:5g g 工会 会 a1 1 副题 题|');
    expect(FINGERPRINT).toContain('云岩 岩区 区 贵州');
    expect(FINGERPRINT.split('|')).toHaveLength(4);
  });
});
