import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/corpus/article.ts';
import { Engine, FINGERPRINT, indexed, OPTIONS, toDocument } from '../../../../src/search/index/engine.ts';
import { parseTerms } from '../../../../src/search/query/parse-query.ts';
import type { PackedPostings } from '../../../../src/search/index/postings.ts';
import { haystack } from '../../../../src/search/shelf/scan.ts';
import { Texts } from '../../../../src/search/shelf/texts.ts';
import { anySketches, anyText, corpusOf, REGIONS, type Sketch } from '../made-up.ts';

const PADDING = '其他内容若干说明文字，与此无关。'.repeat(4);

async function engineOf(
  sketches: readonly Sketch[],
): Promise<{ engine: Engine; articles: readonly Article[] }> {
  const { articles } = corpusOf(sketches);
  const engine = Engine.empty();
  await engine.add(articles.map(indexed));
  return { engine, articles };
}

/** Places in `sketches` of the articles that got a score, best first. */
async function ranking(query: string, sketches: readonly Sketch[]): Promise<number[]> {
  const { engine } = await engineOf(sketches);
  const scores = engine.scores(parseTerms(query).include, null);
  return [...scores].sort(([, a], [, b]) => b - a).map(([place]) => place);
}

/** An engine of the same articles in segments of the given sizes, without merging. */
async function inSegments(articles: readonly Article[], size: number): Promise<Engine> {
  const engine = Engine.empty();
  for (let from = 0; from < articles.length; from += size) {
    const part = articles.slice(from, from + size);
    const alone = Engine.empty();
    await alone.add(part.map(indexed));
    for (const segment of alone.dump()) engine.append(segment);
  }
  return engine;
}

function stockOf(articles: readonly Article[]): MiniSearch {
  const stock = new MiniSearch(OPTIONS);
  stock.addAll(articles.map(toDocument));
  return stock;
}

function expectSame(engine: Engine, stock: MiniSearch, articles: readonly Article[], query: string): void {
  const places = new Map(articles.map(({ id }, at) => [id, at]));
  const terms = parseTerms(query).include;
  const expected = new Map<number, number>();
  for (const { id, score } of stock.search(terms.map(({ folded }) => folded).join('\n'))) {
    expected.set(places.get(id as string) ?? -1, score);
  }
  const actual = engine.scores(terms, null);
  expect(new Set(actual.keys())).toEqual(new Set(expected.keys()));
  for (const [place, score] of expected) expect((actual.get(place) ?? 0) / score).toBeCloseTo(1, 9);
}

