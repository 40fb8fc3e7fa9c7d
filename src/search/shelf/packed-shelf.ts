/**
 * A shelf as a store keeps it, in a shape that opens in a fraction of the time that reading the corpus and folding its
 * texts would take: long strings and arrays of numbers are copied in milliseconds, a record for each article is not.
 * Articles and the raw lines of pages lie in drawers, as JSON, until somebody reads them; a few hundred are kept read. What an article does
 * not have (most have no subhead, no column, no continuation) is not written. Packed by shelf-builder.ts.
 */
import type { Article, Corpus, CorrectionNote, Discard } from '../../corpus/article.ts';
import { Reader, type Drawers, type PackedDrawer } from './drawer.ts';
import { KINDS } from '../query/query.ts';
import type { Column, Entry, Facts, Labels, PageHead, Shelf } from './shelf.ts';
import { Texts, type PackedTexts } from './texts.ts';

/** Raise it when the packed shape changes. */
export const SHELF_FORMAT = 5;

export interface PackedShelf {
  readonly format: typeof SHELF_FORMAT;
  readonly texts: PackedTexts;
  /** Of articles; of their columns, many in one; of the lines of pages. */
  readonly articles: PackedDrawer;
  readonly columns: PackedDrawer;
  readonly lines: PackedDrawer;
  /** Ids of the articles, and of the pages, a line each. */
  readonly ids: string;
  readonly pageIds: string;
  /** JSON of the pages without their lines, a line each. */
  readonly pages: string;
  /** Dates of the pages, a line each, empty where there is none. */
  readonly dates: string;
  readonly newest: Int32Array;
  /** By article: its kind in KINDS, its page, its labels. */
  readonly kinds: Uint8Array;
  readonly pageOf: Uint32Array;
  readonly labelsOf: Uint32Array;
  /** A line an article: organisations, a form feed, mechanisms, and where any has them, a form feed and `Entry.beside`; all parted by tabs. */
  readonly facts: string;
  /** JSON of `Lists`: of the distinct `Labels`, the distinct lists that they are made of. */
  readonly labels: string;
  /** By page: where its articles begin in `articlesOn`. */
  readonly onPage: Uint32Array;
  readonly articlesOn: Uint32Array;
  /** JSON of the discarded lines and of the notes on corrections. */
  readonly rest: string;
}

/** The shelf that was packed. Null for what is no whole shelf. */
export function unpackShelf(value: unknown, drawers: Drawers): Shelf | null {
  if (!isPackedShelf(value)) return null;
  const packed = value;
  const [articlesIn, columnsIn, linesIn] = [packed.articles, packed.columns, packed.lines].map(drawers.open);
  if (!articlesIn || !columnsIn || !linesIn) return null;
  if (articlesIn.count !== packed.kinds.length || linesIn.count + 1 !== packed.onPage.length) return null;
  const texts = new Texts(packed.texts);
  const ids = split(packed.ids);
  const pageIds = split(packed.pageIds);
  const dates = split(packed.dates).map((date) => (date === '' ? null : date));
  const labels = labelsFrom(JSON.parse(packed.labels) as Lists);
  const articles = new Reader(articlesIn, articleFrom);
  const lines = new Reader(linesIn, (json) => JSON.parse(json) as readonly string[]);
  const heads = once(() => split(packed.pages).map((json) => once(() => JSON.parse(json) as PageHead)));
  const headAt = (page: number): PageHead => heads()[page]?.() ?? unknownPage(page);
  const facts = once(() => packed.facts.split('\n'));
  const columns = once(() =>
    columnsIn
      .read(Array.from({ length: columnsIn.count }, (_, at) => at))
      .flatMap((json) => JSON.parse(json) as readonly Column[]),
  );

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
    get beside(): Entry['beside'] {
      return besideFrom(facts()[this.number] ?? '');
    }
    get column(): Column {
      return columns()[this.number] ?? NO_COLUMN;
    }
    get article(): Article {
      return articles.get(this.number);
    }
    get page(): PageHead {
      return headAt(packed.pageOf[this.number] ?? 0);
    }
    get date(): string | null {
      return dates[packed.pageOf[this.number] ?? 0] ?? null;
    }
    get haystack(): string {
      return texts.get(this.number);
    }
  }

  const entries = ids.map((_, number) => new Stored(number));
  const numbers = once(() => new Map(ids.map((id, at) => [id, at])));
  const pageNumbers = once(() => new Map(pageIds.map((id, at) => [id, at])));
  const rest = once(() => {
    const { discarded, corrections } = JSON.parse(packed.rest) as Pick<Corpus, 'discarded' | 'corrections'>;
    return { discarded, corrections: new Map(corrections.map((note) => [note.id, note])) };
  });
  return {
    entries,
    placeOf: (id) => numbers().get(id) ?? -1,
    texts,
    newest: packed.newest,
    pageCount: pageIds.length,
    pages: () => pageIds.map((_, page) => headAt(page)),
    linesOf: (id) => {
      const page = pageNumbers().get(id);
      return page === undefined ? [] : lines.get(page);
    },
    onPage: (id) => {
      const page = pageNumbers().get(id) ?? -1;
      const here = packed.articlesOn.subarray(packed.onPage[page] ?? 0, packed.onPage[page + 1] ?? 0);
      return page < 0 ? [] : [...here].flatMap((number) => entries[number] ?? []);
    },
    get discarded(): readonly Discard[] {
      return rest().discarded;
    },
    get corrections(): ReadonlyMap<string, CorrectionNote> {
      return rest().corrections;
    },
    load: (places) => articles.load(places),
  };
}

