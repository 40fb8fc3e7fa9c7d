/** The query: one value that list, charts and reader all answer. It lives in the URL. */
import type { ArticleKind } from '../../corpus/article.ts';
import type { Topic } from '../../corpus/topics.ts';

/** Values a reader asked for (all of them must hold) and values ruled out (none may hold). */
export interface Filter<T extends string = string> {
  readonly include: readonly T[];
  readonly exclude: readonly T[];
}

/** Every kind, in the order they are listed where counts are equal. */
export const KINDS: readonly ArticleKind[] = [
  'report',
  'brief',
  'commentary',
  'photo',
  'continuation',
  'notice',
  'masthead',
];

/** By rank, or by the date of the page with undated articles last. */
export type Sort = 'relevance' | 'newest' | 'oldest';

/** Stands for the articles that name no place. */
export const NATIONAL = 'national';
/** Stands for the articles whose date is not known. */
export const UNDATED = 'undated';

export interface Query {
  /** As typed: clauses separated by white space must all hold, "quoted" ones to the letter. See parse-query.ts. */
  readonly text: string;
  readonly topics: Filter<Topic>;
  /** GB/T 2260 codes of provinces, cities or counties, or NATIONAL; a code holds for everything inside it. */
  readonly regions: Filter;
  /** Four-digit years, or UNDATED. */
  readonly years: Filter;
  readonly kinds: Filter<ArticleKind>;
  /** Names as the articles have them, whole. */
  readonly organisations: Filter;
  readonly mechanisms: Filter;
  readonly sort: Sort;
  /** True where only what is typed counts: no synonyms, other characters, sounds or corrections. */
  readonly literal: boolean;
}