/** Two hundred and forty queries of one to thirty characters and one to three terms, cut from the articles. */
function queriesFrom(articles: readonly Article[]): string[] {
  const text = articles.map(haystack).join('\n').replace(/\n+/g, '\n');
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  return Array.from({ length: 240 }, (_, at) =>
    Array.from({ length: 1 + (at % 3) }, () => {
      const from = random(text.length - 30);
      return text.slice(from, from + 1 + random(at % 5 === 0 ? 30 : 6)).replace(/[\n"“”「」『』]/g, '');
    }).join(' '),
  );
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

  it('cuts no pair across names, fields and paragraphs', async () => {
    const sketch = { headline: '甲乙', text: ['丙丁', '戊己'], topics: ['社会组织', '住房保障'] } as const;
    expect(await ranking('乙丙', [sketch])).toEqual([]);
    expect(await ranking('丁戊', [sketch])).toEqual([]);
    expect(await ranking('织住', [sketch])).toEqual([]);
  });

  it('scores what the stock MiniSearch scores, on 240 queries, however many segments it has', async () => {
    const sketches = fc.sample(anySketches, { numRuns: 30, seed: 3 }).flat();
    const { articles } = corpusOf([...sketches, { headline: PADDING, text: [PADDING] }]);
    const stock = stockOf(articles);
    const engines = [await inSegments(articles, 1000), await inSegments(articles, 20)];
    for (const query of queriesFrom(articles))
      for (const engine of engines) expectSame(engine, stock, articles, query);
  });

  it('scores what the stock MiniSearch scores, whatever the articles and the query', async () => {
    await fc.assert(
      fc.asyncProperty(anySketches, anyText, async (sketches, query) => {
        const { articles } = corpusOf(sketches);
        expectSame(await inSegments(articles, 3), stockOf(articles), articles, query);
      }),
    );
  });

  it('scores the wanted articles alone as among all', async () => {
    await fc.assert(
      fc.asyncProperty(anySketches, anyText, fc.nat(3), async (sketches, query, every) => {
        const { engine, articles } = await engineOf(sketches);
        const terms = parseTerms(query).include;
        const wanted = articles.map((_, at) => at).filter((at) => at % 4 === every);
        const all = [...engine.scores(terms, null)].filter(([article]) => wanted.includes(article));
        expect(engine.scores(terms, wanted)).toEqual(new Map(all));
      }),
    );
  });

  it('guides literal search to exactly what a plain reading finds', async () => {
    await fc.assert(
      fc.asyncProperty(anySketches, anyText, fc.nat(), async (sketches, query, cut) => {
        const { articles } = corpusOf(sketches);
        const haystacks = articles.map(haystack);
        const joined = haystacks.join('');
        const from = cut % Math.max(1, joined.length);
        const piece = joined.slice(from, from + 1 + (cut % 7)).replace(/\n/g, '');
        const texts = Texts.of(haystacks);
        const engine = await inSegments(articles.slice(0, cut % (articles.length + 1)), 3);
        for (const folded of [piece, ...parseTerms(query).include.map((term) => term.folded)]) {
          if (folded === '') continue;
          const expected = [...haystacks.keys()].filter((at) => haystacks[at]?.includes(folded));
          expect(texts.containing(folded, null)).toEqual(expected);
          expect(texts.containing(folded, engine)).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says the same after it was dumped, cloned and loaded', async () => {
    const { engine, articles } = await engineOf([
      { text: ['快递员驿站'] },
      { headline: '驿站𠮷', text: ['工会'] },
    ]);
    const loaded = Engine.empty();
    await loaded.restore(structuredClone(engine.dump()), articles.map(indexed));
    const terms = parseTerms('驿站 工会').include;
    expect(engine.scores(terms, null).size).toBe(2);
    expect(loaded.scores(terms, null)).toEqual(engine.scores(terms, null));
  });

  it('grows, as if it had been built at once, and keeps what it need not touch', async () => {
    const { articles } = corpusOf(
      Array.from({ length: 60 }, (_, at): Sketch => ({ text: [`驿站${at}号站`] })),
    );
    const grown = Engine.empty();
    await grown.add(articles.slice(0, 50).map(indexed));
    const [first] = grown.dump();
    await grown.add(articles.slice(50, 55).map(indexed));
    expect(grown.dump()[0]).toBe(first);
    for (let at = 55; at < 60; at += 1) await grown.add(articles.slice(at, at + 1).map(indexed));
    expect(grown.dump()[0]).toBe(first);
    expect(grown.dump().length).toBeLessThan(5);
    const engine = await inSegments(articles, 60);
    const terms = parseTerms('驿站5 站').include;
    expect(grown.scores(terms, null)).toEqual(engine.scores(terms, null));
  });

  it('knows a whole dump from all else', async () => {
    const { engine, articles } = await engineOf([{ text: ['快递员'] }, { text: ['驿站'] }]);
    const entries = articles.map(indexed);
    const [segment] = engine.dump();
    if (segment === undefined) throw new Error('no segment');
    const restored = Engine.empty();
    await restored.restore([segment], entries);
    expect(restored.count).toBe(2);
    await restored.restore([segment, segment], [...entries, ...entries]);
    expect(restored.count).toBe(4);
    const damaged = (change: Partial<PackedPostings>): readonly unknown[] => [{ ...segment, ...change }];
    const others: (readonly unknown[])[] = [
      [null],
      ['x'],
      damaged({ bytes: segment.bytes.map((byte) => byte ^ 1) }),
      damaged({ bytes: segment.bytes.slice(1) }),
      damaged({ starts: Uint32Array.of() }),
      damaged({ seconds: [] as unknown as Uint16Array }),
      damaged({ sources: segment.sources.map((source) => source + 1) }),
    ];
    for (const other of others) {
      const none = Engine.empty();
      await none.restore(other, entries);
      expect(none.count).toBe(0);
    }
  });

  it('takes the segments that stand before what has changed, and no others', async () => {
    const { articles } = corpusOf(Array.from({ length: 9 }, (_, at): Sketch => ({ text: [`驿站${at}`] })));
    const entries = articles.map(indexed);
    const dump = (await inSegments(articles, 3)).dump();
    const restored = async (now: readonly (typeof entries)[number][]): Promise<number> => {
      const engine = Engine.empty();
      await engine.restore(dump, now);
      return engine.count;
    };
    const other = indexed(corpusOf([{ text: ['别的'] }]).articles[0] as Article);
    expect(await restored(entries)).toBe(9);
    expect(await restored([...entries, other])).toBe(9);
    expect(await restored([...entries.slice(0, 8), other])).toBe(6);
    expect(await restored(entries.slice(0, 8))).toBe(6);
    expect(await restored([other, ...entries])).toBe(0);
    expect(await restored([{ ...other, haystack: entries[0]?.haystack ?? '' }, ...entries.slice(1)])).toBe(9);
    const labelled = indexed(
      corpusOf([{ text: ['驿站0'], regions: [REGIONS.fujian] }]).articles[0] as Article,
    );
    expect(await restored([labelled, ...entries.slice(1)])).toBe(0);
  });

  it('lets others work while it indexes', async () => {
    let breaths = 0;
    const breathe = (): Promise<void> => {
      breaths += 1;
      return Promise.resolve();
    };
    const { articles } = corpusOf(Array.from({ length: 100 }, () => ({ text: [PADDING] })));
    await Engine.empty().add(articles.map(indexed), { breathe });
    expect(breaths).toBeGreaterThan(1);
  });

  it('has a fingerprint that tells how fields are cut', () => {
    expect(FINGERPRINT).toContain('headline:5g 5 g 工会 工 会 a1 a 1 副题 副 题|');
    expect(FINGERPRINT).toContain('云岩 岩区 云 岩 区 贵州');
    expect(FINGERPRINT.split('|')).toHaveLength(4);
  });
});
