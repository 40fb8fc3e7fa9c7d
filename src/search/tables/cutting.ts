/** What a citation needs to know of an article: the cutting as it would be filed. */
import type { Article } from '../../corpus/article.ts';
import type { PageHead } from '../shelf/shelf.ts';

export interface Cutting {
  readonly id: string;
  readonly byline: readonly string[];
  /** null where the page has lost it. */
  readonly headline: string | null;
  readonly paper: string;
  /** ISO date of the page, or null. */
  readonly date: string | null;
  /** True where the date is not printed on the page. */
  readonly dateInferred: boolean;
  readonly pageNo: number | null;
}

/** The cutting of an article that begins on this page. */
export function cuttingOf({ id, byline, headline }: Article, page: PageHead): Cutting {
  const { paper, date, dateBasis, pageNo } = page;
  return {
    id,
    byline,
    headline,
    paper,
    date,
    dateInferred: date !== null && dateBasis !== 'masthead',
    pageNo,
  };
}
