import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldMapped, originOf } from '../../../../src/search/text/normalise.ts';
import { anyText } from '../made-up.ts';

describe('fold', () => {
  it.each([
    ['plain Han stays', '快递员', '快递员'],
    ['full width is half width', '５Ｇ＋（工会）', '5g+(工会)'],
    ['upper case is lower case', 'Union', 'union'],
    ['stretched letters close up', '福　建 省', '福建省'],
    ['compatibility forms open up', '①……㎡', '1......m2'],
    ['half-width kana with its mark is one', 'ｶﾞ', 'ガ'],
    ['a combining accent joins its letter', 'e\u0301', 'é'],
    ['astral Han stays whole', '𠮷田', '𠮷田'],
    ['nothing is nothing', '', ''],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(foldMapped(text).text).toBe(folded);
  });

  it('is NFKC, lower case, without white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toBe(text.normalize('NFKC').toLowerCase().replace(/\s+/g, ''));
      }),
    );
  });

  it('takes its short cut only where each unit folds to exactly one', () => {
    for (let code = 0x20; code < 0xffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const char = String.fromCharCode(code);
      const { text, origins } = foldMapped(char);
      if (origins === null) expect([char, text.length]).toEqual([char, 1]);
      expect(foldMapped(`国${char}国`).text).toBe(`国${fold(char)}国`.normalize('NFKC'));
    }
  });
});

describe('foldMapped', () => {
  it.each([
    ['快递员', 0, 2, '快递'],
    ['福 建 省', 0, 2, '福 建'],
    ['共①个', 1, 2, '①'],
    ['见……后', 2, 3, '…'],
    ['𠮷田 家', 2, 4, '田 家'],
    ['ｶﾞ国', 0, 1, 'ｶﾞ'],
  ])('%s: folded %i to %i is %s', (text, from, to, original) => {
    const [start, end] = originOf(foldMapped(text), from, to);
    expect(text.slice(start, end)).toBe(original);
  });

  it('leads every folded passage back to text that folds to it, or around it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldMapped(text);
        fc.pre(folded.text.length > 0);
        const from = a % folded.text.length;
        const to = from + 1 + (b % (folded.text.length - from));
        const [start, end] = originOf(folded, from, to);
        expect(fold(text.slice(start, end))).toContain(folded.text.slice(from, to));
      }),
    );
  });
});
