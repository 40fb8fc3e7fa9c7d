/** Joins the halves of stories that jump from one page to another (下转 / 上接), where the corpus holds both. */
import type { Article, Page } from '../corpus/article.ts';
import { affinity, bigrams } from './affinity.ts';

/** What a headline or a text must share with the other half to be taken for the same story. */
const ENOUGH = 0.2;

/**
 * The articles, each with the id of its other half. Halves stand on pages of one day, point at each other's page numbers
 * where these are known, and speak of the same matter; the closest pairs are joined first.
 */
export function joinHalves(articles: readonly Article[], pages: readonly Page[]): Article[] {
  const pageOf = new Map(pages.map((page) => [page.id, page]));
  const of = (article: Article) => pageOf.get(article.spans[0]?.page ?? '');
  const pairs: { begun: string; ended: string; closeness: number }[] = [];
  for (const begun of articles) {
    if (begun.continuedOn === null) continue;
    for (const ended of articles) {
      if (ended.continuesFrom === null) continue;
      const from = of(begun);
      const to = of(ended);
      if (!from || !to || from.id === to.id || from.date === null || from.date !== to.date) continue;
      if (from.pageNo !== null && from.pageNo !== ended.continuesFrom) continue;
      if (to.pageNo !== null && to.pageNo !== begun.continuedOn) continue;
      pairs.push({ begun: begun.id, ended: ended.id, closeness: closeness(begun, ended) });
    }
  }
  pairs.sort((a, b) => b.closeness - a.closeness || (a.begun + a.ended < b.begun + b.ended ? -1 : 1));
  const other = new Map<string, string>();
  for (const { begun, ended, closeness: value } of pairs) {
    if (value < ENOUGH || other.has(begun) || other.has(ended)) continue;
    other.set(begun, ended);
    other.set(ended, begun);
  }
  return articles.map((article) => ({ ...article, continuation: other.get(article.id) ?? null }));
}

/** 0 to 2: how much of the jump's headline, and of its text, the beginning already says. */
function closeness(begun: Article, ended: Article): number {
  const text = (article: Article) => article.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const said = [
    bigrams(`${begun.kicker ?? ''}\n${begun.headline ?? ''}\n${begun.subhead ?? ''}\n${text(begun)}`),
  ];
  return affinity(bigrams(ended.headline ?? ''), said) + affinity(bigrams(text(ended)), said);
}
