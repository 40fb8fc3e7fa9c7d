import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Region } from '../../../../src/corpus/article.ts';
import { TOPICS, type Topic } from '../../../../src/corpus/topics.ts';
import { TOPIC_CUES } from '../../../../src/pipeline/lexicon/topics.ts';
import { extractTopics } from '../../../../src/pipeline/extract/topics.ts';
import { HANGS, story } from './story.ts';

/** Invented stories in the paper's manner, one a topic: its name, headline and body. */
const STORIES: readonly (readonly [Topic, string, string])[] = [
  [
    '产业工人队伍建设改革',
    '让技能“长”出含金量',
    '该集团把产业工人队伍建设改革纳入年度任务，打通技能等级认定与岗位工资，首批首席技师已经聘任，技术工人待遇明显提高。工会主席说，产改要改到产业工人的心坎上。',
  ],
  [
    '劳动和技能竞赛',
    '焊花飞舞赛场见真章',
    '本届职业技能大赛设焊工、钳工等5个赛项，百余名选手同台竞技。决赛当天，裁判从外观和内部质量打分。获得一等奖的选手将被授予荣誉。',
  ],
  [
    '劳模工匠与创新工作室',
    '一间工作室 百项新成果',
    '走进以劳模名字命名的创新工作室，墙上挂满专利证书。带头人是当地有名的工匠，他收了12个徒弟，师徒一起技术攻关，把绝活传给年轻人。',
  ],
  [
    '新就业形态劳动者',
    '骑手有了议事厅',
    '外卖骑手在议事厅里谈派单规则，网约车司机谈停车难。平台企业当场答应优化算法，给配送留足时间。当地还把快递员请进了听证会。',
  ],
  [
    '权益维护与劳动法律',
    '讨回两个月工钱',
    '被拖欠工资的几名工人向仲裁机构申请劳动仲裁，法律援助律师帮他们补齐证据。经过调解，用人单位与工人签了协议，补签了劳动合同，加班费也一并支付。',
  ],
  [
    '困难帮扶与送温暖',
    '炉火正旺 年货进门',
    '春节前，走访组带着慰问金敲开困难职工的家门。送温暖活动今年为建档的困难职工家庭送去米面油，并为考上大学的孩子发放助学金。',
  ],
  [
    '职工服务阵地',
    '街角多了一盏灯',
    '新开的暖心驿站里有微波炉、饮水机和充电插座，职工之家的托管班也对周边开放。这样的服务站点全区已有40个，阵地建到了职工身边。',
  ],
  [
    '医疗互助与社会保险',
    '一张保单解了燃眉急',
    '参加职工医疗互助后，他住院花费的一部分得到报销。今年参保缴费标准不变，理赔时间缩短。工伤保险和补充医疗保险也可以一并办理。',
  ],
  [
    '住房保障',
    '新市民有了安心的家',
    '保障性租赁住房昨日交付，首批租户拎包入住。租金低于市场价，公积金可以直接支付房租。公租房的申请通道同时打开。',
  ],
  [
    '职工文化与阅读',
    '车间里的读书声',
    '读书会设在车间一角的书屋，每周有朗诵和书法交流。职工运动会之后，文艺汇演又开了场，合唱、舞蹈都是职工自编自演。',
  ],
  [
    '乡村振兴与消费帮扶',
    '山货进城记',
    '驻村工作队的第一书记联系买家，村民的农产品有了销路。消费帮扶带动农户种植积极性，合作社今年收购蔬菜60吨，脱贫家庭持续增收。',
  ],
  [
    '区域协作',
    '一江两岸一家亲',
    '长三角三省一市签署协作协议，建立跨区域合作机制，共享资源、互认证书，推动一体化发展。各方将轮流召集联席会。',
  ],
  [
    '工会组织建设与会议',
    '市总工会召开十届三次全委会议',
    '全委会议听取并审议通过工作报告，选举产生新的委员。会议强调，要夯实基层工会组织，推进建会入会，建强工会干部队伍。',
  ],
  [
    '社会组织',
    '好帮手就在身边',
    '公益创投为社会组织提供资金，社工机构承接了购买服务项目。志愿者和基金会一起孵化公益项目，让专业社工走进社区。',
  ],
  [
    '安全生产与防灾',
    '大雨里的守夜人',
    '暴雨持续，当地启动防汛应急响应，抢险队伍连夜排查隐患，转移群众。井下作业全部停止，消防救援人员守在堤坝上，未发生安全事故。',
  ],
  [
    '产业经济',
    '小零件撑起大产值',
    '这个产业集群去年产值突破百亿元，产品出口多国，龙头企业带动上下游，产业链不断延长。新能源订单增长较快，智能制造生产线投产。',
  ],
  [
    '时政要闻',
    '奋力谱写新篇章',
    '中共中央政治局就有关问题进行集体学习。习近平总书记发表重要讲话强调，要坚持党中央集中统一领导。国务院有关部门负责同志作了说明。',
  ],
  [
    '国际交流',
    '跨越山海的握手',
    '来自多国的工会代表团来访，双方就一带一路合作交换意见。论坛通过宣言，各国代表认为互鉴很有必要，大使出席了活动。',
  ],
  [
    '人物典型',
    '一位班长的三十年',
    '工友们叫她大姐。她扎根一线三十年，默默坚守，先后获得多项荣誉称号。同事回忆，那年冬天她奋不顾身跳下水救人，事迹感人，如今她仍是大家的榜样。',
  ],
  [
    '教育培训',
    '夜校开课啦',
    '夜校的培训课程有编程和茶艺，学员下班后来上课，讲师来自职业院校。求学圆梦行动还资助学历提升，结业可获得证书。',
  ],
];

