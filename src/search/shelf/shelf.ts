/**
 * The library as search holds it: every article beside what its questions need, worked out once. Questions that look at
 * thousands of articles must do with what stands here (`id`, `kind`, `date`, `labels`, `facts`, `beside`, `page`, `haystack`; `column` for what is
 * seldom asked): on a shelf that comes from a store, `article` is read from its JSON when it is asked for (packed-shelf.ts).
 */
import type {
  Article,
  ArticleKind,
  Corpus,
  CorrectionNote,
  Discard,
  Figure,
  Page,
  Region,
} from '../../corpus/article.ts';
import type { Topic } from '../../corpus/topics.ts';
import { BLOCK } from './drawer.ts';
import { besideFact } from './fact-place.ts';
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

/** What is asked of all articles, but seldom: those of a stored shelf are read together by the first question. */
export interface Column {
  readonly byline: readonly string[];
  readonly people: readonly string[];
  readonly figures: readonly Pick<Figure, 'value' | 'unit'>[];
  readonly confidence: number;
  readonly corrections: readonly string[];
}

/** A page without its raw lines. */
export type PageHead = Omit<Page, 'lines'>;

/** An article with its page and its folded text. */
export interface Entry {
  /** Its place on the shelf. */
  readonly number: number;
  readonly id: string;
  readonly kind: ArticleKind;
  readonly labels: Labels;
  readonly facts: Facts;
  /** By mechanism of the facts: places in `labels.regions` of those that its sentences tell; empty where none is told, or the article has one region. */
  readonly beside: readonly (readonly number[])[];
  readonly column: Column;
  readonly article: Article;
  /** The page that the article begins on. */
  readonly page: PageHead;
  /**
   * ISO date of the page, or null: the date of publication is what a reader files a cutting by, and what the page
   * does not tell is not guessed from datelines here.
   */
  readonly date: string | null;
  readonly haystack: string;
}

export interface Shelf {
  readonly entries: readonly Entry[];
  /** The place of an article, -1 for an unknown id. */
  readonly placeOf: (id: string) => number;
  /** The folded texts, numbered as the entries are. */
  readonly texts: Texts;
  /** Places by date, newest first; undated last; those of a date as printed, which is by id. */
  readonly newest: Int32Array;
  readonly pageCount: number;
  /** Every page, in the corpus's order. */
  readonly pages: () => Iterable<PageHead>;
  /** The raw lines of a page, by its id; none for an unknown one. */
  readonly linesOf: (page: string) => readonly string[];
  /** The entries with lines on a page, by the page's id, in their order. */
  readonly onPage: (page: string) => readonly Entry[];
  readonly discarded: readonly Discard[];
  readonly corrections: ReadonlyMap<string, CorrectionNote>;
  /** Reads the articles at these places, no more than BLOCK of them, together. */
  readonly load: (places: readonly number[]) => void;
}

/** Puts a checked corpus on the shelf. Throws for an article that stands on no page of the corpus, naming it. */
export function shelve(corpus: Corpus): Shelf {
  const pages = new Map(corpus.pages.map((page) => [page.id, page]));
  const labels = new Map<string, Labels>();
  const entries = corpus.articles.map((article, number): Entry => {
    const page = pages.get(article.spans[0]?.page ?? '');
    if (page === undefined) throw new Error(`article ${article.id} stands on no page of its corpus`);
    return {
      number,
      id: article.id,
      kind: article.kind,
      labels: shared(labelsOf(article), labels),
      facts: factsOf(article),
      beside: besideMechanisms(article),
      column: columnOf(article),
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
  const places = new Map(entries.map(({ id, number }) => [id, number]));
  return {
    entries,
    placeOf: (id) => places.get(id) ?? -1,
    texts: Texts.of(entries.map((entry) => entry.haystack)),
    newest: byDate(entries),
    pageCount: corpus.pages.length,
    pages: () => corpus.pages,
    linesOf: (id) => pages.get(id)?.lines ?? [],
    onPage: (page) => byPage.get(page) ?? [],
    discarded: corpus.discarded,
    corrections: new Map(corpus.corrections.map((note) => [note.id, note])),
    load: () => undefined,
  };
}

/** The entry of that id, or null. */
export function entryOf(shelf: Shelf, id: string): Entry | null {
  return shelf.entries[shelf.placeOf(id)] ?? null;
}

/** What `read` makes of each of these entries of the shelf; their articles are read together, in the order they stand in. */
export function readEach<T>(shelf: Shelf, entries: readonly Entry[], read: (entry: Entry) => T): T[] {
  const made = new Array<T>(entries.length);
  const order = entries.map((entry, at) => ({ entry, at })).sort((a, b) => a.entry.number - b.entry.number);
  for (let from = 0; from < order.length; from += BLOCK) {
    const block = order.slice(from, from + BLOCK);
    shelf.load(block.map(({ entry }) => entry.number));
    for (const { entry, at } of block) made[at] = read(entry);
  }
  return made;
}

/** The labels of an article. */
export function labelsOf({ topics, regions }: Pick<Article, 'topics' | 'regions'>): Labels {
  return {
    topics: topics.map(({ name }) => name),
    regions: regions.map(({ code, province, city, county, primary }) => ({
      code,
      province,
      city,
      county,
      primary,
    })),
  };
}

export function factsOf({ organisations, mechanisms }: Pick<Article, keyof Facts>): Facts {
  return {
    organisations: organisations.map(({ name }) => name),
    mechanisms: mechanisms.map(({ name }) => name),
  };
}

/** See `Entry.beside`. */
export function besideMechanisms(article: Article): Entry['beside'] {
  const { regions, mechanisms } = article;
  if (regions.length < 2) return [];
  const beside = mechanisms.map(({ evidence }) => besideFact(article, evidence));
  return beside.some((each) => each.length > 0) ? beside : [];
}

export function columnOf(article: Pick<Article, keyof Column>): Column {
  const { byline, people, figures, confidence, corrections } = article;
  return {
    byline,
    people: people.map(({ name }) => name),
    figures: figures.map(({ value, unit }) => ({ value, unit })),
    confidence,
    corrections,
  };
}

/** Places by date, newest first: see `Shelf.newest`. */
export function byDate(entries: readonly Pick<Entry, 'date' | 'id'>[]): Int32Array {
  const dates = new Map(
    [...new Set(entries.map(({ date }) => date ?? ''))].sort().map((date, at) => [date, at]),
  );
  const ranks = Int32Array.from(entries, ({ date }) => dates.get(date ?? '') ?? 0);
  return Int32Array.from(entries, (_, at) => at).sort((a, b) => {
    const later = (ranks[b] ?? 0) - (ranks[a] ?? 0);
    if (later !== 0) return later;
    return (entries[a]?.id ?? '') < (entries[b]?.id ?? '') ? -1 : 1;
  });
}

function shared(labels: Labels, known: Map<string, Labels>): Labels {
  const key = JSON.stringify(labels);
  const same = known.get(key) ?? labels;
  known.set(key, same);
  return same;
}
