import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt } from '../../../../src/search/text/sentence.ts';

const of = (text: string, fact: string) => {
  const start = text.indexOf(fact);
  return sentenceAt(
    { paragraphs: [{ text, role: 'body' }] },
    { paragraph: 0, start, end: start + fact.length },
  );
};

describe('sentenceAt', () => {
  it.each([
    ['前一句。工会投入500万元，建成驿站。后一句。', '500万元', '工会投入', '，建成驿站。'],
    ['“真好！”他说。共有8家驿站', '8家', '共有', '驿站'],
    ['他说：“共8家。”大家同意。', '8家', '他说：“共', '。”'],
    ['8家', '8家', '', ''],
  ])('of %s around %s', (text, fact, before, after) => {
    expect(of(text, fact)).toEqual({ before, fact, after });
  });

  it('cuts what is long', () => {
    const { before, after } = of(`${'甲'.repeat(200)}8家${'乙'.repeat(200)}`, '8家');
    expect(before.length).toBeLessThan(70);
    expect(after.length).toBeLessThan(70);
    expect([before.slice(0, 2), after.slice(-2)]).toEqual(['……', '……']);
  });

  it('holds the fact for any text, and points nowhere without throwing', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.nat(40), (text, start, length) => {
        const quote = sentenceAt(
          { paragraphs: [{ text, role: 'body' }] },
          { paragraph: 0, start, end: start + length },
        );
        expect(quote.fact).toBe(text.slice(start, start + length));
      }),
    );
    expect(sentenceAt({ paragraphs: [] }, { paragraph: 3, start: 0, end: 2 }).fact).toBe('');
  });
});