describe('topics', () => {
  it.each(STORIES)('%s: %s', (topic, headline, body) => {
    expect(extractTopics(story(headline, [body]))[0]?.name).toBe(topic);
  });

  it('covers the closed list', () => {
    expect(STORIES.map(([topic]) => topic)).toEqual([...TOPICS]);
  });

  it('gives a second topic where the story has two', () => {
    const body =
      '骑手和快递员今后也能参加职工医疗互助。外卖骑手凭接单记录参保，住院可以报销，工伤保险由平台企业缴纳。';
    expect(extractTopics(story('骑手也有医疗互助', [body])).map(({ name }) => name)).toEqual([
      '医疗互助与社会保险',
      '新就业形态劳动者',
    ]);
  });

  it.each<[string, string, Topic[]]>([
    [
      'two topics in one word',
      '小哥公寓昨日启用。快递小哥公寓紧挨物流园，公租房同步配租，骑手凭接单记录申请。',
      ['住房保障', '新就业形态劳动者'],
    ],
    [
      'a topic named by its own formula',
      '全委会议昨日召开，会议选举产生新的主席团，审议通过工作报告。会议要求深化产业工人队伍建设改革，加快建会入会。',
      ['工会组织建设与会议', '产业工人队伍建设改革'],
    ],
    [
      'a second topic beside a first that everything speaks for',
      '消费扶贫有了新路：驻村第一书记和驻村工作队帮村民卖农产品，贫困村的合作社、农户和贫困户靠山货脱贫，帮扶产品供不应求，扶贫车间、采摘园、茶园也办起来。村里还办起培训班，学员已有百余名。',
      ['乡村振兴与消费帮扶', '教育培训'],
    ],
  ])('finds %s', (_, body, expected) => {
    expect(extractTopics(story(null, [body])).map(({ name }) => name)).toEqual(expected);
  });

  it('lets three usual cues carry a further topic, but not what stands in any story', () => {
    const drill = '当地防汛抗洪,抢险队伍排查隐患。';
    const names = (body: string) => extractTopics(story(null, [drill + body])).map(({ name }) => name);
    expect(names('值守的人轮流搬进宿舍,床位、月租和水电费都谈好了,住宿有了着落。')).toEqual([
      '安全生产与防灾',
      '住房保障',
    ]);
    expect(names('当年父亲和妻子回忆往事,儿子和女儿也在听。')).toEqual(['安全生产与防灾']);
  });

  it('takes a danger for no insurance', () => {
    const names = (body: string) => extractTopics(story(null, [body])).map(({ name }) => name);
    expect(names('险情面前,他们冒险排险。')).not.toContain('医疗互助与社会保险');
    expect(names('停工有险,受伤有险。')).toEqual(['医疗互助与社会保险']);
  });

  it('lets the headline outweigh the body', () => {
    const body = ['培训结束后，大家参观了驿站。'];
    const first = (headline: string): Topic | undefined => extractTopics(story(headline, body))[0]?.name;
    expect(first('农民夜校办起培训班')).toBe('教育培训');
    expect(first('暖心驿站开到路边')).toBe('职工服务阵地');
  });

  it('takes industry for the backdrop in the union’s own story', () => {
    const industry = '当地产业集群产值增长，订单增加。';
    const union = '工会召开代表大会，工会干部和基层工会主席讨论工会改革，工会组织覆盖扩大，行业工会成立。';
    expect(extractTopics(story(null, [industry, union])).map(({ name }) => name)).toEqual([
      '工会组织建设与会议',
    ]);
    expect(extractTopics(story(null, [industry])).map(({ name }) => name)).toEqual(['产业经济']);
  });

  it('shows the words that decided', () => {
    const body = ['本报讯 市里的变化不少。', '公租房昨日交付，租金不高。'];
    const [tag] = extractTopics(story(null, body));
    expect(tag?.name).toBe('住房保障');
    expect(tag?.evidence.map(({ paragraph, start, end }) => body[paragraph]?.slice(start, end))).toEqual([
      '公租房',
      '租金',
    ]);
  });

  it('has no topic without a cue', () => {
    expect(extractTopics(story(null, ['今天天气很好。']))).toEqual([]);
    expect(extractTopics(story(null, []))).toEqual([]);
  });

  it('leaves photographers’ credits out', () => {
    const input = story(null, [], { paragraphs: [{ text: '公租房 廉租房', role: 'credit' }] });
    expect(extractTopics(input)).toEqual([]);
  });
});

