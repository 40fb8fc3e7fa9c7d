/**
 * What the library answers to a query. The page draws nothing but this: every number in it counts the articles that the
 * query matches. Ids and counts only, so that an answer stays small however many articles match; rows are painted on demand.
 */
import type { Article, ArticleKind, Page } from '../../corpus/article.ts';
import type { Topic } from '../../corpus/topics.ts';
import type { Query } from '../query/query.ts';
import type { Interpretation, Meant, Via } from '../meaning/interpret.ts';

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
  /** The names that promise most under the query, and those that it asks for or rules out. */
  readonly organisations: readonly Count[];
  readonly mechanisms: readonly Count[];
}

/** How a query was read. */
export interface QueryReading {
  /** `most`: a question, of which articles must cover enough. */
  readonly mode: Interpretation['mode'];
  /** What each word was met by besides as typed; places by their code. */
  readonly words: readonly {
    readonly typed: string;
    readonly also: readonly { readonly via: Via; readonly shown: string }[];
  }[];
  /** Words of a question that were left aside. */
  readonly dropped: readonly string[];
  /** What may have been meant, with the articles that the query with it finds. */
  readonly meant: readonly (Meant & { readonly count: number })[];
  readonly remarks: Interpretation['remarks'];
}

export interface Answer {
  /** Every article that matches, in the order asked for. */
  readonly ids: readonly string[];
  /** Articles in the library. */
  readonly all: number;
  readonly facets: Facets;
  /** How many of them hold every word as typed; by relevance they stand first. */
  readonly literal: number;
  readonly reading: QueryReading;
  /** The terms that were looked for, as the reader would recognise them; empty for a query by filters alone. */
  readonly terms: readonly string[];
  /** False while the order is by date because the ranking index is not ready yet. */
  readonly ranked: boolean;
  /** The query as facets and charts name its mechanisms, where it has another name for one of them. */
  readonly named?: Query;
}

/** An answer with its first rows, which a list shows at once. */
export interface Listed {
  readonly answer: Omit<Answer, 'ids'>;
  /** Those of the answer, one a line: between worker and page one text travels ten times as fast as thousands. */
  readonly ids: string;
  readonly rows: readonly Row[];
}

/** The ids of `Listed`. */
export function idsOf(lines: string): readonly string[] {
  return lines === '' ? [] : lines.split('\n');
}

/** A piece of text, marked where a term of the query stands in it. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A word of the query and what met it in an article instead of itself; `by` is empty where nothing did. */
export interface Because {
  readonly typed: string;
  readonly by: readonly { readonly via: Via; readonly shown: string }[];
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
  /** Labels of the places that it is about, or of all that it names: 福建福州, 福州晋安区, 贵州凯里. */
  readonly places: readonly string[];
  readonly topics: readonly Topic[];
  readonly continuedOn: number | null;
  readonly continuesFrom: number | null;
  /** Why it is found though not all words stand in it as typed; empty where they do. */
  readonly because: readonly Because[];
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

/** An article like another one, with what they share. */
export interface Similar {
  readonly id: string;
  /** The headline; for an article that lost it, the opening words, and `untitled` is true. */
  readonly headline: string;
  readonly untitled: boolean;
  /** Label of the place it is about, or null. */
  readonly place: string | null;
  readonly date: string | null;
  readonly dateInferred: boolean;
  /** The most telling first. */
  readonly shared: readonly {
    readonly kind: 'mechanism' | 'audience' | 'words' | 'topic';
    readonly names: readonly string[];
  }[];
}

/** What a typed word may stand for: a condition and what it would find, or an article to open. */
export type Suggestion =
  | {
      readonly group: 'regions' | 'topics' | 'organisations' | 'mechanisms' | 'byline' | 'people';
      readonly label: string;
      /** Articles that `query` finds. */
      readonly count: number;
      readonly query: Query;
    }
  | { readonly group: 'headlines'; readonly label: string; readonly id: string };

/** Group by group, in the order they are shown. */
export type Suggestions = readonly Suggestion[];

export interface LibraryState {
  readonly articles: number;
  readonly pages: number;
}
