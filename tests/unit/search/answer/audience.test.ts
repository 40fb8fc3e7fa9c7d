import { describe, expect, it } from 'vitest';
import { AUDIENCE_GROUPS, audienceOf } from '../../../../src/search/answer/audience.ts';

const of = (...texts: string[]): ReturnType<typeof audienceOf> =>
  audienceOf({ paragraphs: texts.map((text) => ({ role: 'body', text })) });

describe('audienceOf', () => {
  it('names a group by its first name, whatever it is called, with the first place and the times', () => {
    expect(of('今年，外卖小哥和快递小哥都来了。', '网约配送员说')).toEqual([
      { name: '骑手', evidence: { paragraph: 0, start: 3, end: 7 }, times: 2 },
      { name: '快递员', evidence: { paragraph: 0, start: 8, end: 12 }, times: 1 },
    ]);
  });

  it('takes the longest word that stands at a place', () => {
    expect(of('网络主播')[0]?.evidence).toEqual({ paragraph: 0, start: 0, end: 4 });
    expect(of('离退休职工').map(({ times }) => times)).toEqual([1]);
  });

  it('gives those named most often, at most four', () => {
    const groups = of('教师、保安、护工、矿工、骑手，骑手').map(({ name }) => name);
    expect(groups).toHaveLength(4);
    expect(groups[0]).toBe('骑手');
  });

  it('has every word in one group', () => {
    const words = AUDIENCE_GROUPS.flatMap((group) => group.words);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});
