import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src/search/answer/answer.ts';
import { hitLines } from '../../../../src/views/reader/hit-lines.ts';
import type { Trace } from '../../../../src/views/reader/trace.ts';

const piece = (text: string, hit: boolean): { text: string; hit: boolean } => ({ text, hit });
const READING = {
  page: { id: 'p' },
  article: {
    spans: [
      { page: 'q', lines: [1, 1], role: 'headline' },
      { page: 'p', lines: [3, 4], role: 'headline' },
    ],
  },
  kicker: null,
  headline: [piece('工会', true), piece('送清凉', false)],
  subhead: null,
  paragraphs: [
    [piece('前面', false), piece('工会', true), piece('后面', false), piece('工会', true)],
    [piece('工会', true)],
  ],
} as unknown as Reading;
const TRACES: readonly Trace[] = [
  { line: 7, paragraph: 0, start: 0, end: 3 },
  { line: 9, paragraph: 0, start: 3, end: 8 },
];

describe('hitLines', () => {
  it.each<[why: string, at: number, lines: readonly number[] | null]>([
    ['a hit in the headline, on this page', 1, [3, 4]],
    ['a hit that a line break cuts', 2, [7, 9]],
    ['a hit further on in the paragraph', 3, [9, 9]],
    ['a hit in a paragraph that was not traced', 4, null],
    ['no hit', 5, null],
  ])('finds %s', (_, at, lines) => {
    expect(hitLines(READING, TRACES, at)).toEqual(lines);
  });
});
