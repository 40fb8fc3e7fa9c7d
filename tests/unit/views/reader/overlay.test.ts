import { describe, expect, it } from 'vitest';
import { overlay } from '../../../../src/views/reader/overlay.ts';

const PIECES = [
  { text: '在福建', hit: false },
  { text: '快递', hit: true },
  { text: '公司', hit: false },
];

/** `<…>` stands for a hit, `[…]` for the range. */
function drawn(range: { start: number; end: number } | null): string {
  return overlay(PIECES, range)
    .map(({ hit, parts }) => {
      const text = parts.map((part) => (part.inside ? `[${part.text}]` : part.text)).join('');
      return hit ? `<${text}>` : text;
    })
    .join('');
}

describe('overlay', () => {
  it.each([
    { range: null, out: '在福建<快递>公司' },
    { range: { start: 1, end: 3 }, out: '在[福建]<快递>公司' },
    { range: { start: 2, end: 4 }, out: '在福[建]<[快]递>公司' },
    { range: { start: 3, end: 5 }, out: '在福建<[快递]>公司' },
    { range: { start: 0, end: 7 }, out: '[在福建]<[快递]>[公司]' },
    { range: { start: 6, end: 99 }, out: '在福建<快递>公[司]' },
    { range: { start: 5, end: 2 }, out: '在福建<快递>公司' },
  ])('marks $range', ({ range, out }) => {
    expect(drawn(range)).toBe(out);
  });
});
