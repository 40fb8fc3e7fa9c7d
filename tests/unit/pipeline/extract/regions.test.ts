import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { ExtractInput } from '../../../../src/pipeline/extract/input.ts';
import { extractRegions } from '../../../../src/pipeline/extract/regions.ts';
import { HANGS, story } from './story.ts';

/** `*` marks a primary region. */
const read = (input: ExtractInput): string[] =>
  extractRegions(input).map(
    ({ province, city, county, primary }) => `${primary ? '*' : ''}${province}${city ?? ''}${county ?? ''}`,
  );

describe('names', () => {
  it.each([
    ['黔东南州凯里市总工会开展培训。', ['*贵州省黔东南苗族侗族自治州凯里市']],
    ['记者走进甘肃省兰州市七里河区，看到新的驿站。', ['*甘肃省兰州市七里河区']],
    ['海西州总工会慰问职工。', ['*青海省海西蒙古族藏族自治州']],
    ['临夏州总工会慰问职工。', ['*甘肃省临夏回族自治州']],
    ['铜仁市松桃县建成职工之家。', ['*贵州省铜仁市松桃苗族自治县']],
    ['贵州凯里的骑手入会了。', ['*贵州省黔东南苗族侗族自治州凯里市']],
    ['重庆市丰都县的村民收入高了。', ['*重庆市丰都县']],
    ['天津市河北区总工会开展义诊。', ['*天津市河北区']],
    ['涇源縣总工会慰问职工。', ['*宁夏回族自治区固原市泾源县']],
    ['新疆生产建设兵团总工会慰问职工，兵团各师工会参加。', ['*新疆维吾尔自治区']],
    ['宁夏·银川总工会慰问职工。', ['*宁夏回族自治区银川市']],
    ['香港的工会代表来到澳门交流。', ['*香港特别行政区', '澳门特别行政区']],
    ['台湾高雄的工友来信。', ['*台湾省高雄市']],
    ['湖北仙桃的企业复工。', ['*湖北省仙桃市']],
    ['鹏城的建设者都记得那一天。', ['*广东省深圳市']],
  ])('%s', (text, regions) => {
    expect(read(story(null, [text]))).toEqual(regions);
  });

  it('reads a pair of one-character names as both provinces, with evidence', () => {
    const regions = extractRegions(story('闽宁情深', ['闽宁协作走过三十年，宁夏换了新颜。']));
    expect(regions.map(({ province }) => province)).toEqual(['宁夏回族自治区', '福建省']);
    expect(regions.every(({ primary }) => primary)).toBe(true);
    expect(regions.map(({ evidence }) => evidence)).toEqual([
      [
        { paragraph: 0, start: 0, end: 2 },
        { paragraph: 0, start: 10, end: 12 },
      ],
      [{ paragraph: 0, start: 0, end: 2 }],
    ]);
  });

  it('gives GB/T 2260 codes', () => {
    expect(extractRegions(story(null, ['江西省南昌市新建区的企业落地生根。']))[0]?.code).toBe('360112');
    expect(extractRegions(story(null, ['新疆石河子市的棉农丰收。']))[0]?.code).toBe('659001');
  });

  it('keeps a coarser place only where it is named on its own', () => {
    expect(read(story(null, ['甘肃省兰州市七里河区建成驿站。', '七里河区的驿站很暖。']))).toEqual([
      '*甘肃省兰州市七里河区',
    ]);
    expect(read(story('兰州建驿站', ['甘肃省兰州市七里河区建成驿站。', '兰州还要再建。']))).toEqual([
      '*甘肃省兰州市',
      '甘肃省兰州市七里河区',
    ]);
  });
});

describe('false friends', () => {
  it.each([
    '读来津津有味，黑白分明。',
    '京东的骑手在孙中山纪念堂前合影。',
    '职工安居乐业，企业长治久安。',
    '“安康杯”竞赛带来幸福安康。',
    '会议纠正文山会海，来宾很少。',
    '盛大庆祝活动连续举行，医保定点药店照常营业。',
    '双方全面战略合作，维护和平，节约资源，新建厂房。',
    '美丽水乡处处是景，出海口风平浪静。',
    '新乡村建设者回到田间。',
    '来自明尼苏达州的客人。',
    '树立共产主义远大理想。',
    '南京东路上游人如织。',
    '青岛舰官兵收到贺卡。',
    '凯里村的村民来信。',
    '南江村的村民增收了。',
  ])('%s', (text) => {
    expect(read(story(null, [text]))).toEqual([]);
  });

  it.each([
    ['河北区域协作不断推进，河北职工受益。', ['*河北省']],
    ['吉林市场回暖，吉林职工增收。', ['*吉林省']],
    ['辽宁振兴的路上，职工是主力。', ['*辽宁省']],
    ['安康工会慰问职工，陕西职工受益。', ['*陕西省', '陕西省安康市']],
    ['丰都县总工会驻村，丰都的农户增收。', ['*重庆市丰都县']],
  ])('%s', (text, regions) => {
    expect(read(story(null, [text]))).toEqual(regions);
  });
});

