import { describe, expect, it } from 'vitest';
import type { Article, Region } from '../../../../src/corpus/article.ts';
import { regionsBeside } from '../../../../src/search/shelf/mechanism-place.ts';
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

describe('regionsBeside', () => {
  it.each<[string, string[], string[]]>([
    ['its own sentence', ['福州来信。贵州推行甲模式。'], ['520000']],
    ['both of its sentence', ['福州和贵州共建甲模式。'], ['350100', '520000']],
    ['the last before it in its paragraph', ['贵州在先，福州在后。记者看到甲模式。'], ['350100']],
    ['nothing behind its sentence', ['记者看到甲模式。福州也学。'], []],
    ['nothing of another paragraph', ['福州来信。', '记者看到甲模式。'], []],
    ['every place that it stands at', ['福州有甲模式。', '贵州也有甲模式。'], ['350100', '520000']],
  ])('takes %s', (_, text, codes) => {
    const evidence = text.flatMap((each, paragraph) =>
      [...each.matchAll(/甲模式/g)].map(({ index }) => ({ paragraph, start: index, end: index + 3 })),
    );
    expect(regionsBeside(articleOf(...text), evidence).map(({ code }) => code)).toEqual(codes);
  });

  it('takes nothing for evidence that points nowhere', () => {
    expect(regionsBeside(articleOf('福州。'), [{ paragraph: 7, start: 0, end: 2 }])).toEqual([]);
  });
});
