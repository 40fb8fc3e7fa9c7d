import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractMechanisms } from '../../../../src/pipeline/extract/mechanisms.ts';
import { HANGS, story } from './story.ts';

const names = (...texts: string[]) => extractMechanisms(story(null, texts)).map(({ name }) => name);

describe('extractMechanisms', () => {
  it.each<[string, string[]]>([
    ['该区打造“2+N”流动驿站，服务骑手。', ['“2+N”流动驿站']],
    ['当地推行“登记即入会”模式。', ['登记即入会']],
    ['工会推出“平安锦囊”保障计划。', ['“平安锦囊”保障计划']],
    ['形成“调解+仲裁+诉讼”联动机制。', ['“调解+仲裁+诉讼”联动机制']],
    ['签订“三书一函”，督促企业整改。', ['三书一函']],
    ['举办“逐梦海港·匠心筑路”主题活动。', ['逐梦海港·匠心筑路']],
    ['以“学一技、强一身”为主题开展竞赛。', ['学一技、强一身']],
    ['市总开展冬送温暖、夏送清凉活动。', ['冬送温暖、夏送清凉']],
    ['苏陕协作走过多年，苏陕协作结出硕果。', ['苏陕协作']],
    ['第三届全国港口起重机技能大赛开赛。', ['第三届全国港口起重机技能大赛']],
    ['在乔大山劳模创新工作室，徒弟们忙着试验。', ['乔大山劳模创新工作室']],
    ['建立工伤预防联席机制。', ['工伤预防联席机制']],
    ['当地出台《关于深化港口匠人培育的实施意见》。', ['关于深化港口匠人培育的实施意见']],
    ['推动资源共享、阵地共建、难题共解、经验共用。', ['资源共享、阵地共建、难题共解、经验共用']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['如何破解创新工作室单打独斗的难题？', []],
    ['“两书同达”开展以来，欠薪少了。打造“两书同达”。', ['两书同达']],
    ['开展“如何留住工人”系列活动。', []],
    ['该区建立完善港口匠人培育机制。', ['港口匠人培育机制']],
    ['会上设立一线职工创新成果奖。', ['一线职工创新成果奖']],
    ['推动20家快运企业建立停工待料补偿机制。', ['停工待料补偿机制']],
    ['建成3个港口虚拟仿真孵化基地。', ['港口虚拟仿真孵化基地']],
    ['把休息室纳入码头女工劳动保护专项检查。推行码头女工劳动保护专项检查。', ['码头女工劳动保护专项检查']],
    ['中国码头联合会召开2026年度联席会议。', ['2026年度联席会议']],
    ['出台首部规范港口技能竞赛的条例。', []],
  ])('names begin and end where they should: %s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['该行业实行“坡地书房”开放制。', ['坡地书房']],
    ['给每位新手配一名“夜班导师”。', ['夜班导师']],
    ['班组里各写一本“听诊手册”。', ['听诊手册']],
    ['干部挨户填“求职意向单”。', ['求职意向单']],
    ['“谁用谁管”的办法传开了。', ['谁用谁管']],
    ['协议里有个新词叫“以单定产”。', ['以单定产']],
    ['大家把这里称作“码头评理桌”。', ['码头评理桌']],
    ['当地推进“四单一会”改革。', ['“四单一会”改革']],
    ['门口挂着“渔工邻里中心”的牌子。', ['渔工邻里中心']],
    ['市总与企业签订停炉安置专项协议。', ['停炉安置专项协议']],
    ['当地出台《港口职工带薪培训办法》。', ['港口职工带薪培训办法']],
  ])('things that are made, filled in, called or signed: %s', (text, expected) =>
    expect(names(text)).toEqual(expected),
  );

  it.each<[string, string[]]>([
    ['10月9日，第12届全国港口装备博览会在当地开幕。', []],
    ['全国码头论坛昨日在当地举行。', []],
    ['书院举办“灯火·匠心”书画展。', []],
    ['工会每年举办“灯火·匠心”书画展。', ['灯火·匠心']],
    ['每年举办的全国码头匠人论坛已成品牌。', ['全国码头匠人论坛']],
    ['市总建立港口工会联席会议。', ['港口工会联席会议']],
    ['职工参与建设青山河水电工程。', []],
    ['市总依托青山职业技术学院开班。', []],
    ['市总成立青山港口工匠学院。', ['青山港口工匠学院']],
    ['市总实施港口匠人培育工程。', ['港口匠人培育工程']],
  ])('an occasion is none unless it comes back, nor is what is built: %s', (text, expected) =>
    expect(names(text)).toEqual(expected),
  );

  it.each([
    '工友们都叫她“焊花大姐”。',
    '这样的“面子工程”不如没有。',
    '循着“从有形覆盖向有效覆盖”的路走。',
    '请来“云脚”体验公司。',
    '又收到800元互助金。',
    '“以前总担心没活干，现在好了。”他说。',
    '打通服务职工的“最后一公里”。',
    '工会干部是职工的“娘家人”。',
    '从“输血”到“造血”，面貌一新。',
    '“十四五”期间继续推进“产改”。',
    '他最爱读《平凡的日子》。',
    '会议在北京人民大会堂举行。',
    '要完善工作机制，健全服务体系。',
    '“11·21”事故调查报告公布。',
    '大家都夸他“牛”。',
  ])('none in: %s', (text) => expect(names(text)).toEqual([]));

  it('counts the headline and what comes back', () => {
    const body = ['骑手们都知道“云上小家”。'];
    expect(extractMechanisms(story(null, body))).toEqual([]);
    expect(
      extractMechanisms(
        story('“云上小家”暖人心', [...body, '如今“云上小家”遍布全城。', '“云上小家”还要扩容。']),
      ).map(({ name }) => name),
    ).toEqual(['云上小家']);
  });
  it('gives one fact with every place', () => {
    expect(extractMechanisms(story(null, ['推行“一岗一策”模式。', '“一岗一策”模式见效。']))).toEqual([
      {
        name: '“一岗一策”模式',
        evidence: [
          { paragraph: 0, start: 2, end: 10 },
          { paragraph: 1, start: 0, end: 8 },
        ],
      },
    ]);
  });
  it('points at the name in any text, and throws at none', () => {
    const unit = fc.constantFrom(
      '“',
      '”',
      '‘',
      '’',
      '《',
      '》',
      '打造',
      '机制',
      '模式',
      '大赛',
      '+',
      '一',
      '函',
      '、',
      '，',
      '·',
      '职工',
      '的',
      '等',
      '苏陕',
      '协作',
      '1',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const text = units.join('');
        for (const { name, evidence } of extractMechanisms(story(null, [text])))
          for (const { start, end } of evidence)
            expect(text.slice(start, end).replace(/[“”‘’]/g, '')).toBe(name.replace(/[“”‘’]/g, ''));
      }),
      { numRuns: 500 },
    );
  });
  it.each(['“', '《》', '“”', '机制', '建立机制', '“A+B', '职工、', '一二三四、', '大赛', '“‘', ' '])(
    'comes through 100,000 characters of %s',
    (unit) => {
      names(unit.repeat(100_000 / unit.length));
    },
    HANGS,
  );
});
