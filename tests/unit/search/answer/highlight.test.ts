import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../../src/search/answer/answer.ts';
import { openingWords, pieces, snippet } from '../../../../src/search/answer/highlight.ts';
import { fold } from '../../../../src/search/text/normalise.ts';
import { parseTerms } from '../../../../src/search/query/parse-query.ts';
import { anyText, corpusOf } from '../made-up.ts';

const marked = (parts: readonly Piece[]): string =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

const mark = (text: string, query: string): string => marked(pieces(text, parseTerms(query).include));

function snip(text: readonly string[], query: string, maxChars?: number): string {
  const [article] = corpusOf([{ text }]).articles;
  if (article === undefined) throw new Error('no article');
  return marked(snippet(article, parseTerms(query).include, maxChars));
}

describe('pieces', () => {
  it.each([
    ['快递员驿站', '', '快递员驿站'],
    ['快递员驿站', '递员', '快[递员]驿站'],
    ['福　建省', '福建', '[福　建]省'],
    ['共①个', '1', '共[①]个'],
    ['哈哈哈', '哈哈', '[哈哈哈]'],
    ['快递员驿站', '快递 递员', '[快递员]驿站'],
    ['快递驿站', '快递 驿站', '[快递驿站]'],
    ['用5G建', '５g', '用[5G]建'],
    ['', '快递', ''],
  ])('%s for %s', (text, query, expected) => {
    expect(mark(text, query)).toBe(expected);
  });

  it('join to the text, marked and unmarked by turns, and mark what the terms say', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('工会', '工', '5g', 'g 站', '员快 会职', '…', 'fi'),
        (text, query) => {
          const terms = parseTerms(query).include;
          const parts = pieces(text, terms);
          expect(parts.map((piece) => piece.text).join('')).toBe(text);
          parts.forEach(({ hit }, at) => expect(hit).not.toBe(parts[at - 1]?.hit));
          const found = terms.some(({ folded }) => fold(text).includes(folded));
          expect(parts.some(({ hit }) => hit)).toBe(found);
        },
      ),
    );
  });
});

describe('snippet', () => {
  const long = '这里先说一些别的事情，再说一些无关的话；'.repeat(4);

  it.each<[string, readonly string[], string, string]>([
    ['the whole of a short paragraph', ['快递员有驿站。'], '驿站', '快递员有[驿站]。'],
    ['the opening without hits', ['开头。', '后来。'], '', '开头。'],
    ['the opening without hits in the body', ['开头。'], '驿站', '开头。'],
    ['the paragraph with most terms', ['驿站驿站', '驿站，快递员'], '驿站 快递员', '[驿站]，[快递员]'],
  ])('%s', (_, text, query, expected) => {
    expect(snip(text, query)).toBe(expected);
  });

  it('cuts at punctuation and says so', () => {
    expect(snip([`${long}工会建了驿站，快递员来了。${long}`], '驿站 快递员', 40)).toBe(
      '……工会建了[驿站]，[快递员]来了。这里先说一些别的事情，再说一些无关的话……',
    );
    expect(snip([long], '', 30)).toBe('这里先说一些别的事情，再说一些无关的话……');
  });

  it('cuts no number, word or surrogate pair in two', () => {
    expect(snip([`${'家'.repeat(30)}1234567890驿站9876543210${'家'.repeat(30)}`], '驿站', 12)).toBe(
      '……[驿站]……',
    );
    const astral = '𠮷'.repeat(60);
    expect(snip([`${astral}驿站${astral}`], '驿站', 21)).toMatch(/^……(𠮷)*\[驿站\](𠮷)*……$/u);
  });

  it('is about as long as asked, comes from the article, and shows a hit if there is one', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (text) => {
        const [article] = corpusOf([{ text }]).articles;
        if (article === undefined) throw new Error('no article');
        const terms = parseTerms('工会 站').include;
        const parts = snippet(article, terms, 12);
        const joined = parts.map((piece) => piece.text).join('');
        const body = joined.replace(/^……|……$/g, '');
        expect(text.join('\n')).toContain(body.replace(/^…+|…+$/g, ''));
        const found = text.some((each) => terms.some(({ folded }) => fold(each).includes(folded)));
        expect(parts.some(({ hit }) => hit)).toBe(found);
      }),
      { numRuns: 500 },
    );
  });
});

describe('openingWords', () => {
  it.each([
    ['短短一句。', '短短一句。'],
    [`第一件事很重要，${'还有'.repeat(30)}`, `第一件事很重要，${'还有'.repeat(10)}……`],
    [
      '走进车间，机器轰鸣，工人们正在紧张地忙碌着，没有一个人说话，只听见',
      '走进车间，机器轰鸣，工人们正在紧张地忙碌着……',
    ],
    ['', ''],
  ])('%s', (text, expected) => {
    const [article] = corpusOf([{ text: [text] }]).articles;
    expect(article && openingWords(article)).toBe(expected);
  });
});
