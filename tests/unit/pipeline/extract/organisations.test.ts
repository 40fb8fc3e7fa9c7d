import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractOrganisations } from '../../../../src/pipeline/extract/organisations.ts';
import { extractRegions } from '../../../../src/pipeline/extract/regions.ts';
import { HANGS, story } from './story.ts';

const read = (...texts: string[]) => {
  const input = story(null, texts);
  return extractOrganisations(input, extractRegions(input));
};
const names = (...texts: string[]) => read(...texts).map(({ name }) => name);

describe('extractOrganisations', () => {
  it.each<[string, string[]]>([
    ['由厦门市总工会主办的技能大赛开赛。', ['厦门市总工会']],
    ['记者从四川省绵阳市总工会获悉，驿站增至百个。', ['四川省绵阳市总工会']],
    ['中国海员建设工会与中国港口协会签订协议。', ['中国海员建设工会', '中国港口协会']],
    ['烟台市人力资源和社会保障局会同市医保局出台办法。', ['烟台市人力资源和社会保障局', '市医保局']],
    ['国网泉州供电公司组织青年突击队抢修。', ['国网泉州供电公司']],
    ['云峰集团工会主席罗启明说，书屋全天开放。', ['云峰集团工会']],
    ['大连市委、市政府出台实施意见。', ['大连市委、市政府']],
    ['北京市机械（国防）工会举办班组长培训。', ['北京市机械（国防）工会']],
    ['在山东青禾重工，工人们正在调试机床。', ['山东青禾重工']],
    ['活动由太平洋岛屿互助与交流理事会议（简称“岛会”）发起。', ['太平洋岛屿互助与交流理事会议']],
    ['宁德市蕉城区人民医院为骑手免费体检。', ['宁德市蕉城区人民医院']],
    ['国家发展改革委、教育部联合发布通知。', ['国家发展改革委', '教育部']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    '各级工会、基层工会和当地工会组织了活动。',
    '公司工会送来绿豆汤，集团公司升级了食堂。',
    '他在一家快递公司上班，平台企业为他投保。',
    '登录“榕城智慧工会”平台即可参保。',
    '工会驿站有热水，工会会员凭证就餐。',
    '十二所高校、三家医院参加。',
    '服务全市大局，形成新格局。',
  ])('none in: %s', (text) => expect(names(text)).toEqual([]));

  it('takes short forms for the body they stand for', () => {
    expect(names('银川市总工会出台办法。', '市总工会联合企业推进。', '银川市总还开设热线。')).toEqual([
      '银川市总工会',
    ]);
    expect(names('青海省海西蒙古族藏族自治州总工会揭牌驿站。', '州总工会举办培训。')).toEqual([
      '青海省海西蒙古族藏族自治州总工会',
    ]);
    expect(names('福建福州的骑手多起来。', '省总工会出台办法。')).toEqual(['福建省总工会']);
    expect(names('全总发布清单。', '中华全国总工会部署工作。')).toEqual(['中华全国总工会']);
    expect(names('中国能源动力集团有限公司（以下简称能动集团）召开会议。', '能动集团推出新规。')).toEqual([
      '中国能源动力集团有限公司',
    ]);
  });
  it('keeps one name of a body and of its tail', () => {
    expect(names('在江西赣南矿业集团松岭煤矿，工人下井。', '松岭煤矿工会开通热线。')).toEqual([
      '江西赣南矿业集团松岭煤矿',
    ]);
  });
  it('gathers evidence from every name', () => {
    const [union] = read('厦门市总工会推出服务。', '市总工会组织培训。');
    expect(union?.evidence).toEqual([
      { paragraph: 0, start: 0, end: 6 },
      { paragraph: 1, start: 0, end: 4 },
    ]);
  });
  it('points into any text, and throws at none', () => {
    const unit = fc.constantFrom(
      '工会',
      '总工会',
      '市',
      '省总',
      '厦门',
      '中国',
      '集团',
      '公司',
      '、',
      '，',
      '（',
      '简称',
      '“',
      '”',
      '的',
      '与',
      '局',
      '委',
      '青',
      '山',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const text = units.join('');
        for (const { name, evidence } of read(text)) {
          expect(name.length).toBeGreaterThan(1);
          for (const { start, end } of evidence) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
  it.each(['工会', '总工会', '中国集团公司', '（简称', '贵州省', '市委、', ' ', '1'])(
    'comes through 100,000 characters of %s',
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      extractOrganisations(story(null, [text]));
    },
    HANGS,
  );
});
