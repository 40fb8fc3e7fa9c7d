import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../../src/search/answer/answer-query.ts';
import { EMPTY_QUERY } from '../../../src/search/query/edit-query.ts';
import { Engine } from '../../../src/search/index/engine.ts';
import { frameFacets } from '../../../src/search/answer/facets.ts';
import type { Library } from '../../../src/search/answer/library.ts';
import { makeLore } from '../../../src/search/meaning/lore.ts';
import { fold } from '../../../src/search/text/normalise.ts';
import { parseTerms } from '../../../src/search/query/parse-query.ts';
import { matches } from '../../../src/search/shelf/scan.ts';
import { shelve } from '../../../src/search/shelf/shelf.ts';
import { similarTo } from '../../../src/search/answer/similar.ts';
import { reasonsFor } from '../../../src/search/answer/sought.ts';
import { guideShelf } from '../../../src/search/shelf/standing.ts';
import { suggest } from '../../../src/search/answer/suggest.ts';
import { readSynonyms } from '../../../src/search/meaning/synonyms.ts';
import { anySketches, corpusOf, REGIONS, type Sketch } from './made-up.ts';

const LORE = makeLore('閩 闽|寧 宁|協 协|涇 泾', {
  gong: '工公',
  hui: '会汇',
  yi: '驿一',
  zhan: '站',
  lao: '劳',
  min: '闽',
  mo: '模摸',
  nao: '脑',
  // Before the reading that is meant here.
  chu: '宁',
  ning: '宁',
  xie: '协',
  zuo: '作',
});

async function libraryOf(sketches: readonly Sketch[]): Promise<Library> {
  const corpus = corpusOf(sketches);
  const shelf = shelve(corpus);
  const engine = Engine.empty();
  await engine.add(shelf.entries);
  guideShelf(shelf, engine);
  return { shelf, frame: frameFacets(shelf), engine, lore: LORE };
}

/** Numbers of the sketches found, best first; all sketches must be of one date. */
function found(library: Library, text: string, literal = false): number[] {
  return answerQuery(library, { ...EMPTY_QUERY, text, literal }).ids.map((id) => Number(id.slice(-3)) - 1);
}

describe('what is found', () => {
  const sketches: Sketch[] = [
    { headline: '骑手有了驿站', text: ['说的是保险'] },
    { text: ['外卖小哥参加了工伤险'] },
    { text: ['闽宁协作三十年'], regions: [REGIONS.fujian] },
    { text: ['涇源县的工会驿站'] },
    { text: ['劳模带徒弟'], regions: [REGIONS.guizhou] },
    { text: ['一件无关的事'], bylineRaw: '本报记者 某某', byline: ['某某'], kind: 'photo' },
  ];

  it.each<[string, number[]]>([
    ['骑手', [0, 1]],
    ['骑手 保险', [0, 1]],
    ['“骑手”', [0]],
    ['閩寧協作', [2]],
    ['泾源', [3]],
    ['gonghui yizhan', [0, 3]],
    ['ghyz', [0, 3]],
    ['minning', [2]],
    ['mnxz', [2]],
    ['劳摸', [4]],
    ['脑模', [4]],
    ['黔', [4]],
    ['地区:贵州 劳模', [4]],
    ['署名:某某', [5]],
    ['体裁:图片', [5]],
    ['骑手 OR 劳模 -小哥', [0, 4]],
    ['骑手，驿站', [0]],
    ['外卖小哥怎么才能参加工伤保险', [1]],
    ['“閩寧”協作', [2]],
    ['“閩寧” 協作', []],
    ['驿站怎么帮骑手添置保险柜', [0]],
    ['罢工的骑手怎么办', []],
    ['没有人写过的词', []],
  ])('by %s', async (text, expected) => {
    const library = await libraryOf(sketches);
    expect(found(library, text).sort()).toEqual(expected);
  });

  it('is only what is typed where the reader wants that', async () => {
    const library = await libraryOf(sketches);
    for (const text of ['骑手', '劳摸', '黔', 'ghyz', '閩寧協作'])
      expect(found(library, text, true)).toEqual(text === '骑手' ? [0] : []);
  });

  it('says why, where it is not what was typed', async () => {
    const library = await libraryOf(sketches);
    const why = (text: string, at: number) =>
      reasonsFor(library, { ...EMPTY_QUERY, text }, library.shelf.placeOf(`made-up-undated-01-00${at + 1}`));
    expect(why('骑手', 0)).toEqual([]);
    expect(why('骑手', 1)).toEqual([{ typed: '骑手', by: [{ via: 'same', shown: '外卖小哥' }] }]);
    expect(why('黔', 4)).toEqual([{ typed: '黔', by: [{ via: 'place', shown: '520000' }] }]);
    expect(why('劳摸', 4)).toEqual([{ typed: '劳摸', by: [{ via: 'typo', shown: '劳模' }] }]);
  });

  it('is what a plain scan finds first, and all of it; the rest stands below', async () => {
    const texts = fc.constantFrom(
      '工会',
      '工',
      '驿站',
      '快递员',
      '快递员 工会',
      '职工之家',
      '5g 站',
      '站驿',
      'A',
    );
    await fc.assert(
      fc.asyncProperty(anySketches, texts, async (list, text) => {
        const library = await libraryOf(list);
        const answer = answerQuery(library, { ...EMPTY_QUERY, text });
        const plain = library.shelf.entries.filter(({ haystack }) => matches(haystack, parseTerms(text)));
        expect([...answer.ids.slice(0, answer.literal)].sort()).toEqual(plain.map(({ id }) => id).sort());
        const literal = answerQuery(library, { ...EMPTY_QUERY, text, literal: true });
        expect([...literal.ids].sort()).toEqual(plain.map(({ id }) => id).sort());
      }),
    );
  });

  it('counts what a click on what may be meant shows', async () => {
    const library = await libraryOf(sketches);
    const { meant } = answerQuery(library, { ...EMPTY_QUERY, text: '劳摸' }).reading;
    expect(meant).toMatchObject([{ word: '劳模', applied: true }]);
    for (const { text, count } of meant) expect(found(library, text)).toHaveLength(count);
  });
});

