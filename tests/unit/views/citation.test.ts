import { describe, expect, it } from 'vitest';
import type { Article, Page } from '../../../src/corpus/article.ts';
import { cite } from '../../../src/views/citation.ts';

type Told = Pick<Article, 'byline' | 'headline'> & Pick<Page, 'date' | 'pageNo' | 'dateBasis'>;
const PRINTED: Told = {
  byline: ['甲'],
  headline: '题',
  date: '2025-06-22',
  pageNo: 1,
  dateBasis: 'masthead',
};

describe('cite', () => {
  it.each<{ why: string; told: Told; citation: string }>([
    { why: 'everything printed', told: PRINTED, citation: '甲. 题[N]. 工人日报, 2025-06-22(1).' },
    { why: 'no author', told: { ...PRINTED, byline: [] }, citation: '题[N]. 工人日报, 2025-06-22(1).' },
    {
      why: 'three authors',
      told: { ...PRINTED, byline: ['甲', '乙', '丙'] },
      citation: '甲, 乙, 丙. 题[N]. 工人日报, 2025-06-22(1).',
    },
    {
      why: 'more than three',
      told: { ...PRINTED, byline: ['甲', '乙', '丙', '丁'] },
      citation: '甲, 乙, 丙, 等. 题[N]. 工人日报, 2025-06-22(1).',
    },
    {
      why: 'an inferred date',
      told: { ...PRINTED, dateBasis: 'dateline' },
      citation: '甲. 题[N]. 工人日报, [2025-06-22](1).（日期为推定）',
    },
    {
      why: 'no page number',
      told: { ...PRINTED, pageNo: null },
      citation: '甲. 题[N]. 工人日报, 2025-06-22.',
    },
    {
      why: 'no date',
      told: { ...PRINTED, date: null, dateBasis: null, pageNo: null },
      citation: '甲. 题[N]. 工人日报.',
    },
    {
      why: 'a headline that an editor supplied',
      told: { ...PRINTED, headline: '〔题〕' },
      citation: '甲. 〔题〕[N]. 工人日报, 2025-06-22(1).',
    },
    {
      why: 'a lost headline',
      told: { ...PRINTED, headline: null },
      citation: '甲. ［题名缺失］[N]. 工人日报, 2025-06-22(1).',
    },
  ])('writes $why', ({ told, citation }) => {
    const article = { byline: told.byline, headline: told.headline } as Article;
    const page = {
      paper: '工人日报',
      date: told.date,
      pageNo: told.pageNo,
      dateBasis: told.dateBasis,
    } as Page;
    expect(cite(article, page)).toBe(citation);
  });
});
