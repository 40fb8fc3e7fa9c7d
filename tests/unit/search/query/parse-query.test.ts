import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTerms } from '../../../../src/search/query/parse-query.ts';
import { anyText } from '../made-up.ts';

describe('parseTerms', () => {
  it.each<[string, string[], string[]]>([
    ['', [], []],
    ['快递员', ['快递员'], []],
    ['快递员 工伤保险', ['快递员', '工伤保险'], []],
    ['快递员　工伤保险', ['快递员', '工伤保险'], []],
    ['劳', ['劳'], []],
    ['快递员 快递员 快 递员', ['快递员', '快', '递员'], []],
    ['“工会 驿站” 福建', ['工会 驿站', '福建'], []],
    ['"工会 驿站"', ['工会 驿站'], []],
    ['”工会 驿站“', ['工会 驿站'], []],
    ['「工会 驿站」 『职工 之家』', ['工会 驿站', '职工 之家'], []],
    ['快递员 -骑手', ['快递员'], ['骑手']],
    ['快递员 －骑手', ['快递员', '－骑手'], []],
    ['－骑手', ['－骑手'], []],
    ['－“外卖 小哥”', ['－', '外卖 小哥'], []],
    ['—骑手 ——小哥', ['—骑手', '——小哥'], []],
    ['“小哥”-骑手 “驿站” -食堂', ['小哥', '-骑手', '驿站'], ['食堂']],
    ['-“外卖 小哥” 快递员', ['快递员'], ['外卖 小哥']],
    ['2025-06', ['2025-06'], []],
    ['三工“改革”', ['三工', '改革'], []],
    ['5-“小”', ['5-', '小'], []],
    ['“工会 驿站', ['工会', '驿站'], []],
    ['工会」驿站', ['工会', '驿站'], []],
    ['- －', ['－'], []],
    ['"" “ ”', [], []],
    ['地区:福建 骑手', ['骑手'], []],
    ['时间:福建', ['时间:福建'], []],
    ['骑手 OR 快递员 -小哥', ['骑手', '快递员'], ['小哥']],
    ['ＡＢ ab', ['ＡＢ'], []],
  ])('%s', (text, include, exclude) => {
    const terms = parseTerms(text);
    expect(terms.include.map(({ shown }) => shown)).toEqual(include);
    expect(terms.exclude.map(({ shown }) => shown)).toEqual(exclude);
  });

  it('reads anything, and never into a term that is empty, holds white space or comes twice', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        const { include, exclude } = parseTerms(text);
        for (const list of [include, exclude]) {
          expect(new Set(list.map(({ folded }) => folded)).size).toBe(list.length);
          for (const { folded } of list) expect(folded).toMatch(/^\S+$/u);
        }
      }),
    );
  });
});
