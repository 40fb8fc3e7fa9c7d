import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mechanismKey, resolver } from '../../../../src/search/shelf/mechanism-names.ts';

describe('mechanismKey', () => {
  it.each([
    ['“共养共销”模式', '共养共销'],
    ['共养共销', '共养共销'],
    ['「共养共销」机制', '共养共销'],
    ['“五进”工作机制', '五进'],
    ['１＋Ｘ帮扶联动机制', '1+x帮扶联动'],
    ['“1+X” 帮扶联动', '1+x帮扶联动'],
    ['“海燕杯”竞赛', '海燕杯'],
    ['海燕杯', '海燕杯'],
    ['“工惠达”APP', '工惠达'],
    ['“工惠达”小程序', '工惠达'],
    ['职工法律援助热线', '职工法律援助热线'],
    ['职工法律援助团队', '职工法律援助团队'],
    ['互助保障平台', '互助保障平台'],
    ['“江姐”热线', '江姐'],
    ['劳动竞赛', '劳动竞赛'],
    ['暖心工程', '暖心工程'],
    ['甲乙模式', '甲乙模式'],
    ['求学圆梦行动计划', '求学圆梦'],
  ])('takes %s for %s', (name, key) => expect(mechanismKey(name)).toBe(key));

  it('keeps different names apart', () => {
    expect(mechanismKey('备案参保')).not.toBe(mechanismKey('备案即参保'));
  });

  it('gives the key of a key', () => {
    const name = fc.array(fc.constantFrom('甲', '乙', '丙', '“', '”', '模式', '工程', '工作机制', 'Ａ', ' '));
    fc.assert(
      fc.property(name, (parts) => {
        const key = mechanismKey(parts.join(''));
        expect(mechanismKey(`“${key}”`).length).toBeLessThanOrEqual(key.length);
      }),
    );
  });
});

describe('resolver', () => {
  it('follows mergers to their end', () => {
    const resolve = resolver([
      { from: 'a', into: 'b' },
      { from: 'b', into: 'c' },
    ]);
    expect(['a', 'b', 'c', 'd'].map(resolve)).toEqual(['c', 'c', 'c', 'd']);
  });

  it('gives every member of a circle the same key', () => {
    const resolve = resolver([
      { from: 'a', into: 'b' },
      { from: 'b', into: 'a' },
      { from: 'x', into: 'a' },
    ]);
    expect(new Set(['a', 'b', 'x'].map(resolve)).size).toBe(1);
  });
});
