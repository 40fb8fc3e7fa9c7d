import { describe, expect, it } from 'vitest';
import type { Article, Region } from '../../../../src/corpus/article.ts';
import { besideFact, placeLabels } from '../../../../src/search/shelf/fact-place.ts';
import { corpusOf, REGIONS } from '../made-up.ts';

/** An article that names 福州 and 贵州 wherever they stand in its text. */
function articleOf(...text: string[]): Article {
  const named = (region: Region, word: string): Region => ({
    ...region,
    evidence: text.flatMap((each, paragraph) =>
      [...each.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
        paragraph,
        start: index,
        end: index + word.length,
      })),
    ),
  });
  const regions = [named(REGIONS.fuzhou, '福州'), named(REGIONS.guizhou, '贵州')];
  return corpusOf([{ text, regions }]).articles[0] as Article;
}

describe('besideFact', () => {
  it.each<[string, string[], string[]]>([
    ['its own sentence', ['福州来信。贵州推行甲模式。'], ['520000']],
    ['both of its sentence', ['福州和贵州共建甲模式。'], ['350100', '520000']],
    ['the last before it in its paragraph', ['贵州在先，福州在后。记者看到甲模式。'], ['350100']],
    ['nothing behind its sentence', ['记者看到甲模式。福州也学。'], []],
    ['nothing of another paragraph', ['福州来信。', '记者看到甲模式。'], []],
    ['every place that it stands at', ['福州有甲模式。', '贵州也有甲模式。'], ['350100', '520000']],
  ])('takes %s', (_, text, codes) => {
    const article = articleOf(...text);
    const evidence = text.flatMap((each, paragraph) =>
      [...each.matchAll(/甲模式/g)].map(({ index }) => ({ paragraph, start: index, end: index + 3 })),
    );
    expect(besideFact(article, evidence).map((at) => article.regions[at]?.code)).toEqual(codes);
  });

  it('takes nothing for evidence that points nowhere', () => {
    expect(besideFact(articleOf('福州。'), [{ paragraph: 7, start: 0, end: 2 }])).toEqual([]);
  });
});

describe('placeLabels', () => {
  const mentioned = (each: Region): Region => ({ ...each, primary: false });
  const { fuzhou, fujian, jinan, guizhou, ningxia, kaili, xiantao, chaoyang } = REGIONS;

  it.each<[string, Region[], number[], string[]]>([
    [
      'all that the article is about',
      [ningxia, kaili, xiantao, chaoyang],
      [],
      ['宁夏', '贵州凯里', '湖北仙桃', '北京朝阳区'],
    ],
    ['not what is mentioned', [mentioned(ningxia), kaili], [], ['贵州凯里']],
    ['all where it is about none', [mentioned(ningxia), mentioned(fuzhou)], [], ['宁夏', '福建福州']],
    ['not what holds another', [fujian, jinan, fuzhou], [], ['福州晋安区']],
    ['those beside the fact', [fuzhou, guizhou, ningxia], [1, 2], ['贵州', '宁夏']],
    ['one that is mentioned beside it in a round-up', [fuzhou, guizhou, mentioned(ningxia)], [2], ['宁夏']],
    ['no model from elsewhere', [fuzhou, mentioned(ningxia)], [1], ['福建福州']],
  ])('names %s', (_, regions, beside, labels) => {
    expect(placeLabels(regions, beside)).toEqual(labels);
  });
});
