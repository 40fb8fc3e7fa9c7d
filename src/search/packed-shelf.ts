/**
 * A shelf as a store keeps it, in a shape that opens in a fraction of the time that reading the corpus and folding its
 * texts would take: long strings and arrays of numbers are copied in milliseconds, a record for each article is not.
 * Articles and pages stay JSON until somebody reads them, a few hundred are kept read. What an article does not have (most have no
 * subhead, no column, no continuation) is not written.
 */
import type { Article, Corpus, CorrectionNote, Discard, Page } from '../corpus/article.ts';
import { fill, Reader, type Drawer } from './drawer.ts';
import { KINDS } from './query.ts';
import type { Entry, Facts, Labels, Shelf } from './shelf.ts';
import { Texts, type PackedTexts } from './texts.ts';

/** Raise it when the packed shape changes. */
export const SHELF_FORMAT = 3;

export interface PackedShelf {
  readonly texts: PackedTexts;
  readonly articles: Drawer;
  readonly pages: Drawer;
  /** Ids of the articles, and of the pages, a line each. */
  readonly ids: string;
  readonly pageIds: string;
  /** Dates of the pages, a line each, empty where there is none. */
  readonly dates: string;
  /** By article: its kind in KINDS, its page, its labels. */
  readonly kinds: Uint8Array;
  readonly pageOf: Uint32Array;
  readonly labelsOf: Uint32Array;
  /** A line an article: organisations, a form feed, mechanisms; names parted by tabs. */
  readonly facts: string;
  /** JSON of `Lists`: of the distinct `Labels`, the distinct lists that they are made of. */
  readonly labels: string;
  /** By page: where its articles begin in `articlesOn`. */
  readonly onPage: Uint32Array;
  readonly articlesOn: Uint32Array;
  /** JSON of the discarded lines and of the notes on corrections. */
  readonly rest: string;
}

/** Packs a corpus that stands on the shelf, in slices with `breathe` in between. */
export async function packShelf(
  shelf: Shelf,
  corpus: Corpus,
  breathe: () => Promise<void>,
): Promise<PackedShelf> {
  const { entries, texts } = shelf;
  const pageNumbers = new Map(corpus.pages.map(({ id }, at) => [id, at]));
  const numbers = new Map(entries.map((entry, at) => [entry, at]));
  const labels = new Map<Labels, number>();
  for (const entry of entries) if (!labels.has(entry.labels)) labels.set(entry.labels, labels.size);
  const onPage = [0];
  const articlesOn: number[] = [];
  for (const { id } of corpus.pages) {
    articlesOn.push(...shelf.onPage(id).map((entry) => numbers.get(entry) ?? 0));
    onPage.push(articlesOn.length);
  }
  const lines = (values: readonly (string | null)[]): string => values.map((value) => value ?? '').join('\n');
  return {
    texts: texts.packed,
    articles: await fill(corpus.articles, articleJson, breathe),
    pages: await fill(corpus.pages, (page) => JSON.stringify(page), breathe),
    ids: lines(entries.map(({ id }) => id)),
    pageIds: lines(corpus.pages.map(({ id }) => id)),
    dates: lines(corpus.pages.map(({ date }) => date)),
    kinds: Uint8Array.from(entries, ({ kind }) => KINDS.indexOf(kind)),
    pageOf: Uint32Array.from(entries, ({ page }) => pageNumbers.get(page.id) ?? 0),
    labelsOf: Uint32Array.from(entries, (entry) => labels.get(entry.labels) ?? 0),
    facts: lines(entries.map(({ facts }) => factsLine(facts))),
    labels: JSON.stringify(listsOf([...labels.keys()])),
    onPage: Uint32Array.from(onPage),
    articlesOn: Uint32Array.from(articlesOn),
    rest: JSON.stringify({ discarded: corpus.discarded, corrections: corpus.corrections }),
  };
}

/** The shelf that was packed. Null for what is no whole shelf. */
export function unpackShelf(value: unknown): Shelf | null {
  if (!isPackedShelf(value)) return null;
  const packed = value;
  const texts = new Texts(packed.texts);
  const ids = split(packed.ids);
  const pageIds = split(packed.pageIds);
  const dates = split(packed.dates).map((date) => (date === '' ? null : date));
  const labels = labelsFrom(JSON.parse(packed.labels) as Lists);
  const articles = new Reader(packed.articles, (json) => articleFrom(json));
  const pages = new Reader(packed.pages, (json) => JSON.parse(json) as Page);

  const facts = once(() => packed.facts.split('\n'));

  class Stored implements Entry {
    constructor(readonly number: number) {}
    get id(): string {
      return ids[this.number] ?? '';
    }
    get kind(): Entry['kind'] {
      return KINDS[packed.kinds[this.number] ?? 0] ?? 'report';
    }
    get labels(): Labels {
      return labels[packed.labelsOf[this.number] ?? 0] ?? NO_LABELS;
    }
    get facts(): Facts {
      return factsFrom(facts()[this.number] ?? '');
    }
    get article(): Article {
      return articles.get(this.number);
    }
    get page(): Page {
      return pages.get(packed.pageOf[this.number] ?? 0);
    }
    get date(): string | null {
      return dates[packed.pageOf[this.number] ?? 0] ?? null;
    }
    get haystack(): string {
      return texts.get(this.number);
    }
  }

  const entries = ids.map((_, number) => new Stored(number));
  const pageNumbers = new Map(pageIds.map((id, at) => [id, at]));
  const rest = once(() => {
    const { discarded, corrections } = JSON.parse(packed.rest) as Pick<Corpus, 'discarded' | 'corrections'>;
    return { discarded, corrections: new Map(corrections.map((note) => [note.id, note])) };
  });
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    texts,
    pageCount: pageIds.length,
    *pages() {
      for (let at = 0; at < pageIds.length; at += 1) yield pages.get(at);
    },
    onPage: (id) => {
      const page = pageNumbers.get(id) ?? -1;
      const numbers = packed.articlesOn.subarray(packed.onPage[page] ?? 0, packed.onPage[page + 1] ?? 0);
      return page < 0 ? [] : [...numbers].flatMap((number) => entries[number] ?? []);
    },
    get discarded(): readonly Discard[] {
      return rest().discarded;
    },
    get corrections(): ReadonlyMap<string, CorrectionNote> {
      return rest().corrections;
    },
  };
}

