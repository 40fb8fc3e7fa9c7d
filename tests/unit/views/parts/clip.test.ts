import { describe, expect, it } from 'vitest';
import { clip } from '../../../../src/views/parts/clip.ts';

describe('clip', () => {
  it.each([
    ['', ''],
    ['工'.repeat(40), '工'.repeat(40)],
    ['工'.repeat(41), `${'工'.repeat(40)}……`],
    ['𠮷'.repeat(41), `${'𠮷'.repeat(40)}……`],
  ])('cuts %s', (text, clipped) => {
    expect(clip(text)).toBe(clipped);
  });
});
