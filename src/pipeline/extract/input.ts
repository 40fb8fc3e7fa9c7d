import type { Article } from '../../corpus/article.ts';

/** What the extractors read of an article; the column label is optional because not every source keeps it. */
export type ExtractInput = Pick<
  Article,
  'headline' | 'kicker' | 'subhead' | 'bylineRaw' | 'dateline' | 'paragraphs'
> &
  Partial<Pick<Article, 'column'>>;