/** Labels by the numbers of their topics and their regions. Many articles have either in common, few have both. */
interface Lists {
  readonly topics: readonly Labels['topics'][];
  readonly regions: readonly Labels['regions'][];
  readonly pairs: readonly (readonly [topics: number, regions: number])[];
}

function listsOf(labels: readonly Labels[]): Lists {
  const topics = numbering<Labels['topics']>();
  const regions = numbering<Labels['regions']>();
  const pairs = labels.map((each) => [topics.of(each.topics), regions.of(each.regions)] as const);
  return { topics: topics.values, regions: regions.values, pairs };
}

function labelsFrom({ topics, regions, pairs }: Lists): readonly Labels[] {
  return pairs.map(([topic, region]) => ({ topics: topics[topic] ?? [], regions: regions[region] ?? [] }));
}

// Numbers values that are alike alike.
function numbering<T>(): { readonly values: T[]; readonly of: (value: T) => number } {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    of: (value) => {
      const key = JSON.stringify(value);
      const number = numbers.get(key) ?? values.push(value) - 1;
      numbers.set(key, number);
      return number;
    },
  };
}

// White space in names is never more than a blank: what parts them here cannot stand in them.
function factsLine({ organisations, mechanisms }: Facts): string {
  const list = (names: readonly string[]): string => names.map((name) => name.replace(/\s/g, ' ')).join('\t');
  return organisations.length + mechanisms.length === 0 ? '' : `${list(organisations)}\f${list(mechanisms)}`;
}

function factsFrom(line: string): Facts {
  const [organisations = '', mechanisms = ''] = line.split('\f');
  const list = (names: string): readonly string[] => (names === '' ? [] : names.split('\t'));
  return { organisations: list(organisations), mechanisms: list(mechanisms) };
}

const NO_LABELS: Labels = { topics: [], regions: [] };

function split(lines: string): string[] {
  return lines === '' ? [] : lines.split('\n');
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

// Fields that most articles leave empty, by the value that says so.
const EMPTY = {
  column: null,
  kicker: null,
  headline: null,
  subhead: null,
  byline: [],
  bylineRaw: '',
  agency: null,
  dateline: null,
  continuedOn: null,
  continuesFrom: null,
  continuation: null,
  regions: [],
  topics: [],
  organisations: [],
  people: [],
  mechanisms: [],
  figures: [],
  confidence: 1,
  corrections: [],
} as const satisfies Partial<Article>;

const EMPTY_JSON = new Map<string, string>(
  Object.entries(EMPTY).map(([name, value]) => [name, JSON.stringify(value)]),
);

function articleJson(article: Article): string {
  const filled = Object.entries(article).filter(
    ([name, value]) => EMPTY_JSON.get(name) !== JSON.stringify(value),
  );
  return JSON.stringify(Object.fromEntries(filled));
}

function articleFrom(json: string): Article {
  return { ...EMPTY, ...(JSON.parse(json) as Pick<Article, 'id' | 'kind' | 'paragraphs' | 'spans'>) };
}

function isPackedShelf(value: unknown): value is PackedShelf {
  if (typeof value !== 'object' || value === null) return false;
  const { texts, articles, pages, ids, pageIds, dates, facts, labels, rest, ...tables } =
    value as Partial<PackedShelf>;
  const { kinds, pageOf, labelsOf, onPage, articlesOn } = tables;
  const count = kinds?.length;
  return (
    [ids, pageIds, dates, facts, labels, rest].every((text) => typeof text === 'string') &&
    [pageOf, labelsOf, onPage, articlesOn].every((table) => table instanceof Uint32Array) &&
    kinds instanceof Uint8Array &&
    [texts, articles, pages].every(
      (part) => typeof part?.joined === 'string' && part.starts instanceof Uint32Array,
    ) &&
    [pageOf?.length, labelsOf?.length, texts?.starts.length, articles?.starts.length].every(
      (each) => each === count,
    ) &&
    split(ids ?? '').length === count &&
    split(pageIds ?? '').length === pages?.starts.length &&
    onPage?.length === pages.starts.length + 1
  );
}
