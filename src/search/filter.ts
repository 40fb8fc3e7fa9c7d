/** Filters: which articles the chosen topics, places, years and kinds let through. */
import { FACETS, type FacetName } from './edit-query.ts';
import { liesIn } from './places.ts';
import { NATIONAL, UNDATED, type Query } from './query.ts';
import type { Entry, Labels } from './shelf.ts';

/** How an entry fares under the filters of a query; what a click would replace is told apart from what stays. */
export interface Verdict {
  /** The year asked for, if any, is the entry's. */
  readonly year: boolean;
  /** The kind asked for, if any, is the entry's. */
  readonly kind: boolean;
  /** All the rest holds: topics and places, and nothing that is ruled out. */
  readonly rest: boolean;
  /** The one value that is ruled out and stands in the way of `rest`, where nothing else does. */
  readonly obstacle: { readonly facet: FacetName; readonly value: string } | null;
}

const PASS: Verdict = { year: true, kind: true, rest: true, obstacle: null };

/** How to judge entries by the filters of a query: the same for all where there are none. */
export function judgeBy(query: Query): (entry: Entry) => Verdict {
  const none = FACETS.map((facet) => query[facet]).every(
    ({ include, exclude }) => include.length === 0 && exclude.length === 0,
  );
  return none ? () => PASS : (entry) => judge(entry, query);
}

/** Judges an entry by the filters alone; the text of the query is left aside. */
export function judge(entry: Entry, query: Query): Verdict {
  const { labels, facts, kind } = entry;
  const year = yearOf(entry);
  const hasTopic = (topic: string): boolean => labels.topics.some((name) => name === topic);
  const hasRegion = (region: string): boolean => isAbout(labels, region);
  const hasOrganisation = (name: string): boolean => facts.organisations.includes(name);
  const hasMechanism = (name: string): boolean => facts.mechanisms.includes(name);
  const asked =
    query.topics.include.every(hasTopic) &&
    query.regions.include.every(hasRegion) &&
    query.organisations.include.every(hasOrganisation) &&
    query.mechanisms.include.every(hasMechanism);
  const ruledOut = (facet: FacetName, has: (value: string) => boolean): Verdict['obstacle'][] =>
    query[facet].exclude.filter(has).map((value) => ({ facet, value }));
  const obstacles = [
    ...ruledOut('topics', hasTopic),
    ...ruledOut('regions', hasRegion),
    ...ruledOut('years', (each) => each === year),
    ...ruledOut('kinds', (each) => each === kind),
    ...ruledOut('organisations', hasOrganisation),
    ...ruledOut('mechanisms', hasMechanism),
  ];
  return {
    year: query.years.include.every((each) => each === year),
    kind: query.kinds.include.every((each) => each === kind),
    rest: asked && obstacles.length === 0,
    obstacle: asked && obstacles.length === 1 ? (obstacles[0] ?? null) : null,
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
function isAbout({ regions }: Labels, region: string): boolean {
  if (region === NATIONAL) return regions.length === 0;
  return regions.some(({ code }) => liesIn(code, region));
}
