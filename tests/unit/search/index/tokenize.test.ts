import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/search/text/normalise.ts';
import { bigrams, bigramsAndCharacters } from '../../../../src/search/index/tokenize.ts';
import { plainText } from '../made-up.ts';

describe('bigrams', () => {
  it.each([
    ['快递员', ['快递', '递员']],
    ['５Ｇ基站', ['5g', 'g基', '基站']],
    ['工会，驿站', ['工会', '驿站']],
    ['福　建', ['福建']],
    ['工会\n驿站', ['工会', '驿站']],
    ['劳', ['劳']],
    ['𠮷', ['𠮷']],
    ['工，会', ['工', '会']],
    ['……', []],
    ['', []],
  ])('%s', (text, tokens) => {
    expect(bigrams(text)).toEqual(tokens);
  });

  it('to be indexed have each character with them', () => {
    expect(bigramsAndCharacters('快递员，劳\n工会')).toEqual([
      '快递',
      '递员',
      '快',
      '递',
      '员',
      '劳',
      '工会',
      '工',
      '会',
    ]);
  });

  it('of a piece are among those of the whole', () => {
    fc.assert(
      fc.property(plainText, fc.nat(), (text, at) => {
        const chars = [...fold(text)];
        const from = at % (chars.length - 1);
        const whole = new Set(bigramsAndCharacters(text));
        for (const token of bigrams(chars.slice(from, from + 4).join(''))) expect(whole).toContain(token);
      }),
    );
  });
});