describe('names that many places bear', () => {
  const shared = '朝阳区总工会慰问户外劳动者。';
  it.each([
    [
      'the place beside it',
      story(null, ['长春市的工会很忙。', shared]),
      ['*吉林省长春市', '吉林省长春市朝阳区'],
    ],
    [
      'the byline’s office',
      story(null, [shared], { bylineRaw: '（作者单位：吉林省长春市总工会）' }),
      ['*吉林省长春市朝阳区'],
    ],
    [
      'the dateline',
      story(null, [shared], { dateline: { place: '长春', date: null } }),
      ['*吉林省长春市朝阳区'],
    ],
    ['the one that everybody knows', story(null, [shared]), ['*北京市朝阳区']],
    ['nothing: left out', story(null, ['鼓楼区总工会慰问户外劳动者。']), []],
    [
      'the nearer city of one province',
      story(null, ['石家庄的工会很忙。沧州的工会也忙，新华区建了驿站。']),
      ['河北省石家庄市', '*河北省沧州市', '河北省沧州市新华区'],
    ],
    [
      'the nearer of two',
      story(null, ['兰州的工会很忙。拉萨的工会也忙，城关区建了驿站。']),
      ['*西藏自治区拉萨市', '西藏自治区拉萨市城关区', '甘肃省兰州市'],
    ],
    [
      'the city just named',
      story(null, ['在兰州，市总工会联系社会组织。该市城关区总工会也是。']),
      ['*甘肃省兰州市', '甘肃省兰州市城关区'],
    ],
  ])('are told by %s', (_, input, regions) => {
    expect(new Set(read(input))).toEqual(new Set(regions));
  });
});

describe('what a story is about', () => {
  it('leaves out the venue of a national meeting', () => {
    const text =
      '中国财贸轻纺烟草工会全委会议于9月15日在福建厦门开幕。记者从会上获悉，竞赛覆盖职工1200万人。';
    expect(read(story('竞赛助推行业大发展', [text]))).toEqual([]);
  });

  it('leaves out those who only came', () => {
    const text =
      '全国服务业大会7日在京召开。上海市、湖南省有关负责同志作交流发言。各省、自治区、直辖市、新疆生产建设兵团有关负责同志参加会议。';
    expect(read(story('努力开创新局面', [text]))).toEqual([]);
  });

  it('keeps a place of a national story as mentioned only', () => {
    const text =
      '记者从中国国家铁路集团有限公司获悉，满载货物的列车从西安国际港站驶出。国铁集团负责人介绍了开行情况。班列运行稳定。货物种类增加。客户普遍认可。';
    expect(read(story('班列开行突破千列', [text]))).toEqual(['陕西省西安市']);
  });

  it('takes the headline’s place before those of its cases', () => {
    const text = [
      '在遵义，职工中心引进社会资源。',
      '在安顺，驿站建到了路口。',
      '在铜仁市松桃县，职工有了理疗室。',
    ];
    expect(read(story('贵州工会补短板', text))).toEqual([
      '*贵州省',
      '贵州省遵义市',
      '贵州省安顺市',
      '贵州省铜仁市松桃苗族自治县',
    ]);
  });

  it('takes every region with a paragraph of its own in a round-up', () => {
    const text = [
      '江苏将轮训全省产业工人。',
      '青岛曾面临难题。青岛市总工会对症下药。',
      '昆明市各级工会联合多方力量。',
      '黑龙江省开通热线，吉林省组建律师团，山西常态化体检。',
    ];
    expect(read(story('攻难关 促发展', text))).toEqual([
      '*江苏省',
      '*山东省青岛市',
      '*云南省昆明市',
      '黑龙江省',
      '吉林省',
      '山西省',
    ]);
  });

  it('takes both parties where the headline names two', () => {
    expect(read(story('广东贵州携手帮扶', ['广东与贵州两地工会签约。']))).toEqual(['*广东省', '*贵州省']);
  });

  it('does not take Beijing from a dateline, but another place where the story is local', () => {
    const text = ['市总工会今天开放新的服务阵地，全市职工可以使用。'];
    expect(read(story(null, text, { dateline: { place: '北京', date: null } }))).toEqual([]);
    expect(read(story(null, text, { dateline: { place: '长沙', date: null } }))).toEqual(['*湖南省长沙市']);
  });

  it('makes little of a university in a national story', () => {
    expect(
      read(
        story('国务院印发意见', ['湖南大学教授认为意见很及时。', '意见共十条。', '各地落实。', '成效可期。']),
      ),
    ).toEqual([]);
  });
});

describe('for any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '北京市',
      '朝阳区',
      '闽宁',
      '和县',
      '兵团',
      '南京路',
      '、',
      '。',
      '在',
      '开幕',
      '负责同志参加会议',
      '涇源縣',
    ),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

  it('throws nothing and points into its paragraphs', () => {
    fc.assert(
      fc.property(fc.option(text), fc.array(text, { maxLength: 5 }), text, (headline, paragraphs, place) => {
        const input = story(headline, paragraphs, { bylineRaw: place, dateline: { place, date: null } });
        const regions = extractRegions(input);
        expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length);
        for (const { evidence } of regions)
          for (const { paragraph, start, end } of evidence) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(paragraphs[paragraph]?.length ?? -1);
          }
        expect(extractRegions(input)).toEqual(regions);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['工会', ' ', '1', '（“', '内蒙古自治', '北京', '北京、上海、', '朝阳区', '鼓楼区负责同志'])(
    'comes through 100,000 characters of %j',
    (unit) => {
      const input = story(null, [unit.repeat(Math.ceil(100_000 / unit.length))]);
      extractRegions(input);
    },
    HANGS,
  );
});
