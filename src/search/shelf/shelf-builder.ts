/**
 * Packs a corpus as it comes, page by page and article by article, so that it never stands in memory as a whole: what questions
 * need of an article goes into texts and tables, the article itself into a drawer.
 */
import type { Article, Corpus, Page } from '../../corpus/article.ts';
import type { Drawers, Filler } from './drawer.ts';
import { articleJson, SHELF_FORMAT, type Lists, type PackedShelf } from './packed-shelf.ts';
import { KINDS } from '../query/query.ts';
import { haystack } from './scan.ts';
import {
  besideMechanisms,
  byDate,
  columnOf,
  factsOf,
  labelsOf,
  type Column,
  type Entry,
  type Facts,
  type Labels,
} from './shelf.ts';
import { TextsBuilder } from './texts.ts';

/** Articles whose columns are read together. */
const TOGETHER = 1024;

/** Says of an article why it cannot stand on a shelf. */
export class Misfit extends Error {
  override readonly name = 'Misfit';

  constructor(
    readonly code: 'article-twice' | 'page-missing',
    readonly article: string,
  ) {
    super(`${code}: ${article}`);
  }
}

export class ShelfBuilder {
  readonly #drawers: Drawers;
  readonly #texts: TextsBuilder;
  readonly #articles: Filler;
  readonly #lines: Filler;
  readonly #columns: Filler;
  readonly #ids: string[] = [];
  readonly #known = new Set<string>();
  readonly #kinds: number[] = [];
  readonly #facts: string[] = [];
  readonly #labelsOf: number[] = [];
  readonly #topics = numbering<Labels['topics']>();
  readonly #regions = numbering<Labels['regions']>();
  readonly #pairs = numbering<readonly [topics: number, regions: number]>();
  /** By article: the ids of its pages, the one that it begins on first. */
  readonly #on: (readonly string[])[] = [];
  readonly #heads: string[] = [];
  readonly #pages = new Map<string, { readonly number: number; readonly date: string | null }>();
  #open: Column[] = [];

  constructor(drawers: Drawers, part?: number) {
    this.#drawers = drawers;
    this.#texts = new TextsBuilder(part);
    this.#articles = drawers.fill();
    this.#lines = drawers.fill();
    this.#columns = this.#drawers.fill();
  }

  /** Pages and articles may come in any order. */
  page({ lines, ...head }: Page): void {
    this.#pages.set(head.id, { number: this.#heads.length, date: head.date });
    this.#heads.push(JSON.stringify(head));
    this.#lines.put(JSON.stringify(lines));
  }

  /** Throws a `Misfit` for an id that has come before. */
  article(article: Article): void {
    const { id, kind, spans } = article;
    if (this.#known.has(id)) throw new Misfit('article-twice', id);
    this.#known.add(id);
    this.#ids.push(id);
    this.#kinds.push(KINDS.indexOf(kind));
    this.#on.push([...new Set(spans.map(({ page }) => page))]);
    const { topics, regions } = labelsOf(article);
    this.#labelsOf.push(this.#pairs.of([this.#topics.of(topics), this.#regions.of(regions)]));
    this.#facts.push(factsLine(factsOf(article), besideMechanisms(article)));
    this.#texts.add(haystack(article));
    this.#open.push(columnOf(article));
    if (this.#open.length === TOGETHER) this.#closeColumns();
    this.#articles.put(articleJson(article));
  }

  /** The shelf; the builder is spent afterwards. Throws a `Misfit` for an article that stands on no page that has come. */
  finish({ discarded, corrections }: Pick<Corpus, 'discarded' | 'corrections'>): PackedShelf {
    this.#closeColumns();
    const pageOf = Uint32Array.from(this.#on, ([first = ''], at) => {
      const page = this.#pages.get(first);
      if (page === undefined) throw new Misfit('page-missing', this.#ids[at] ?? '');
      return page.number;
    });
    const dates = Array.from(this.#pages.values(), ({ date }) => date);
    const held: number[][] = dates.map(() => []);
    this.#on.forEach((pages, at) => pages.forEach((id) => held[this.#pages.get(id)?.number ?? -1]?.push(at)));
    const onPage = new Uint32Array(held.length + 1);
    held.forEach((articles, page) => (onPage[page + 1] = (onPage[page] ?? 0) + articles.length));
    const lists: Lists = {
      topics: this.#topics.values,
      regions: this.#regions.values,
      pairs: this.#pairs.values,
    };
    return {
      format: SHELF_FORMAT,
      texts: this.#texts.pack(),
      articles: this.#articles.close(),
      columns: this.#columns.close(),
      lines: this.#lines.close(),
      ids: this.#ids.join('\n'),
      pageIds: [...this.#pages.keys()].join('\n'),
      pages: this.#heads.join('\n'),
      dates: dates.map((date) => date ?? '').join('\n'),
      newest: byDate(this.#ids.map((id, at) => ({ id, date: dates[pageOf[at] ?? -1] ?? null }))),
      kinds: Uint8Array.from(this.#kinds),
      pageOf,
      labelsOf: Uint32Array.from(this.#labelsOf),
      facts: this.#facts.join('\n'),
      labels: JSON.stringify(lists),
      onPage,
      articlesOn: Uint32Array.from(held.flat()),
      rest: JSON.stringify({ discarded, corrections }),
    };
  }

  #closeColumns(): void {
    if (this.#open.length > 0) this.#columns.put(JSON.stringify(this.#open));
    this.#open = [];
  }
}

/** Packs a whole corpus. */
export function packShelf(corpus: Corpus, drawers: Drawers, part?: number): PackedShelf {
  const builder = new ShelfBuilder(drawers, part);
  for (const page of corpus.pages) builder.page(page);
  for (const article of corpus.articles) builder.article(article);
  return builder.finish(corpus);
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
function factsLine({ organisations, mechanisms }: Facts, beside: Entry['beside']): string {
  const list = (names: readonly string[]): string => names.map((name) => name.replace(/\s/g, ' ')).join('\t');
  if (organisations.length + mechanisms.length === 0) return '';
  const places = beside.length > 0 ? `\f${list(beside.map((each) => each.join(' ')))}` : '';
  return `${list(organisations)}\f${list(mechanisms)}${places}`;
}
