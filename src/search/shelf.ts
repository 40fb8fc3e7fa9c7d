/**
 * The library as search holds it: every article beside what its questions need, worked out once. Questions that look at
 * thousands of articles must do with what stands here (`id`, `kind`, `date`, `labels`, `facts`, `haystack`): on a shelf that comes
 * from a store, `article` and `page` are read from their JSON when they are asked for (packed-shelf.ts).
 */
import type {
  Article,
  ArticleKind,
  Corpus,
  CorrectionNote,
  Discard,
  Page,
  Region,
} from '../corpus/article.ts';
import type { Topic } from '../corpus/topics.ts';
import { haystack } from './scan.ts';
import { Texts } from './texts.ts';

/** What facets and filters ask of an article; shared by all that are labelled alike. */
export interface Labels {
  readonly topics: readonly Topic[];
  readonly regions: readonly Omit<Region, 'evidence'>[];
}

/** Names that are counted and looked for by the thousand. */
export interface Facts {
  readonly organisations: readonly string[];
  readonly mechanisms: readonly string[];
}

/** An article with its page and its folded text. */
export interface Entry {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly labels: Labels;
  readonly facts: Facts;
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
  /** The folded texts, numbered as the entries are. */
  readonly texts: Texts;
  readonly pageCount: number;
  /** Every page, in the corpus's order; the pages of a stored shelf are read one by one as they are asked for. */
  readonly pages: () => Iterable<Page>;
  /** The entries with lines on a page, by the page's id, in their order. */
  readonly onPage: (page: string) => readonly Entry[];
  readonly discarded: readonly Discard[];
  readonly corrections: ReadonlyMap<string, CorrectionNote>;
}

/** Puts a checked corpus on the shelf. Throws for an article that stands on no page of the corpus, naming it. */
export function shelve(corpus: Corpus): Shelf {
  const pages = new Map(corpus.pages.map((page) => [page.id, page]));
  const labels = new Map<string, Labels>();
  const entries = corpus.articles.map((article): Entry => {
    const page = pages.get(article.spans[0]?.page ?? '');
    if (page === undefined) throw new Error(`article ${article.id} stands on no page of its corpus`);
    return {
      id: article.id,
      kind: article.kind,
      labels: labelsOf(article, labels),
      facts: {
        organisations: article.organisations.map(({ name }) => name),
        mechanisms: article.mechanisms.map(({ name }) => name),
      },
      article,
      page,
      date: page.date,
      haystack: haystack(article),
    };
  });
  const byPage = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const page of new Set(entry.article.spans.map((span) => span.page))) {
      byPage.set(page, [...(byPage.get(page) ?? []), entry]);
    }
  }
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    texts: Texts.of(entries.map((entry) => entry.haystack)),
    pageCount: corpus.pages.length,
    pages: () => corpus.pages,
    onPage: (page) => byPage.get(page) ?? [],
    discarded: corpus.discarded,
    corrections: new Map(corpus.corrections.map((note) => [note.id, note])),
  };
}

function labelsOf({ topics, regions }: Article, known: Map<string, Labels>): Labels {
  const labels: Labels = {
    topics: topics.map(({ name }) => name),
    regions: regions.map(({ code, province, city, county, primary }) => ({
      code,
      province,
      city,
      county,
      primary,
    })),
  };
  const key = JSON.stringify(labels);
  const same = known.get(key) ?? labels;
  known.set(key, same);
  return same;
}