describe('places that act together', () => {
  const at = (province: string, paragraph: number, start: number): Region => ({
    code: '',
    province,
    city: null,
    county: null,
    primary: true,
    evidence: [{ paragraph, start, end: start + 3 }],
  });
  const text = '早上很冷。佛山市总工会与凯里市总工会联手。大家都来了。';

  it('speak for region cooperation, shown from the first to the last', () => {
    const [tag] = extractTopics(story(null, [text]), [at('广东省', 0, 5), at('贵州省', 0, 12)]);
    expect(tag?.name).toBe('区域协作');
    expect(tag?.evidence.map(({ start, end }) => text.slice(start, end))).toContain('佛山市总工会与凯里市');
  });
  it.each<[string, string, Region[]]>([
    ['in one province', text, [at('广东省', 0, 5), at('广东省', 0, 12)]],
    ['in two sentences', '佛山市总工会来了。凯里市联手。', [at('广东省', 0, 0), at('贵州省', 0, 9)]],
    ['without a deed in common', '佛山市总工会和凯里市都很热。', [at('广东省', 0, 0), at('贵州省', 0, 7)]],
    [
      'in a round-up',
      text,
      ['广东省', '贵州省', '湖南省', '湖北省', '河南省'].map((province, index) => at(province, 0, 5 + index)),
    ],
  ])('but not %s', (_, body, regions) => {
    expect(extractTopics(story(null, [body]), regions).map(({ name }) => name)).not.toContain('区域协作');
  });
});

describe('the lists', () => {
  it('name no word twice under one topic', () => {
    for (const topic of TOPICS) {
      const words = Object.values(TOPIC_CUES[topic]).flatMap((list) => list.split(/\s+/));
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });

  it('leave out what any union story says', () => {
    const words = new Set(
      Object.values(TOPIC_CUES).flatMap((cues) => Object.values(cues).flatMap((list) => list.split(/\s+/))),
    );
    expect(['职工', '工会', '服务', '创新', '企业', '记者', ''].filter((word) => words.has(word))).toEqual(
      [],
    );
  });
});

describe('for any text', () => {
  const cue = fc.constantFrom(...STORIES.flatMap(([, headline, body]) => [headline, body.slice(0, 30)]));
  const text = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary' }), cue), {
      maxLength: 6,
    })
    .map((parts) => parts.join(''));

  it('throws nothing, gives at most three, best first, and points into its paragraphs', () => {
    fc.assert(
      fc.property(fc.option(text), fc.array(text, { maxLength: 5 }), (headline, paragraphs) => {
        const tags = extractTopics(story(headline, paragraphs));
        expect(tags.length).toBeLessThanOrEqual(3);
        expect(new Set(tags.map(({ name }) => name)).size).toBe(tags.length);
        tags.forEach(({ score, evidence }, rank) => {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(tags[rank - 1]?.score ?? 1);
          for (const { paragraph, start, end } of evidence) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(paragraphs[paragraph]?.length ?? -1);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each(['工会', ' ', '1', '（“', '产业工人队伍建设', '劳动和技能竞', '困难职工'])(
    'comes through 100,000 characters of %j',
    (unit) => {
      const input = story(null, [unit.repeat(Math.ceil(100_000 / unit.length))]);
      extractTopics(input);
    },
    HANGS,
  );
});
