import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSplitter } from '../../../src/worker/split-json.ts';

/** What comes out of a text that is pushed in stretches of these lengths, in turn. */
function split(text: string, lengths: readonly number[]): unknown {
  const whole: Record<string, unknown> = {};
  const open = new Map<string, unknown[]>();
  const splitter = new JsonSplitter((name, json, inList) => {
    if (!inList) whole[name] = JSON.parse(json);
    else if (json === '') whole[name] = open.get(name) ?? [];
    else open.set(name, [...(open.get(name) ?? []), JSON.parse(json)]);
  });
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    splitter.push(text.slice(at, at + length));
    at += length;
  }
  splitter.end();
  return whole;
}

const anyLengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });
// A member of this name would be no member but what an object is made from.
const anyName = fc.string({ unit: 'grapheme' }).filter((name) => name !== '__proto__');

describe('a JSON file in stretches', () => {
  it('comes to what it would be as a whole', () => {
    fc.assert(
      fc.property(
        fc.dictionary(anyName, fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()))),
        fc.constantFrom(undefined, 1, '\t'),
        anyLengths,
        (value, space, lengths) => {
          const text = JSON.stringify(value, null, space);
          expect(split(text, lengths)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is refused wherever it breaks off', () => {
    const text = JSON.stringify({ a: [1, { b: '"]}\\' }, []], c: 'x', d: -1.5e3, e: null });
    expect(split(text, [3])).toEqual(JSON.parse(text));
    for (let end = 0; end < text.length; end += 1)
      expect(() => split(text.slice(0, end), [4])).toThrow(SyntaxError);
  });

  it.each([
    '[]',
    'x',
    '{"a" 1}',
    '{"a":1,}',
    '{"a":[1,]}',
    '{"a":[,1]}',
    '{,}',
    '{"a":1}}',
    '{"a":1] ',
    '{a:1}',
    '{"a":}',
    '{"a":[1 2]}',
    '{"a":tru}',
  ])('is refused as %s', (text) => expect(() => split(text, [1])).toThrow(SyntaxError));
});
