import { expect, it } from 'vitest';
import { preprocess } from '../../../src/pipeline/preprocess.ts';

const page = (source: string, ...lines: string[]) => ({
  source,
  sha256: source.repeat(8).slice(0, 64).padEnd(64, '0'),
  encoding: 'utf-8',
  text: lines.join('\n\n'),
});
const FRONT = page(
  'front.txt',
  '工人日报',
  '2024年3月5日 星期二',
  '渔港建起海员之家',
  '本报讯（记者王一）东海渔港的海员之家近日开门迎客，返航的渔工可以在这里洗澡、理发、看病。（下转第2版）',
  '矿山开讲安全课',
  '本报讯（记者李二）北山铁矿把安全课开到井口，矿工轮流当讲师，讲身边的隐患。（下转第2版）',
);
const SECOND = page(
  'second.txt',
  '2024年3月5日 星期二 第2版',
  '矿山开讲安全课',
  '（上接第1版）',
  '如今，北山铁矿的矿工讲师已有六十多人，安全课讲了三百多场，查出隐患两千多条。',
  '渔港建起海员之家',
  '（上接第1版）',
  '海员之家还为渔工办理医疗互助，渔工返航当天就能在渔港领到补助，渔港工会随船走访渔工家庭。',
);

it('joins each half to the half that speaks of the same matter', () => {
  const { articles } = preprocess([FRONT, SECOND]);
  const of = (headline: string, continued: boolean) =>
    articles.find((a) => a.headline === headline && (a.continuesFrom !== null) === continued);
  for (const headline of ['渔港建起海员之家', '矿山开讲安全课']) {
    const begun = of(headline, false);
    const ended = of(headline, true);
    expect(begun).toMatchObject({ continuedOn: 2, continuation: ended?.id });
    expect(ended).toMatchObject({ continuesFrom: 1, continuation: begun?.id });
  }
});

it('leaves a half alone where the corpus lacks the other', () => {
  expect(preprocess([FRONT]).articles.map((a) => a.continuation)).toEqual([null, null]);
});

it('joins no pages of different days', () => {
  const later = { ...SECOND, text: SECOND.text.replace('3月5日', '3月6日') };
  expect(preprocess([FRONT, later]).articles.every((a) => a.continuation === null)).toBe(true);
});
