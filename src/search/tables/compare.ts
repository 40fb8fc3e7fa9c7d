/** Sets of articles side by side: how many, what they share, and what each has that the others lack. */
import { FACETS, type FacetName } from '../query/edit-query.ts';
import type { Query } from '../query/query.ts';
import { gatherCount } from '../shelf/tally.ts';
import { placeLabels } from '../shelf/fact-place.ts';
import { mechanismKey } from '../shelf/mechanism-names.ts';
import type { Entry } from '../shelf/shelf.ts';

/** A value that stands in one set and in no other, with the articles of that set that have it. */
export interface Own {
  readonly name: string;
  readonly count: number;
}

export interface ComparedSet {
  /** The articles, newest first. */
  readonly ids: readonly string[];
  readonly figures: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Articles of this set that are in no other. */
  readonly alone: number;
  readonly topics: readonly Own[];
  readonly means: readonly Own[];
  readonly who: readonly Own[];
  readonly places: readonly Own[];
}

export interface Comparison {
  readonly sets: readonly ComparedSet[];
  /** Articles that stand in these sets (0-based, two or more) and maybe in others; every pair, and all of them. */
  readonly overlaps: readonly { readonly sets: readonly number[]; readonly count: number }[];
}

/** Values of a kind that are listed for a set. */
const MOST_OWN = 8;

/** One query that asks for what both ask for. Order and way of reading are the first one's. */
export function both(one: Query, other: Query): Query {
  const text = [one.text.trim(), other.text.trim()].filter((each) => each !== '').join(' ');
  const joined = FACETS.map((facet) => [
    facet,
    {
      include: [...new Set<string>([...one[facet].include, ...other[facet].include])],
      exclude: [...new Set<string>([...one[facet].exclude, ...other[facet].exclude])],
    },
  ]);
  return { ...one, text, ...(Object.fromEntries(joined) as Pick<Query, FacetName>) };
}

/** Compares two to four sets of entries. */
export function compareSets(sets: readonly (readonly Entry[])[]): Comparison {
  const members = sets.map((entries) => new Set(entries.map(({ id }) => id)));
  const tallies = sets.map((entries) => KINDS.map((values) => gatherCount(entries, values)));
  return {
    sets: sets.map((entries, at): ComparedSet => {
      const dates = entries.flatMap(({ date }) => (date === null ? [] : [date])).sort();
      const [topics = [], means = [], who = [], places = []] = KINDS.map((_, kind) =>
        ownOf(at, kind, tallies),
      );
      return {
        ids: entries.map(({ id }) => id),
        figures: entries.reduce((sum, { column }) => sum + column.figures.length, 0),
        from: dates[0] ?? null,
        to: dates[dates.length - 1] ?? null,
        alone: entries.filter(({ id }) => members.filter((ids) => ids.has(id)).length === 1).length,
        topics,
        means,
        who,
        places,
      };
    }),
    overlaps: combinations(sets.length).map((chosen) => ({
      sets: chosen,
      count: [...(members[chosen[0] ?? 0] ?? [])].filter((id) => chosen.every((at) => members[at]?.has(id)))
        .length,
    })),
  };
}

/** What is compared: values of an entry by the key that tells them apart. */
type Values = (entry: Entry) => readonly (readonly [key: string, name: string])[];

const KINDS: readonly Values[] = [
  ({ labels }) => labels.topics.map((name) => [name, name]),
  ({ facts }) => facts.mechanisms.map((name) => [mechanismKey(name), name]),
  ({ facts }) => facts.organisations.map((name) => [name, name]),
  ({ labels }) => placeLabels(labels.regions).map((name) => [name, name]),
];

function ownOf(
  at: number,
  kind: number,
  tallies: readonly (readonly ReadonlyMap<string, Own>[])[],
): readonly Own[] {
  return [...(tallies[at]?.[kind] ?? [])]
    .filter(([key]) => !tallies.some((each, other) => other !== at && each[kind]?.has(key)))
    .map(([, own]) => own)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_OWN);
}

// Every pair; and all of them where there are more than two.
function combinations(count: number): readonly (readonly number[])[] {
  const indexes = Array.from({ length: count }, (_, at) => at);
  const pairs = indexes.flatMap((a) => indexes.filter((b) => b > a).map((b) => [a, b]));
  return count > 2 ? [...pairs, indexes] : pairs;
}
