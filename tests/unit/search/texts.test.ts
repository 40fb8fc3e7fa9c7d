import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Texts } from '../../../src/search/texts.ts';

const anyFolded = fc
  .array(fc.constantFrom(...'工会职，5g'), { maxLength: 12 })
  .map((chars) => chars.join(''));

describe('Texts', () => {
  it('give back each text', () => {
    fc.assert(
      fc.property(fc.array(anyFolded), (texts) => {
        const joined = new Texts(structuredClone(Texts.of(texts).packed));
        expect(joined.count).toBe(texts.length);
        expect(texts.map((_, at) => joined.get(at))).toEqual(texts);
      }),
    );
  });

  it('find a term wherever it stands, and never across two texts', () => {
    fc.assert(
      fc.property(fc.array(anyFolded), anyFolded, (texts, term) => {
        fc.pre(term !== '');
        const expected = [...texts.keys()].filter((at) => texts[at]?.includes(term));
        expect(Texts.of(texts).containing(term, null)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('read only what the guide names, and all that it does not know of', () => {
    const texts = Texts.of(['甲乙', '甲', '乙甲', '甲']);
    const guide = (articles: readonly number[], sure: boolean, count = 4): readonly number[] =>
      texts.containing('甲乙', { count, candidates: () => ({ articles, sure }) });
    expect(guide([0, 2], false)).toEqual([0]);
    expect(guide([0, 2], true)).toEqual([0, 2]);
    expect(guide([], true)).toEqual([]);
    expect(guide([], true, 1)).toEqual([]);
    expect(guide([], true, 0)).toEqual([0]);
    expect(texts.containing('甲', { count: 4, candidates: () => null })).toEqual([0, 1, 2, 3]);
  });
});
