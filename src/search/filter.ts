/** Filters: which articles the chosen topics, places, years and kinds let through. */
import type { Article } from '../corpus/article.ts';
import { liesIn } from './places.ts';
import { NATIONAL, UNDATED, type Filter, type Query } from './query.ts';
import type { Entry } from './shelf.ts';

/** How an entry fares under the filters of a query; what a click would replace is told apart from what stays. */
export interface Verdict {
  /** The year asked for, if any, is the entry's. */
  readonly year: boolean;
  /** The kind asked for, if any, is the entry's. */
  readonly kind: boolean;
  /** All the rest holds: topics and places, and nothing that is ruled out. */
  readonly rest: boolean;
}

/** Judges an entry by the filters alone; the text of the query is left aside. */
export function judge(entry: Entry, query: Query): Verdict {
  const { article } = entry;
  const year = yearOf(entry);
  return {
    year: query.years.include.every((each) => each === year),
    kind: query.kinds.include.every((each) => each === article.kind),
    rest:
      !query.years.exclude.includes(year) &&
      !query.kinds.exclude.includes(article.kind) &&
      holds(query.topics, (topic) => article.topics.some(({ name }) => name === topic)) &&
      holds(query.regions, (region) => isAbout(article, region)),
  };
}

/** True where every filter holds. */
export function passes({ year, kind, rest }: Verdict): boolean {
  return year && kind && rest;
}

/** The year of the page's date, or UNDATED. */
export function yearOf(entry: Entry): string {
  return entry.date?.slice(0, 4) ?? UNDATED;
}

// A place holds for everything inside it; NATIONAL for the articles that name no place.
function isAbout(article: Article, region: string): boolean {
  if (region === NATIONAL) return article.regions.length === 0;
  return article.regions.some(({ code }) => liesIn(code, region));
}

function holds<T extends string>(filter: Filter<T>, has: (value: T) => boolean): boolean {
  return filter.include.every(has) && !filter.exclude.some(has);
}
