/** A citation after GB/T 7714—2015, newspaper article: 作者. 题名[N]. 报纸名, 出版日期(版次). */
import type { Article, Page } from '../corpus/article.ts';
import { zh as t } from '../text/zh.ts';

/** Names given in full; the standard wants 等 from the fourth on. */
const MOST_AUTHORS = 3;

/** The citation, in one line. What the page does not tell is left out; a date that was inferred stands in brackets, and is said to be. */
export function cite(article: Article, page: Page): string {
  const authors = article.byline.slice(0, MOST_AUTHORS).join(', ');
  const others = article.byline.length > MOST_AUTHORS ? t.reader.citedOthers : '';
  const title = article.headline ?? t.reader.citedUntitled;
  const inferred = page.date !== null && page.dateBasis !== 'masthead';
  const date = inferred ? `[${page.date}]` : page.date;
  const place = date === null ? '' : `, ${date}`;
  const pageNo = page.pageNo === null ? '' : `(${page.pageNo})`;
  const note = inferred ? t.reader.citedInferred : '';
  return `${authors === '' ? '' : `${authors}${others}. `}${title}[N]. ${page.paper}${place}${pageNo}.${note}`;
}
