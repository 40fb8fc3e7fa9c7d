import { describe, expect, it } from 'vitest';
import { Trie } from '../../../../src/pipeline/extract/trie.ts';

const trie = new Trie<number>(
  new Map([
    ['涇'.charCodeAt(0), '泾'.charCodeAt(0)],
    ['東'.charCodeAt(0), '东'.charCodeAt(0)],
  ]),
);
trie.set('河北', 1);
trie.set('河北区', 2);
trie.set('泾源县', 3);
trie.set('东泾', 4);
trie.set('', 5);

describe('Trie', () => {
  it.each([
    ['河北省', 0, { end: 2, value: 1 }],
    ['河北区', 0, { end: 3, value: 2 }],
    ['在河北区', 1, { end: 4, value: 2 }],
    ['在河北区', 0, null],
    ['河', 0, null],
    ['', 0, null],
    ['涇源县', 0, { end: 3, value: 3 }],
    ['東涇', 0, { end: 2, value: 4 }],
  ])('%s at %i', (text, at, match) => {
    expect(trie.longest(text, at)).toEqual(match);
  });

  it('falls back to a shorter word that is accepted', () => {
    expect(trie.longest('河北区域', 0, (value) => value !== 2)).toEqual({ end: 2, value: 1 });
    expect(trie.longest('河北区域', 0, () => false)).toBeNull();
  });

  it('finds its words among tens of thousands, and says when they are too many', () => {
    const full = new Trie<number>();
    const words = Array.from({ length: 30_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + (at % 20_000), at + 1),
    );
    words.forEach((word, at) => full.set(word, at));
    words.forEach((word, at) => expect(full.longest(`${word}。`, 0)).toEqual({ end: 2, value: at }));
    expect(() => full.set('一'.repeat(70_000), 1)).toThrow(RangeError);
  });

  it('gives the value of exactly a word', () => {
    expect(trie.get('河北')).toBe(1);
    expect(trie.get('河')).toBeUndefined();
    expect(trie.get('')).toBeUndefined();
  });
});
