import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/search/normalise.ts';
import { bigrams, bigramsAndEnds } from '../../../src/search/tokenize.ts';
import { plainText } from './made-up.ts';

describe('bigrams', () => {
  it.each([
    ['快递员', ['快递', '递员']],
    ['５Ｇ基站', ['5g', 'g基', '基站']],
    ['工会，驿站', ['工会', '驿站']],
    ['福　建', ['福建']],
    ['工会\n驿站', ['工会', '驿站']],
    ['劳', ['劳']],
    ['𠮷田家', ['𠮷田', '田家']],
    ['……', []],
    ['', []],
  ])('%s', (text, tokens) => {
    expect(bigrams(text)).toEqual(tokens);
  });

  it('to be indexed have the end of each run with them', () => {
    expect(bigramsAndEnds('快递员，劳\n工会')).toEqual(['快递', '递员', '员', '劳', '工会', '会']);
  });

  it('to be indexed begin with every letter and digit of the text', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const firsts = bigramsAndEnds(text).map((token) => [...token][0]);
        expect(firsts.join('')).toBe(fold(text));
      }),
    );
  });

  it('of a piece are among those of the whole', () => {
    fc.assert(
      fc.property(plainText, fc.nat(), (text, at) => {
        const chars = [...fold(text)];
        const from = at % (chars.length - 1);
        const whole = new Set(bigrams(text));
        for (const token of bigrams(chars.slice(from, from + 4).join(''))) expect(whole).toContain(token);
      }),
    );
  });
});
