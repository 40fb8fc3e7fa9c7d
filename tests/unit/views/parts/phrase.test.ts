import { describe, expect, it } from 'vitest';
import { hasLongPhrase } from '../../../../src/views/parts/phrase.ts';

describe('hasLongPhrase', () => {
  it.each([
    { text: '攻难关 解困局 促发展', most: 3, long: false },
    { text: '攻难关解困局', most: 5, long: true },
    { text: '一二三，四五六', most: 3, long: false },
    { text: '一二“三四”五六', most: 2, long: false },
    { text: '', most: 1, long: false },
  ])('measures $text by $most', ({ text, most, long }) => {
    expect(hasLongPhrase([{ text, hit: false }], most)).toBe(long);
  });

  it('does not take a hit for a stop', () => {
    expect(
      hasLongPhrase(
        [
          { text: '一二', hit: false },
          { text: '三四', hit: true },
        ],
        3,
      ),
    ).toBe(true);
  });
});