function unknownPage(page: number): never {
  throw new Error(`there is no page ${page}`);
}

/** Labels by the numbers of their topics and their regions. Many articles have either in common, few have both. */
export interface Lists {
  readonly topics: readonly Labels['topics'][];
  readonly regions: readonly Labels['regions'][];
  readonly pairs: readonly (readonly [topics: number, regions: number])[];
}

function labelsFrom({ topics, regions, pairs }: Lists): readonly Labels[] {
  return pairs.map(([topic, region]) => ({ topics: topics[topic] ?? [], regions: regions[region] ?? [] }));
}

function factsFrom(line: string): Facts {
  if (line === '') return NO_FACTS;
  const [organisations = '', mechanisms = ''] = line.split('\f');
  const list = (names: string): readonly string[] => (names === '' ? [] : names.split('\t'));
  return { organisations: list(organisations), mechanisms: list(mechanisms) };
}

function besideFrom(line: string): Entry['beside'] {
  const [, , places = ''] = line.split('\f');
  if (places === '') return [];
  return places.split('\t').map((each) => (each === '' ? [] : each.split(' ').map(Number)));
}

const NO_LABELS: Labels = { topics: [], regions: [] };
const NO_FACTS: Facts = { organisations: [], mechanisms: [] };
const NO_COLUMN: Column = { byline: [], people: [], figures: [], confidence: 1, corrections: [] };

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

/** An article as a drawer keeps it. */
export function articleJson(article: Article): string {
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
  const { texts, ids, pageIds, pages, dates, facts, labels, rest, ...tables } = value as Partial<PackedShelf>;
  const { format, newest, kinds, pageOf, labelsOf, onPage, articlesOn } = tables;
  const count = kinds?.length;
  const pageCount = split(pageIds ?? '').length;
  return (
    format === SHELF_FORMAT &&
    [ids, pageIds, pages, dates, facts, labels, rest].every((text) => typeof text === 'string') &&
    [pageOf, labelsOf, onPage, articlesOn].every((table) => table instanceof Uint32Array) &&
    newest instanceof Int32Array &&
    kinds instanceof Uint8Array &&
    isPackedTexts(texts) &&
    [newest.length, pageOf?.length, labelsOf?.length, texts.starts.length].every((each) => each === count) &&
    split(ids ?? '').length === count &&
    split(pages ?? '').length === pageCount &&
    onPage?.length === pageCount + 1
  );
}

function isPackedTexts(value: unknown): value is PackedTexts {
  const { parts, firsts, starts } = (value ?? {}) as Partial<PackedTexts>;
  return (
    Array.isArray(parts) &&
    parts.every((part) => typeof part === 'string') &&
    firsts instanceof Uint32Array &&
    firsts.length === parts.length &&
    starts instanceof Uint32Array
  );
}
