/** Headlines as papers set them, one small invented page each: which lines are the head, and which of them is the headline. */
import { describe, expect, it } from 'vitest';
import { preprocess } from '../../../src/pipeline/preprocess.ts';

const PAGE = { source: 'p.txt', sha256: '0'.repeat(64), encoding: 'utf-8' };

/** Kicker, headline and subhead of each article, in the order of the page. */
function heads(lines: readonly string[]) {
  const text = lines.flatMap((line) => [line, '']).join('\n');
  const { articles } = preprocess([{ ...PAGE, text }]);
  return articles.map(({ kicker, headline, subhead }) => [kicker, headline, subhead]);
}

/** Hard-wrapped lines of 18 characters, as columns of a paper are. */
function column(text: string): string[] {
  return text.match(/.{1,18}/gu) ?? [];
}

const SAW = column(
  '锯材车间的女工老郑守着一台带锯机，一守就是二十二年。她听得出锯条的声音，锯条钝了、松了、偏了，她都能在机器停下之前喊出来。全厂的锯工都跟她学过手艺。',
);
const CLINIC = column(
  '某市总工会的流动义诊车近日开进了客运站，大客车驾驶员在等班的间隙就能量血压、测血糖，还可以请中医推拿师看一看颈椎和腰椎，凭工会会员证免费就诊。',
);

describe('a headline behind its text', () => {
  it.each<[string, string[], (string | null)[]]>([
    [
      'in two lines, the first ending with a pause',
      ['锯条会说话，', '老郑听得懂'],
      [null, '锯条会说话，老郑听得懂', null],
    ],
    [
      'in two lines, the first ending with a function word',
      ['车间里的', '“听锯人”'],
      [null, '车间里的“听锯人”', null],
    ],
    [
      'in two lines under its kicker',
      ['某木材加工厂推行锯工师徒结对带出新手艺', '锯条会说话，', '老郑听得懂'],
      ['某木材加工厂推行锯工师徒结对带出新手艺', '锯条会说话，老郑听得懂', null],
    ],
    [
      'that asks',
      ['锯条的话，谁来听？', '木材厂二十二年带出锯工一批'],
      [null, '锯条的话，谁来听？', '木材厂二十二年带出锯工一批'],
    ],
    ['that asks in its first line', ['锯条钝了？', '老郑听得出'], [null, '锯条钝了？老郑听得出', null]],
    [
      'over a line that says who acts',
      ['锯条响了，徒弟听懂了', '木材厂工会为锯工师徒结对'],
      [null, '锯条响了，徒弟听懂了', '木材厂工会为锯工师徒结对'],
    ],
  ])('%s', (_, head, expected) => {
    const found = heads([
      '本报记者 王一',
      ...SAW,
      ...head,
      '本报讯 （记者周七）',
      ...CLINIC,
      '义诊车开进客运站',
    ]);
    expect(found[0]).toEqual(expected);
    expect(found[1]?.[1]).toBe('义诊车开进客运站');
  });
});

describe('the label of a series', () => {
  it('opens a head: the line above it is the headline of the picture before', () => {
    expect(
      heads([
        '本报记者 王一',
        ...SAW,
        '锯条声里带徒弟',
        ...column('11月3日，某县客运站的大客车驾驶员在流动义诊车前排队量血压。义诊车要走遍全市的客运站。'),
        '本报通讯员 周七 摄',
        '义诊车来了',
        '一家之言',
        '体检该由谁来管',
        '□王 一',
        ...CLINIC,
      ]).map(([, headline]) => headline),
    ).toEqual(['锯条声里带徒弟', '义诊车来了', '体检该由谁来管']);
  });
});

describe('lines among paragraphs that are not wrapped', () => {
  const LONG = SAW.join('');
  it('are a headline that slipped into a sentence', () => {
    expect(
      heads([
        '本报记者 王一',
        LONG,
        `${LONG}去年工会为每对师徒`,
        '锯条声里带徒弟',
        '补助二百元，给他们添置护耳和手套。',
        LONG,
      ]).map(([, headline]) => headline),
    ).toEqual(['锯条声里带徒弟']);
  });
});

describe('what stands behind a story', () => {
  it('is a sidebar, and no box over the next one', () => {
    const found = preprocess([
      {
        ...PAGE,
        text: [
          '# 锯条会说话',
          '本报记者 王一',
          `${SAW.join('')}`,
          '# 相关链接',
          '带锯机是木材加工厂里锯材的机器，锯条绕着两个轮子转。',
          '# 义诊车开进客运站',
          `本报讯（记者周七）${CLINIC.join('')}`,
        ].join('\n\n'),
      },
    ]).articles;
    expect(
      found.map(({ headline, paragraphs }) => [headline, paragraphs.some(({ role }) => role === 'box')]),
    ).toEqual([
      ['锯条会说话', true],
      ['义诊车开进客运站', false],
    ]);
  });

  it('is a notice where it is named as one', () => {
    expect(
      heads([
        '本报记者 王一',
        ...SAW,
        '锯条会说话',
        '“听锯人”摄影展征稿启事',
        ...column('为展示锯工风采，现面向全国职工征集摄影作品，每人限投十幅，须注明姓名和单位。'),
      ]).map(([, headline]) => headline),
    ).toEqual(['锯条会说话', '“听锯人”摄影展征稿启事']);
  });
});
