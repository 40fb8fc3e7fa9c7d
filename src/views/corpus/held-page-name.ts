/** What a page is called: 工人日报 2025-06-22（推定） 1 版. */
import type { HeldPage } from '../../search/tables/holdings.ts';
import { t } from '../../text/strings.ts';

export function heldPageName({ paper, date, dateBasis, pageNo }: HeldPage): string {
  const inferred = date !== null && dateBasis !== 'masthead';
  return t.corpus.pageName(paper, t.results.date(date, inferred), t.results.page(pageNo));
}
