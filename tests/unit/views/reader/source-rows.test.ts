import { describe, expect, it } from 'vitest';
import type { Article, Page } from '../../../../src/corpus/article.ts';
import type { Reading } from '../../../../src/search/answer/answer.ts';
import { sourceRows } from '../../../../src/views/reader/source-rows.ts';

const own = (role: string): { article: string; role: string } => ({ article: 'a', role });
const OTHER = { article: 'b', role: 'body' };

describe('sourceRows', () => {
  it('says whose each line is, once a run, blank lines aside', () => {
    const owners: Reading['owners'] = [
      { discarded: 'masthead' },
      { discarded: 'masthead' },
      null,
      own('headline'),
      null,
      own('body'),
      null,
      own('body'),
      null,
      OTHER,
      OTHER,
      { article: 'c', role: 'body' },
      { discarded: 'unheard-of' },
    ];
    const page = { lines: owners.map((_, index) => String(index + 1)) } as unknown as Page;
    const rows = sourceRows({ article: { id: 'a' } as Article, page, owners });
    expect(rows.map(({ text, kind, label }) => `${text} ${kind} ${label}`.trim())).toEqual([
      '1 discarded 报头',
      '2 discarded',
      '3 blank',
      '4 own 标题',
      '5 gap',
      '6 own 正文',
      '7 gap',
      '8 own',
      '9 blank',
      '10 other 另一篇',
      '11 other',
      '12 other 另一篇',
      '13 discarded unheard-of',
    ]);
  });
});
