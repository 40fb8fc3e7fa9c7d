/** Filters: which articles the chosen topics, places, years and kinds let through. */
import { FACETS, type FacetName } from '../query/edit-query.ts';
import { mechanismKey } from '../shelf/mechanism-names.ts';
import { liesIn } from '../shelf/places.ts';
import { NATIONAL, UNDATED, type Query } from '../query/query.ts';
import type { Entry, Labels } from '../shelf/shelf.ts';

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

type Rest = Pick<Verdict, 'rest' | 'obstacle'>;
const FAILS: Rest = { rest: false, obstacle: null };

/** How to judge entries by the filters of a query, its text left aside: the same for all where there are none. */
export function judgeBy(query: Query): (entry: Entry) => Verdict {
  const asks = (facet: FacetName): boolean =>
    query[facet].include.length > 0 || query[facet].exclude.length > 0;
  if (!FACETS.some(asks)) return () => PASS;
  // Labels are shared by all that are labelled alike; names have to be read from where they are stored.
  const shared = new Map<Labels, Rest>();
  const named = asks('organisations') || asks('mechanisms');
  const dated = query.years.exclude.length > 0 || query.kinds.exclude.length > 0;
  return (entry) => {
    let labelled = shared.get(entry.labels);
    if (labelled === undefined) shared.set(entry.labels, (labelled = judgeLabels(entry.labels, query)));
    const { rest, obstacle } = named || dated ? judgeAll(entry, query, labelled) : labelled;
    return {
      year: holds(query, 'years', yearOf(entry)),
      kind: holds(query, 'kinds', entry.kind),
      rest,
      obstacle,
    };
  };
}

function judgeLabels(labels: Labels, query: Query): Rest {
  const hasTopic = (topic: string): boolean => labels.topics.some((name) => name === topic);
  const hasRegion = (region: string): boolean => isAbout(labels, region);
  if (!query.topics.include.every(hasTopic) || !query.regions.include.every(hasRegion)) return FAILS;
  return judged([...ruledOut(query, 'topics', hasTopic), ...ruledOut(query, 'regions', hasRegion)]);
}

function judgeAll(entry: Entry, query: Query, labelled: Rest): Rest {
  if (!labelled.rest && labelled.obstacle === null) return FAILS;
  const { facts, kind } = entry;
  const year = yearOf(entry);
  const hasOrganisation = (name: string): boolean => facts.organisations.includes(name);
  // A mechanism holds for every name of it: “共养共销”模式 for 共养共销.
  const hasMechanism = (name: string): boolean =>
    facts.mechanisms.some((each) => mechanismKey(each) === mechanismKey(name));
  if (!query.organisations.include.every(hasOrganisation) || !query.mechanisms.include.every(hasMechanism))
    return FAILS;
  return judged([
    ...(labelled.obstacle === null ? [] : [labelled.obstacle]),
    ...ruledOut(query, 'years', (each) => each === year),
    ...ruledOut(query, 'kinds', (each) => each === kind),
    ...ruledOut(query, 'organisations', hasOrganisation),
    ...ruledOut(query, 'mechanisms', hasMechanism),
  ]);
}

type Obstacle = NonNullable<Verdict['obstacle']>;

function ruledOut(query: Query, facet: FacetName, has: (value: string) => boolean): Obstacle[] {
  return query[facet].exclude.filter(has).map((value) => ({ facet, value }));
}

function judged(obstacles: readonly Obstacle[]): Rest {
  return { rest: obstacles.length === 0, obstacle: obstacles.length === 1 ? (obstacles[0] ?? null) : null };
}

function holds(query: Query, facet: 'years' | 'kinds', value: string): boolean {
  return query[facet].include.every((each) => each === value);
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
