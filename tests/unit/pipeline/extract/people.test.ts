import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPeople } from '../../../../src/pipeline/extract/people.ts';
import { HANGS, story } from './story.ts';

const read = (...texts: string[]) => extractPeople(story(null, texts));
const names = (...texts: string[]) => read(...texts).map(({ name }) => name);

describe('extractPeople', () => {
  it.each<[string, string[]]>([
    ['市总工会党组书记、常务副主席罗启明说，驿站要建到路口。', ['罗启明']],
    ['劳动模范韩亮带着徒弟邱小满检修机组。', ['韩亮', '邱小满']],
    ['骑手彭三喜停下车，喝了一口热水。', ['彭三喜']],
    ['职工许女士领到了补助。', ['许女士']],
    ['“心里踏实多了。”段玉河说。', ['段玉河']],
    ['廖青告诉记者，培训每周一次。', ['廖青']],
    ['公司工会主席欧阳致远介绍，去年新建书屋8个。', ['欧阳致远']],
    ['州总工会主席扎西才让表示，要把服务送到牧区。', ['扎西才让']],
    ['出租车司机艾力·吐尔逊感动地说：“谢谢大家。”', ['艾力·吐尔逊']],
    ['劳模贺长林、范秀珍、石磊和方志刚登台宣讲。', ['贺长林', '范秀珍', '石磊', '方志刚']],
    ['她本名叫綦连枝，大家都喊她枝姐。', ['綦连枝']],
    ['全国劳模戴羲和看来，手艺要传下去。', ['戴羲和']],
    ['全国劳模戴羲和他的工友们正在抢修。', ['戴羲']],
    ['图为车间主任龚德旺（右）指导新工人。', ['龚德旺']],
    ['员工张某诉公司拖欠工资。', ['张某']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    '市总工会主席高度重视，干部于是下沉一线。',
    '职工金秋助学金发放，工人文化宫免费开放。',
    '员工安全培训合格，职工方面表示满意。',
    '推动代表马上办理，群众周边配套更全。',
    '老师傅带徒，各位女士先生请入座。',
    '王府井的工会驿站、高质量的服务。',
    '学习毛泽东思想，弘扬雷锋精神。',
    '他来自江西，她来自徐州，在温州打工。',
    '民工程序简化，课程建设提速。',
    '国家主席访问马来西亚。',
  ])('nobody in: %s', (text) => expect(names(text)).toEqual([]));

  it('gives the role in the words of the text', () => {
    expect(read('据了解，该省总工会党组书记、副主席罗启明出席会议。')[0]?.role).toBe(
      '该省总工会党组书记、副主席',
    );
    expect(read('走进云山县委书记顾一帆的办公室。')[0]?.role).toBe('云山县委书记');
    expect(read('1997年4月，时任云山县委书记顾一帆来到村里。')[0]?.role).toBe('时任云山县委书记');
    expect(read('邹大海是青石供电公司运维中心的高级技师。')[0]?.role).toBe('青石供电公司运维中心高级技师');
    expect(read('职工赵大勇的妻子钱小芸说，日子有盼头。').map(({ role }) => role)).toEqual([
      '职工',
      '赵大勇的妻子',
    ]);
  });
  it('leaves reporters out and gathers mentions', () => {
    const people = extractPeople(
      story(null, ['记者田禾从会上获悉，工匠段玉河获奖。', '段玉河说，要带好徒弟。'], {
        bylineRaw: '本报记者 田禾',
      }),
    );
    expect(people).toMatchObject([
      { name: '段玉河', evidence: [{ paragraph: 0 }, { paragraph: 1, start: 0, end: 3 }] },
    ]);
  });
  it('lists who signs an essay, with the note on the author', () => {
    const people = extractPeople(
      story('把小事办好', ['工会工作要细。', '（作者系某市总工会副主席）'], { bylineRaw: '□穆云开' }),
    );
    expect(people).toEqual([
      { name: '穆云开', role: '某市总工会副主席', evidence: [{ paragraph: 1, start: 4, end: 12 }] },
    ]);
  });
  it('points at the name in any text, and throws at none', () => {
    const sign = fc.constantFrom(
      ...'王李张欧阳孙志明强和说、，。“”（）·阿尔主席记者工职劳模女士某的名叫本 12',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join('');
        for (const { name, evidence } of read(text))
          for (const { start, end } of evidence) expect(text.slice(start, end)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
  it.each(['王', '主席王明', '阿·', '主席', '张三、', '王明强、', '名叫', ' '])(
    'comes through 100,000 characters of %s',
    (unit) => {
      names(unit.repeat(100_000 / unit.length));
    },
    HANGS,
  );
});