describe('suggestions', () => {
  it('find what they promise', async () => {
    const library = await libraryOf([
      { text: ['工会的事'], regions: [REGIONS.fuzhou], organisations: [{ name: '福州某会', evidence: [] }] },
      { headline: '福建的标题', text: ['工会'], regions: [REGIONS.fujian], topics: ['住房保障'] },
      { text: ['别的'], regions: [REGIONS.fujian] },
    ]);
    for (const text of ['福', '工会 福', '地区:', '住房', '主题:住']) {
      const list = suggest(library, { ...EMPTY_QUERY, text }, text.length);
      expect(list.length).toBeGreaterThan(0);
      for (const each of list)
        if (each.group !== 'headlines') expect(answerQuery(library, each.query).ids).toHaveLength(each.count);
    }
    expect(suggest(library, { ...EMPTY_QUERY, text: '工会 福' }, 4)).toMatchObject([
      { group: 'regions', label: '福建', count: 2 },
      { group: 'regions', label: '福建福州', count: 1 },
      { group: 'organisations', label: '福州某会', count: 1 },
    ]);
  });

  it('name a mechanism once, however many names it has', async () => {
    const named = (name: string): Sketch => ({ text: ['工会'], mechanisms: [{ name, evidence: [] }] });
    const library = await libraryOf([named('“共养共销”模式'), named('共养共销'), named('共养共销机制')]);
    expect(suggest(library, { ...EMPTY_QUERY, text: '做法:共养' }, 5)).toMatchObject([
      { group: 'mechanisms', count: 3 },
    ]);
  });
});

describe('similar articles', () => {
  it('share a mechanism once, however many names it has', async () => {
    const names = [{ name: '“共养共销”模式', evidence: [] }];
    const { shelf } = await libraryOf([
      { text: ['工会'], mechanisms: [...names, { name: '共养共销', evidence: [] }] },
      { text: ['工会'], mechanisms: names },
    ]);
    const [first] = similarTo(shelf, shelf.entries[0]?.id ?? '');
    expect(first?.shared.find(({ kind }) => kind === 'mechanism')?.names).toHaveLength(1);
  });

  it('stand with the best of each province first, and say what they share', async () => {
    const mechanisms = [{ name: '一站一特色', evidence: [] }];
    const topics = ['职工服务阵地'] as const;
    const { shelf } = await libraryOf([
      { mechanisms, topics, regions: [REGIONS.fujian], headline: '驿站' },
      { mechanisms, topics, regions: [REGIONS.fuzhou] },
      { mechanisms, regions: [REGIONS.guizhou] },
      ...Array.from({ length: 20 }, (): Sketch => ({ text: ['无关'], regions: [REGIONS.ningxia] })),
    ]);
    const list = similarTo(shelf, shelf.entries[0]?.id ?? '');
    expect(list.map(({ place }) => place)).toEqual(['贵州', '福建福州']);
    expect(list[0]?.shared).toEqual([{ kind: 'mechanism', names: ['一站一特色'] }]);
    expect(similarTo(shelf, 'unknown')).toEqual([]);
  });
});

describe('the list of synonyms', () => {
  it('reads names of one thing both ways and what is close one way', () => {
    const list = readSynonyms('# 题\n甲乙 = 丙丁 ~ 戊己\n戊己 = 庚辛');
    expect(list.get('丙丁')).toEqual({ same: ['甲乙'], near: ['戊己'] });
    expect(list.get('戊己')).toEqual({ same: ['庚辛'], near: [] });
    expect(() => readSynonyms('甲 = ')).toThrow('甲');
  });

  it('holds folded keys', () => {
    for (const word of readSynonyms('ＡＩ = 人工 智能').keys()) expect(word).toBe(fold(word));
  });
});
