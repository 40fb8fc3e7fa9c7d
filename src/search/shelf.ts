/** The library as search holds it: every article beside what its questions need, worked out once. */
import type { Article, Corpus, CorrectionNote, Discard, Page } from '../corpus/article.ts';
import { haystack } from './scan.ts';

/** An article with its page and its folded text. */
export interface Entry {
  readonly article: Article;
  /** The page that the article begins on. */
  readonly page: Page;
  /**
   * ISO date of the page, or null: the date of publication is what a reader files a cutting by, and what the page
   * does not tell is not guessed from datelines here.
   */
  readonly date: string | null;
  readonly haystack: string;
}

export interface Shelf {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly pages: ReadonlyMap<string, Page>;
  readonly discarded: readonly Discard[];
  readonly corrections: ReadonlyMap<string, CorrectionNote>;
}

/** Puts a checked corpus on the shelf. Throws for an article that stands on no page of the corpus, naming it. */
export function shelve(corpus: Corpus): Shelf {
  const pages = new Map(corpus.pages.map((page) => [page.id, page]));
  const entries = corpus.articles.map((article): Entry => {
    const page = pages.get(article.spans[0]?.page ?? '');
    if (page === undefined) throw new Error(`article ${article.id} stands on no page of its corpus`);
    return { article, page, date: page.date, haystack: haystack(article) };
  });
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.article.id, entry])),
    pages,
    discarded: corpus.discarded,
    corrections: new Map(corpus.corrections.map((note) => [note.id, note])),
  };
}
