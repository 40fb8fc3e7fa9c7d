import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Texts } from '../../../../src/search/shelf/texts.ts';

const anyFolded = fc
  .array(fc.constantFrom(...'工会职，5g'), { maxLength: 12 })
  .map((chars) => chars.join(''));

// Long and short beside the texts: the length above which a new part begins, as it does above what an engine can hold in one.
const anyPart = fc.integer({ min: 1, max: 40 });

describe('Texts', () => {
  it('cut their strings between two texts before one grows too long', () => {
    const texts = Array.from({ length: 40 }, (_, at) => '工会驿站'.repeat(1 + (at % 3)));
    const { parts, firsts } = Texts.of(texts, 50).packed;
    expect(parts.length).toBeGreaterThan(5);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(50);
    expect(parts.join('\n')).toBe(texts.join('\n'));
    expect(firsts).toHaveLength(parts.length);
    expect(Texts.of(['一篇比一段还长', '短', '短'], 3).packed.parts).toEqual(['一篇比一段还长', '短\n短']);
  });

  it('give back each text', () => {
    fc.assert(
      fc.property(fc.array(anyFolded), anyPart, (texts, part) => {
        const joined = new Texts(structuredClone(Texts.of(texts, part).packed));
        expect(joined.count).toBe(texts.length);
        expect(texts.map((_, at) => joined.get(at))).toEqual(texts);
      }),
    );
  });

  it('find a term wherever it stands, and never across two texts', () => {
    fc.assert(
      fc.property(fc.array(anyFolded), anyFolded, anyPart, fc.nat(30), (texts, term, part, count) => {
        fc.pre(term !== '');
        const expected = [...texts.keys()].filter((at) => texts[at]?.includes(term));
        const all = Texts.of(texts, part);
        expect(all.containing(term, null)).toEqual(expected);
        const known = expected.filter((at) => at < count);
        const guide = { count, candidates: () => ({ articles: known, sure: true }) };
        if (count <= texts.length) expect(all.containing(term, guide)).toEqual(expected);
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
