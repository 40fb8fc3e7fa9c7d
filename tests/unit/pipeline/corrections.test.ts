import { describe, expect, it } from 'vitest';
import { CorrectionError, type Correction } from '../../../src/pipeline/corrections.ts';
import { preprocess } from '../../../src/pipeline/preprocess.ts';

const LINES = [
  '港口夜校开课',
  '',
  '本报讯（记者王一）某港口集团的职工夜校近日开课，首批一百二十名装卸工报名学习吊具操作。',
  '',
  '据悉，这个展览还将到外地巡展。',
  '',
  '公交站有了早餐点',
  '',
  '本报讯（记者李二）某市总工会在十二个公交场站设立爱心早餐点，每天清晨供应热粥。',
];

function read(...corrections: Correction[]) {
  return preprocess(
    [{ source: 'p.txt', sha256: '0'.repeat(64), encoding: 'utf-8', text: LINES.join('\n') }],
    [{ source: 'p.txt', corrections }],
  );
}
const reason = '测试';

describe('correct', () => {
  it('gives the page a date and says so', () => {
    const corpus = read({
      id: 'a',
      reason,
      op: 'page',
      at: { lines: [1, 1], starts: '港口夜校' },
      set: { date: '2024-05-01', pageNo: 3 },
    });
    expect(corpus.pages[0]).toMatchObject({
      id: 'grrb-2024-05-01-03',
      date: '2024-05-01',
      dateBasis: 'correction',
      pageNo: 3,
    });
    expect(corpus.corrections).toEqual([{ id: 'a', page: 'grrb-2024-05-01-03', reason }]);
  });
  it('discards lines', () => {
    const corpus = read({
      id: 'a',
      reason,
      op: 'discard',
      at: { lines: [5, 5], starts: '据悉，这个展览', ends: '巡展。' },
      as: 'unreadable',
    });
    expect(corpus.discarded).toEqual([{ page: corpus.pages[0]?.id, lines: [5, 5], reason: 'unreadable' }]);
    expect(corpus.articles[0]?.paragraphs).toHaveLength(1);
  });
  it('supplies a headline and marks the article', () => {
    const [article] = read({
      id: 'a',
      reason,
      op: 'set',
      at: { lines: [3, 3], starts: '本报讯' },
      set: { headline: '〔代拟〕' },
    }).articles;
    expect(article).toMatchObject({ headline: '〔代拟〕', corrections: ['a'] });
  });
  it('composes an article of lines in the given order', () => {
    const corpus = read({
      id: 'a',
      reason,
      op: 'compose',
      parts: [
        { role: 'headline', lines: [7, 7], starts: '公交站' },
        { role: 'body', lines: [5, 5], starts: '据悉' },
      ],
    });
    const made = corpus.articles.find((article) => article.corrections.includes('a'));
    expect(made).toMatchObject({ headline: '公交站有了早餐点', confidence: 1 });
    expect(made?.spans.map((span) => span.lines)).toEqual([
      [7, 7],
      [5, 5],
    ]);
  });
  it.each<[string, Correction]>([
    [
      '第 3 行应以“新华社”开头',
      { id: 'a', reason, op: 'discard', at: { lines: [3, 3], starts: '新华社' }, as: 'furniture' },
    ],
    [
      '第 3 行应以“学习。”结尾',
      {
        id: 'a',
        reason,
        op: 'discard',
        at: { lines: [3, 3], starts: '本报讯', ends: '学习。' },
        as: 'furniture',
      },
    ],
    [
      '第 40 行应以“本报讯”开头',
      { id: 'a', reason, op: 'set', at: { lines: [40, 40], starts: '本报讯' }, set: {} },
    ],
  ])('fails loudly: %s', (message, correction) => {
    expect(() => read(correction)).toThrow(CorrectionError);
    expect(() => read(correction)).toThrow(`版面 p.txt 的更正 a 用不上：${message}`);
  });
});
