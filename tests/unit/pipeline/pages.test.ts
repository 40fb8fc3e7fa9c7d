/** Whole invented pages in the three kinds of damage: which lines make which story, and what each line is. */
import { describe, expect, it } from 'vitest';
import { preprocess } from '../../../src/pipeline/preprocess.ts';

function read(lines: readonly string[]) {
  const corpus = preprocess([
    { source: 'p.txt', sha256: '0'.repeat(64), encoding: 'utf-8', text: lines.join('\n') },
  ]);
  return {
    ...corpus,
    stories: corpus.articles.map((article) => ({
      kicker: article.kicker,
      headline: article.headline,
      subhead: article.subhead,
      byline: article.byline,
      kind: article.kind,
      lines: article.spans.map((span) => `${span.role} ${span.lines.join('–')}`),
    })),
  };
}

/** Breaks a paragraph into lines of a column, as PDF extraction does, with the first line indented. */
function wrap(text: string, width = 18): string[] {
  const lines = [text.slice(0, width - 2)];
  for (let i = width - 2; i < text.length; i += width) lines.push(text.slice(i, i + width));
  return lines.flatMap((line) => [line, '']);
}

const PORT =
  '海风吹过码头，叉车来回穿梭。在某港口集团的工人夜校里，三十多名装卸工正跟着师傅学习吊具操作，教室里不时响起掌声。';
const PORT_2 =
  '集团工会主席介绍，夜校开办两年来，已有六百多名装卸工拿到了高级工证书，夜校还把课堂搬上了岸桥。';
const BUS =
  '本报讯 （记者周七）公交驾驶员的早餐有了着落。某市总工会在十二个公交场站设立爱心早餐点，每天清晨五点供应热粥。';
const BUS_2 = '据悉，爱心早餐点由市总工会和公交集团共同出资，全年可供应早餐四十万份，驾驶员扫码即可领取。';

describe('hard-wrapped lines with headlines after the body', () => {
  const page = read([
    '本报记者 王一 李二',
    '',
    ...wrap(PORT),
    ...wrap(PORT_2),
    '装卸工走进岸桥课堂',
    '——某港口集团工人夜校见闻',
    '',
    ...wrap(BUS),
    ...wrap(BUS_2),
    '公交驾驶员吃上热乎早餐',
  ]);
  it('gives each body the headline behind it', () => {
    expect(page.stories.map(({ headline, subhead, byline }) => ({ headline, subhead, byline }))).toEqual([
      { headline: '装卸工走进岸桥课堂', subhead: '某港口集团工人夜校见闻', byline: ['王一', '李二'] },
      { headline: '公交驾驶员吃上热乎早餐', subhead: null, byline: ['周七'] },
    ]);
  });
  it('joins the lines to paragraphs', () => {
    expect(page.articles[0]?.paragraphs.map((p) => p.text)).toEqual([PORT, PORT_2]);
    expect(page.articles[1]?.paragraphs.map((p) => p.text)).toEqual([
      BUS.slice(BUS.indexOf('）') + 1),
      BUS_2,
    ]);
  });
});

describe('Markdown with cut columns', () => {
  const page = read([
    '某矿业集团把安全课开到井口，矿工人人都是宣讲员——',
    '',
    '# 井口安全课',
    '',
    '本报记者 王一',
    '',
    '## 阅读提示',
    '',
    '某矿业集团工会在井口开设安全课，让矿工讲身边的隐患。',
    '',
    '早上六点，某矿业集团三号井口的安全课准时开讲，讲课的是采煤队的老矿工，他把昨天排查出的隐患一条条讲给工友听，听课的矿工围成一圈，边听边记，谁也不',
    '',
    '愿意漏掉一个细节。',
    '',
    '### 人人都是宣讲员',
    '',
    '“讲课的人换着来，隐患才看得全。”集团工会主席说，安全课开办以来，矿工查出隐患两千多条，整改率达到百分之百。',
    '',
    '# 图书漂流进车间',
    '',
    '本报讯（记者赵四）近日，某纺织厂的图书漂流车开进了车间，女工们在班前挑书、班后还书，漂流车上的图书每周一换，深受职工欢迎。',
  ]);
  it('finds kicker, headline, box, byline and crosshead', () => {
    expect(page.stories).toEqual([
      {
        kicker: '某矿业集团把安全课开到井口，矿工人人都是宣讲员',
        headline: '井口安全课',
        subhead: null,
        byline: ['王一'],
        kind: 'report',
        lines: [
          'kicker 1–1',
          'headline 3–3',
          'box 7–9',
          'byline 5–5',
          'body 11–13',
          'heading 15–15',
          'body 17–17',
        ],
      },
      {
        kicker: null,
        headline: '图书漂流进车间',
        subhead: null,
        byline: ['赵四'],
        kind: 'brief',
        lines: ['headline 19–19', 'body 21–21'],
      },
    ]);
  });
  it('mends the paragraph that a column broke', () => {
    expect(page.articles[0]?.paragraphs.some((p) => p.text.includes('谁也不愿意漏掉一个细节。'))).toBe(true);
  });
});

describe('unwrapped text with half-width punctuation', () => {
  const page = read([
    '某区总工会开出“流动法律诊所”',
    '',
    '本报讯 (记者王一 通讯员李二)“欠薪的事当天就有了说法。”4月2日,外卖员老陈在某区总工会的流动法律诊所里领到了调解书。诊所由工会律师坐诊,每周三开进商圈,',
    '',
    '为骑手提供咨询、调解和代理服务,开办半年来已受理案件三百多件。',
    '',
    '老陈说,以后跑单心里更踏实了。',
    '',
    '',
    '',
    '4月2日,某市植物园内,环卫工人在新落成的劳动者港湾里休息。图为工会志愿者为环卫工人送上热茶。',
    '',
    '纺织女工的读书会',
    '',
    '(上接第1版)',
    '',
    '读书会每月一次,由车间轮流主持。女工们把读过的书写成书评,贴在食堂的墙上。',
  ]);
  it('keeps caption, report and continuation apart', () => {
    expect(page.stories.map(({ headline, kind, lines }) => ({ headline, kind, lines }))).toEqual([
      { headline: '某区总工会开出“流动法律诊所”', kind: 'brief', lines: ['headline 1–1', 'body 3–7'] },
      { headline: null, kind: 'photo', lines: ['caption 11–11'] },
      {
        headline: '纺织女工的读书会',
        kind: 'continuation',
        lines: ['headline 13–13', 'jump 15–15', 'body 17–17'],
      },
    ]);
  });
});

it('sets aside a scrambled column: the part that opens with the byline comes first', () => {
  const page = read([
    '# 老站长的三本账',
    '',
    '本，一笔一笔记着帮扶过的职工。',
    '',
    '第三本账是民情账。谁家有困难，老站长心里都有数，账本上画着一个个红圈，办成一件就划掉一件。',
    '',
    '本报记者 王一',
    '',
    '在某县工会驿站，老站长的抽屉里锁着三本账。第一本账记的是来歇脚的户外劳动者，第二本账是帮扶账',
  ]);
  expect(page.stories).toEqual([
    expect.objectContaining({
      headline: '老站长的三本账',
      byline: ['王一'],
      lines: ['headline 1–1', 'byline 7–7', 'body 9–9', 'body 3–5'],
    }),
  ]);
  expect(page.articles[0]?.paragraphs[0]?.text).toContain('第二本账是帮扶账本，一笔一笔记着');
});
