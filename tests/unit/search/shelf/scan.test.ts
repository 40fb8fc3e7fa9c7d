import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTerms } from '../../../../src/search/query/parse-query.ts';
import { haystack, matches } from '../../../../src/search/shelf/scan.ts';
import { anyText, corpusOf, plainText, type Sketch } from '../made-up.ts';

function hayOf(sketch: Sketch): string {
  const [article] = corpusOf([sketch]).articles;
  if (article === undefined) throw new Error('no article');
  return haystack(article);
}

const finds = (sketch: Sketch, query: string): boolean => matches(hayOf(sketch), parseTerms(query));

describe('matches', () => {
  const sketch: Sketch = {
    headline: '快递员有了　新驿站',
    kicker: '某市总工会',
    subhead: '已建１２家',
    column: '一线',
    byline: ['某某'],
    bylineRaw: '本报记者 某某',
    text: ['骑手也能参加工伤保险。', '“外卖 小哥”点赞 Union'],
  };

  it.each([
    ['快递员', true],
    ['新驿站', true],
    ['有了新', true],
    ['市总', true],
    ['12家', true],
    ['一线', true],
    ['本报记者某某', true],
    ['union', true],
    ['骑', true],
    ['快递员 工伤保险', true],
    ['快递员 医疗', false],
    ['“外卖小哥”', true],
    ['“工伤保险。外卖”', false],
    ['驿站某市', false],
    ['保险外卖', false],
    ['快递员 -骑手', false],
    ['快递员 -医疗', true],
    ['-骑手', false],
    ['', true],
  ])('%s: %s', (query, expected) => {
    expect(finds(sketch, query)).toBe(expected);
  });

  it('finds every piece of two characters or more of any article', () => {
    fc.assert(
      fc.property(fc.array(plainText, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (text, a, b) => {
        const chars = [...(text[a % text.length] ?? '')];
        const from = b % (chars.length - 1);
        const piece = chars.slice(from, from + 2 + (a % chars.length)).join('');
        expect(finds({ text }, piece)).toBe(true);
      }),
    );
  });

  it('finds what opens with a full-width minus or a dash as well', () => {
    const strokes = fc.array(fc.constantFrom(...'工会驿站－—–−－'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(strokes, strokes, strokes, (before, piece, after) => {
        expect(finds({ text: [[...before, ...piece, ...after].join('')] }, piece.join(''))).toBe(true);
      }),
    );
  });

  it('agrees with a naive reading of AND, phrases and exclusion', () => {
    const naive = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
    const anyWord = fc.array(fc.constantFrom(...'工会职快5Gｇ，'), { minLength: 1, maxLength: 2 });
    const anyTerm = fc.record({
      word: anyWord.map((chars) => chars.join('')),
      quoted: fc.boolean(),
      out: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), fc.array(anyTerm, { maxLength: 3 }), (text, terms) => {
        const query = terms
          .map(({ word, quoted, out }) => `${out ? '-' : ''}${quoted ? `“${word}”` : word}`)
          .join(' ');
        const expected = terms.every(
          ({ word, out }) => text.some((field) => naive(field).includes(naive(word))) !== out,
        );
        expect(finds({ text }, query)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
