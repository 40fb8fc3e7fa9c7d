import { describe, expect, it } from 'vitest';
import type { Article, Page, Paragraph, Span } from '../../../../src/corpus/article.ts';
import { linesOf, trace } from '../../../../src/views/reader/trace.ts';

function made(
  lines: readonly string[],
  paragraphs: readonly string[],
  spans: readonly Span[],
): [Article, Page] {
  const texts = paragraphs.map((text): Paragraph => ({ text, role: 'body' }));
  return [{ paragraphs: texts, spans } as unknown as Article, { id: 'p', lines } as unknown as Page];
}
const body = (from: number, to: number): Span => ({ page: 'p', lines: [from, to], role: 'body' });

/** Line, and the passage it stands for. */
function shown(
  lines: readonly string[],
  paragraphs: readonly string[],
  spans: readonly Span[],
): readonly string[] {
  return trace(...made(lines, paragraphs, spans)).map(
    ({ line, paragraph, start, end }) => `${line}: ${paragraphs[paragraph]?.slice(start, end) ?? '?'}`,
  );
}

describe('trace', () => {
  it.each([
    {
      why: 'follows broken lines with stray spaces and blank lines',
      lines: ['福 州市总工会', '', '推出三重', '保障。'],
      paragraphs: ['福州市总工会推出三重保障。'],
      spans: [body(1, 4)],
      out: ['1: 福州市总工会', '3: 推出三重', '4: 保障'],
    },
    {
      why: 'splits a line that holds the end of one paragraph and the start of another',
      lines: ['前一段结束。后一段开始'],
      paragraphs: ['前一段结束。', '后一段开始'],
      spans: [body(1, 1)],
      out: ['1: 前一段结束', '1: 后一段开始'],
    },
    {
      why: 'passes over a dateline before the text',
      lines: ['本报讯（记者某某）正文从这里开始'],
      paragraphs: ['正文从这里开始'],
      spans: [body(1, 1)],
      out: ['1: 正文从这里开始'],
    },
    {
      why: 'passes over a jump after the text',
      lines: ['正文到这里为止。（下转第2版）'],
      paragraphs: ['正文到这里为止。'],
      spans: [body(1, 1)],
      out: ['1: 正文到这里为止'],
    },
    {
      why: 'reads spans in reading order, whatever the order on the page',
      lines: ['第二句在上面。', '第一句在下面。'],
      paragraphs: ['第一句在下面。第二句在上面。'],
      spans: [body(2, 2), body(1, 1)],
      out: ['2: 第一句在下面', '1: 第二句在上面'],
    },
    {
      why: 'leaves out a line that an editor replaced, and goes on after it',
      lines: ['头一行没有变', '这行原文有错', '末一行没有变'],
      paragraphs: ['头一行没有变该行已经订正末一行没有变'],
      spans: [body(1, 3)],
      out: ['1: 头一行没有变', '3: 末一行没有变'],
    },
    {
      why: 'ignores headlines and other pages',
      lines: ['正文里也有的标题', '正文里也有的标题，是正文'],
      paragraphs: ['正文里也有的标题，是正文'],
      spans: [
        { page: 'p', lines: [1, 1], role: 'headline' },
        { page: 'q', lines: [1, 1], role: 'body' },
        body(2, 2),
      ] satisfies Span[],
      out: ['2: 正文里也有的标题，是正文'],
    },
  ])('$why', ({ lines, paragraphs, spans, out }) => {
    expect(shown(lines, paragraphs, spans)).toEqual(out);
  });
});

describe('linesOf', () => {
  const traces = trace(
    ...made(['一二三四', '五六七八', '九十百千'], ['一二三四五六七八', '九十百千'], [body(1, 3)]),
  );

  it.each([
    { passage: { paragraph: 0, start: 0, end: 2 }, lines: [1, 1] },
    { passage: { paragraph: 0, start: 3, end: 5 }, lines: [1, 2] },
    { passage: { paragraph: 1, start: 0, end: 4 }, lines: [3, 3] },
    { passage: { paragraph: 2, start: 0, end: 4 }, lines: null },
  ])('finds $passage in $lines', ({ passage, lines }) => {
    expect(linesOf(traces, passage)).toEqual(lines);
  });
});
