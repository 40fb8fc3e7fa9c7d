/** Kinds of pieces and of disorder, one small invented page each: what each line was taken for. */
import { describe, expect, it } from 'vitest';
import { preprocess } from '../../../src/pipeline/preprocess.ts';

function read(lines: readonly string[]) {
  const text = lines.flatMap((line) => [line, '']).join('\n');
  return preprocess([{ source: 'p.txt', sha256: '0'.repeat(64), encoding: 'utf-8', text }]);
}

/** Each article as its headline and the numbers of its lines, counted without the blank ones, in page order. */
function stories(lines: readonly string[]) {
  return read(lines).articles.map(({ headline, spans }) => {
    const own = new Set<number>();
    for (const span of spans) for (let no = span.lines[0]; no <= span.lines[1]; no++) own.add((no + 1) / 2);
    return [headline, [...own].filter(Number.isInteger).sort((a, b) => a - b)];
  });
}

const SAW =
  '在某木材加工厂的锯材车间，女工老郑守着一台带锯机，一守就是二十二年。她听得出锯条的声音，锯条钝了、松了、偏了，她都能在机器停下之前喊出来，全厂的锯工都跟她学过手艺，锯条到了她手里，寿';
const SAW_2 =
  '命能多出一倍。去年，老郑带着徒弟把锯条的修磨流程写成了口诀，锯工们照着口诀修磨，锯条的消耗降了三成。';
const CLINIC =
  '本报讯（记者周七）某市总工会的流动义诊车近日开进了客运站，大客车驾驶员在等班的间隙就能量血压、测血糖，还可以请中医推拿师看一看颈椎和腰椎。';
const CLINIC_2 = '据介绍，义诊车全年要走遍全市的客运站，每站停留三天，驾驶员凭工会会员证免费就诊。';

describe('columns behind another story', () => {
  it('gives a story that breaks off the tail behind the next one', () => {
    expect(
      stories([
        '# 锯条上的二十二年',
        '本报记者 王一',
        SAW,
        '# 义诊车开进客运站',
        CLINIC,
        CLINIC_2,
        SAW_2,
        '老郑说，锯条会说话，锯工要听得懂。',
      ]),
    ).toEqual([
      ['锯条上的二十二年', [1, 2, 3, 7, 8]],
      ['义诊车开进客运站', [4, 5, 6]],
    ]);
  });
  it('leaves what follows a story that ends with a sentence', () => {
    expect(
      stories([
        '# 锯条上的二十二年',
        '本报记者 王一',
        `${SAW}命长。`,
        '# 义诊车开进客运站',
        CLINIC,
        CLINIC_2,
      ]),
    ).toEqual([
      ['锯条上的二十二年', [1, 2, 3]],
      ['义诊车开进客运站', [4, 5, 6]],
    ]);
  });
  it('gives an unsigned section under a small heading to the story of its matter', () => {
    expect(
      stories([
        '### 口诀传给徒弟',
        '老郑把锯条的修磨流程写成口诀，教给了车间里的锯工。锯材车间的徒弟们说，跟着老郑学手艺，锯条听话多了。',
        '# 锯条上的二十二年',
        '本报记者 王一',
        `${SAW}命长。`,
        '# 义诊车开进客运站',
        CLINIC,
      ]),
    ).toEqual([
      ['锯条上的二十二年', [1, 2, 3, 4, 5]],
      ['义诊车开进客运站', [6, 7]],
    ]);
  });
});

describe('a headline that slipped into another story', () => {
  it('goes to the story it speaks of', () => {
    expect(
      stories([
        '本报记者 王一',
        `${SAW}命长。`,
        '# 义诊车开进客运站',
        CLINIC,
        '# 带锯机旁的女锯工老郑',
        CLINIC_2,
      ]),
    ).toEqual([
      ['带锯机旁的女锯工老郑', [1, 2, 5]],
      ['义诊车开进客运站', [3, 4, 6]],
    ]);
  });
});

describe('a picture whose caption stands behind another story', () => {
  const CAPTION = '9月1日，在江西省吉安市吉州区的一处工地上，建筑工人领到了饮水机和毛巾。';
  it.each([
    ['its own words', '建筑工人领到毛巾'],
    ['other words', '炎炎夏日送清凉'],
  ])('takes the headline that slipped elsewhere: %s', (_, head) => {
    expect(
      stories([
        '锯条上的二十二年',
        '本报记者 王一',
        `${SAW}命长。`,
        head,
        '老郑说，锯条会说话，锯工要听得懂。',
        '义诊车开进客运站',
        CLINIC,
        CLINIC_2,
        CAPTION,
      ]),
    ).toEqual([
      ['锯条上的二十二年', [1, 2, 3, 5]],
      [head, [4, 9]],
      ['义诊车开进客运站', [6, 7, 8]],
    ]);
  });
});

describe('pieces that nobody signs at their start', () => {
  it.each([
    [
      'a brief that opens with day and place',
      [
        '近日，河北省保定市总工会为二百名环卫工人送去了雨衣和雨靴，并在环卫工人休息的驿站里添置了烘干机，雨天下班的环卫工人可以当场烘干衣服。',
      ],
    ],
    ['a brief signed at its end', ['保定市总工会为二百名环卫工人送去了雨衣和雨靴。（王小二）']],
    ['a brief signed on a line of its own', ['保定市总工会为二百名环卫工人送去了雨衣和雨靴。', '（王小二）']],
  ])('%s', (_, brief) => {
    const last = 3 + brief.length;
    expect(
      stories(['义诊车开进客运站', CLINIC, '环卫工人领到雨衣雨靴', ...brief]).map(([head, own]) => [
        head,
        own,
      ]),
    ).toEqual([
      ['义诊车开进客运站', [1, 2]],
      ['环卫工人领到雨衣雨靴', [3, ...[4, 5].filter((no) => no <= last)]],
    ]);
  });
});

describe('lines of their own kind', () => {
  const roleOf = (lines: readonly string[], at: number) =>
    read(lines)
      .articles.flatMap(({ spans }) => spans)
      .find((span) => span.lines[0] <= 2 * at - 1 && span.lines[1] >= 2 * at - 1)?.role ?? 'discarded';
  it.each([
    ['a numbered section', '一、把课堂搬上码头', 'heading'],
    ['a marked section', '●把课堂搬上码头', 'heading'],
    ['somebody spoken to', '编辑同志：', 'body'],
    ['a row of a table', '| 驾驶员 | 三百人 |', 'body'],
    ['an item of a list', '- 每周一次健康课', 'body'],
    ['a picture of Markdown', '![](images/1.jpg)', 'discarded'],
    ['a tag of HTML', '<br>', 'discarded'],
    ['an editor without a colon', '本版编辑 李小四', 'discarded'],
  ])('%s', (_, line, role) => {
    expect(roleOf(['# 义诊车开进客运站', CLINIC, line, CLINIC_2], 3)).toBe(role);
  });
  it('a standing column is no headline', () => {
    const [article] = read(['图片新闻', '9月1日，驾驶员在义诊车上量血压。', '王小二 摄']).articles;
    expect([article?.column, article?.headline, article?.byline]).toEqual(['图片新闻', null, ['王小二']]);
  });
  it('a union alone is no headline', () => {
    const [article] = read(['江苏盐城工会', '为盐场工人修起歇凉亭', CLINIC]).articles;
    expect([article?.kicker, article?.headline]).toEqual(['江苏盐城工会', '为盐场工人修起歇凉亭']);
  });
});
