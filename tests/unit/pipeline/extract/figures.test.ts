import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../../src/pipeline/extract/figures.ts';
import { numeralAt } from '../../../../src/pipeline/extract/numerals.ts';

const read = (...texts: string[]) =>
  extractFigures({ paragraphs: texts.map((text) => ({ text, role: 'body' as const })) });
const brief = (text: string) => read(text).map(({ value, unit, approx }) => [value, unit, approx] as const);

describe('numeralAt', () => {
  it.each([
    ['321', 321],
    ['1.1万', 11000],
    ['76.8亿', 7.68e9],
    ['12,345', 12345],
    ['三百二十一', 321],
    ['一亿二千万', 1.2e8],
    ['两千', 2000],
    ['十', 10],
    ['十五', 15],
    ['一百零八', 108],
    ['万', 10000],
    ['百分之八十五', 85],
    ['136.39万', 1363900],
  ])('%s', (text, value) => expect(numeralAt(text, 0)).toMatchObject({ value, end: text.length }));
  it('leaves the first character of a unit alone', () => {
    expect(numeralAt('8000万千瓦', 0)).toMatchObject({ value: 8e7, end: 5 });
    expect(numeralAt('两千公里', 0)).toMatchObject({ value: 2000, end: 2 });
  });
});

describe('extractFigures', () => {
  it.each<[string, [number, string, boolean][]]>([
    ['吸纳近千家企业。', [[1000, '家', true]]],
    ['覆盖1.1万余名快递员。', [[11000, '人', true]]],
    ['投入76.8亿元，', [[7.68e9, '元', false]]],
    ['建会率达到90%。', [[90, '%', false]]],
    ['共三百二十一个站点。', [[321, '个', false]]],
    ['总投资一亿二千万元。', [[1.2e8, '元', false]]],
    ['满意率百分之八十五以上。', [[85, '%', true]]],
    ['每人5万～10万元。', [[100000, '元', false]]],
    ['培训440万人次，', [[4.4e6, '人次', false]]],
    ['有169万高技能人才。', [[1.69e6, '人', false]]],
    ['占地约300平方米。', [[300, '平方米', true]]],
    ['超过2000万人参加。', [[2e7, '人', true]]],
    ['装机8000万千瓦。', [[8e7, '千瓦', false]]],
    [
      '推出两款保险、十项清单。',
      [
        [2, '款', false],
        [10, '项', false],
      ],
    ],
    [
      '六成学员开店，四成五入会。',
      [
        [60, '%', false],
        [45, '%', false],
      ],
    ],
    ['达标率百分之九十九点六。', [[99.6, '%', false]]],
    ['追回三百二十一个职工的工资。', [[321, '人', false]]],
    ['形成七大类品牌。', [[7, '类', false]]],
    ['帮助15个快递小哥入会。', [[15, '人', false]]],
    [
      '种植3公顷，修路2千米。',
      [
        [30000, '平方米', false],
        [2, '公里', false],
      ],
    ],
  ])('%s', (text, figures) => expect(brief(text)).toEqual(figures));

  it.each([
    '2026年6月18日召开第十七届三次会议。',
    '历时3个月、5年来、12时30分。',
    '拨打12351热线。',
    '“1+N+X”模式和“十四五”规划。',
    '列车X8155次驶出。',
    '一个核心、一家人、两级工会。',
    '产量翻了一番。',
    '他今年23岁。',
    '第3期培训班，第2版。',
    '一度存在困难，一项项落实。',
  ])('none in: %s', (text) => expect(brief(text)).toEqual([]));

  it('counts 人口 as people and does not take a measure word for what is counted', () => {
    expect(read('一个拥有14亿人口的“大家庭”。')).toMatchObject([{ value: 1.4e9, unit: '人', about: null }]);
    expect(read('县里有常住人口12万人，')).toMatchObject([{ value: 120000, about: '县里有常住人口' }]);
  });

  it('says what is counted, behind or before', () => {
    expect(read('发放储值卡1084张。')[0]?.about).toBe('发放储值卡');
    expect(read('覆盖1.1万余名快递从业人员，')[0]?.about).toBe('快递从业人员');
    expect(read('8户农家结成对子')[0]?.about).toBe('农家');
    expect(read('拥有431万技能人才，')[0]).toMatchObject({ text: '431万技能人才', about: '技能人才' });
  });
  it.each<[string, (string | null)[]]>([
    ['区里为21户困难职工发放补贴7万余元。', ['困难职工', '发放补贴']],
    ['工作室由15个上升到108个。', ['工作室', '工作室']],
    ['人均收入从4000多元提高到超万元。', ['人均收入', '人均收入']],
    ['误差率从12%降到3.5%。', ['误差率', '误差率']],
    ['发放400元的误工补贴。', ['误工补贴']],
    ['首批30家社会组织融入服务。', ['社会组织']],
    ['有40多名退休职工当上讲师。', ['退休职工']],
    ['全县25人以上的企业都建了会。', ['企业']],
    ['服务覆盖80%以上的站点。', ['站点']],
    ['700万元就这样凑齐了。', [null]],
    ['3名被清退。', [null]],
    ['公司投入80万元建设实训室。', ['公司投入']],
    ['港务局工会在码头边上新近建起的驿站里每天接待职工90人次。', ['接待职工']],
    ['2019年产值9亿元。', ['产值']],
    ['500名新就业形态劳动者领到体检卡。', ['新就业形态劳动者']],
    ['18米高的桁架。', ['桁架']],
    ['11家规模以上企业签约。', ['规模以上企业']],
    ['他跑遍12个村的合作社。', ['村']],
  ])('in a phrase that a reader understands: %s', (text, about) =>
    expect(read(text).map((figure) => figure.about)).toEqual(about),
  );
  it.each([
    ['提高到超万元。', '超万元', true],
    ['吸纳近千家企业。', '近千家企业', true],
    ['大难题不超过2000元。', '不超过2000元', true],
    ['各类建议不下20件。', '不下20件', true],
    ['上千名职工参加。', '上千名职工', true],
    ['桌面上31个岗位', '31个岗位', false],
  ])('keeps the hedge with the number: %s', (text, printed, approx) =>
    expect(read(text)).toMatchObject([{ text: printed, approx }]),
  );
  it('takes a triangle for no money', () => expect(read('长三角生态绿色发展。')).toEqual([]));
  it('gives a figure printed twice once, with its first place', () => {
    expect(read('共82家。', '这82家企业')).toMatchObject([
      { evidence: [{ paragraph: 0, start: 1, end: 4 }] },
    ]);
  });
  it('keeps the same number of different things', () => {
    expect(brief('30名环卫工人，另有30名教师；500名司机和500名护士。')).toHaveLength(4);
  });
  it('points at what it read, in any text', () => {
    const sign = fc.constantFrom(...'0123456789.,，。%一二两三十百千万亿多余近约超个名人家元项第年月“”+工会');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join('');
        for (const figure of read(text)) {
          const [{ start, end } = { start: 0, end: 0 }] = figure.evidence;
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(figure.value)).toBe(true);
          expect(text.slice(start, end)).toBe(figure.text);
        }
      }),
      { numRuns: 500 },
    );
  });
});
