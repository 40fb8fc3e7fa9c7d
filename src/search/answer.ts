/**
 * What the library answers to a query. The page draws nothing but this: every number in it counts the articles that the
 * query matches. Ids and counts only, so that an answer stays small however many articles match; rows are painted on demand.
 */
import type { Article, ArticleKind, Page } from '../corpus/article.ts';
import type { Topic } from '../corpus/topics.ts';

/** A facet value with the articles that match the query (`count`) and those of the whole library (`all`). */
export interface Count<T extends string = string> {
  readonly value: T;
  readonly count: number;
  readonly all: number;
  /** Only where the query rules the value out, so that `count` is 0: the articles that asking for it instead would leave. */
  readonly instead?: number;
}

/** How many articles a click on the value shows. */
export function promised({ count, instead }: Count): number {
  return instead ?? count;
}

/** A place with its parts; an article counts once for each place it names, and once for the place that holds them. */
export interface RegionCount extends Count {
  /** Short display name: 福建, 福州, 晋安区; empty for NATIONAL. `value` is the GB/T 2260 code, or NATIONAL. */
  readonly name: string;
  readonly parts: readonly RegionCount[];
}

export interface Facets {
  readonly topics: readonly Count<Topic>[];
  /** Provinces by count, then by code; articles without a region under NATIONAL, last. */
  readonly regions: readonly RegionCount[];
  /** Ascending years, without gaps; articles without a date under UNDATED, last. */
  readonly years: readonly Count[];
  readonly kinds: readonly Count<ArticleKind>[];
}

export interface Answer {
  /** Every article that matches, in the order asked for. */
  readonly ids: readonly string[];
  /** Articles in the library. */
  readonly all: number;
  readonly facets: Facets;
  /** The terms that were looked for, as the reader would recognise them; empty for a query by filters alone. */
  readonly terms: readonly string[];
  /** False while the order is by date because the ranking index is not ready yet. */
  readonly ranked: boolean;
}

/** A piece of text, marked where a term of the query stands in it. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** One result as the list shows it. */
export interface Row {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly kicker: readonly Piece[] | null;
  /** The headline; for an article that lost it, the opening words, and `untitled` is true. */
  readonly headline: readonly Piece[];
  readonly untitled: boolean;
  /** The passage around the first hits, or the opening of the article. */
  readonly snippet: readonly Piece[];
  readonly date: string | null;
  readonly dateInferred: boolean;
  readonly pageNo: number | null;
  /** Labels of at most three places, the primary regions or else the first ones: 福建福州, 福州晋安区, 贵州凯里. */
  readonly places: readonly string[];
  readonly topics: readonly Topic[];
  readonly continuedOn: number | null;
  readonly continuesFrom: number | null;
}

/** An article for the reader, with where the query's terms stand in it. */
export interface Reading {
  readonly article: Article;
  readonly page: Page;
  readonly headline: readonly Piece[];
  readonly kicker: readonly Piece[] | null;
  readonly subhead: readonly Piece[] | null;
  /** One list of pieces a paragraph, in the article's order. */
  readonly paragraphs: readonly (readonly Piece[])[];
  /** Reasons of the editorial corrections applied to it. */
  readonly corrections: readonly { readonly id: string; readonly reason: string }[];
  /** Who owns each line of the page: an article's id, the reason it was discarded, or null where it is blank. */
  readonly owners: readonly (
    { readonly article: string; readonly role: string } | { readonly discarded: string } | null
  )[];
}

export interface LibraryState {
  readonly articles: number;
  readonly pages: number;
  /** Where the ranking index came from this time. */
  readonly index: 'built' | 'stored';
}
