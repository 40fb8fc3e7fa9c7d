/**
 * Facets: how many articles each value would leave. Topics and places are counted under the whole query, because another
 * one narrows it further; years and kinds without the one asked for, because another one takes its place.
 */
import { TOPICS, type Topic } from '../corpus/topics.ts';
import type { ArticleKind } from '../corpus/article.ts';
import { promised, type Count, type Facets, type RegionCount } from './answer.ts';
import type { FacetName } from './edit-query.ts';
import { passes, yearOf, type Verdict } from './filter.ts';
import { placesOf } from './places.ts';
import { KINDS, NATIONAL, UNDATED } from './query.ts';
import type { Entry, Shelf } from './shelf.ts';

/** Articles by facet value. Region codes are those of the tree, from the province down. */
interface Tally {
  readonly topics: Map<Topic, number>;
  readonly regions: Map<string, number>;
  readonly years: Map<string, number>;
  readonly kinds: Map<ArticleKind, number>;
}

/** Articles that only the exclusion of a value keeps away, by that value. */
type Instead = Readonly<Record<FacetName, Map<string, number>>>;

interface Node {
  readonly code: string;
  readonly name: string;
  readonly parts: Map<string, Node>;
}

/** What is the same for every query: the values there are, and how many articles of the library have each. */
export interface FacetFrame {
  readonly all: Tally;
  readonly tree: ReadonlyMap<string, Node>;
  /** The places of each entry, each once, in the order of the shelf; NATIONAL where it names none. */
  readonly places: readonly (readonly string[])[];
}

/** Works out the frame of a shelf; once per shelf. */
export function frameFacets(shelf: Shelf): FacetFrame {
  const tree = new Map<string, Node>();
  const places = shelf.entries.map(({ article }) => {
    const codes = new Set<string>();
    for (const region of article.regions) {
      let level = tree;
      for (const { code, name } of placesOf(region)) {
        const node = level.get(code) ?? { code, name, parts: new Map<string, Node>() };
        level.set(code, node);
        codes.add(code);
        level = node.parts;
      }
    }
    return codes.size === 0 ? [NATIONAL] : [...codes];
  });
  const all = emptyTally();
  shelf.entries.forEach((entry, at) => {
    addShared(all, entry, places[at] ?? []);
    add(all.years, yearOf(entry));
    add(all.kinds, entry.article.kind);
  });
  return { all, tree, places };
}

/** Counts the entries that the text of the query matches: `verdicts` by place on the shelf, null for the others. */
export function countFacets(shelf: Shelf, frame: FacetFrame, verdicts: readonly (Verdict | null)[]): Facets {
  const tally = emptyTally();
  const instead: Instead = { topics: new Map(), regions: new Map(), years: new Map(), kinds: new Map() };
  shelf.entries.forEach((entry, at) => {
    const verdict = verdicts[at];
    if (verdict?.obstacle) addInstead(instead, verdict, verdict.obstacle);
    if (!verdict?.rest) return;
    if (passes(verdict)) addShared(tally, entry, frame.places[at] ?? []);
    if (verdict.kind) add(tally.years, yearOf(entry));
    if (verdict.year) add(tally.kinds, entry.article.kind);
  });
  return {
    topics: listed(TOPICS, frame.all.topics, tally.topics, instead.topics),
    regions: regionCounts(frame, tally.regions, instead.regions),
    years: yearCounts(frame.all.years, tally.years, instead.years),
    kinds: listed(KINDS, frame.all.kinds, tally.kinds, instead.kinds),
  };
}

// Asking for a year or a kind replaces the one asked for; asking for a topic or a place leaves them as they are.
function addInstead(
  instead: Instead,
  { year, kind }: Verdict,
  { facet, value }: NonNullable<Verdict['obstacle']>,
): void {
  if ((year || facet === 'years') && (kind || facet === 'kinds')) add(instead[facet], value);
}

function emptyTally(): Tally {
  return { topics: new Map(), regions: new Map(), years: new Map(), kinds: new Map() };
}

function add<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function addShared(tally: Tally, { article }: Entry, places: readonly string[]): void {
  for (const { name } of article.topics) add(tally.topics, name);
  for (const code of places) add(tally.regions, code);
}

type Tallied<T extends string> = ReadonlyMap<T, number>;

function countOf<T extends string>(
  value: T,
  all: Tallied<T>,
  now: Tallied<T>,
  instead: Tallied<string>,
): Count<T> {
  const other = instead.get(value);
  const count = { value, count: now.get(value) ?? 0, all: all.get(value) ?? 0 };
  return other === undefined ? count : { ...count, instead: other };
}

// The values that the library has: those that promise most first, then in the order of the vocabulary (sorting is stable).
function listed<T extends string>(
  order: readonly T[],
  all: Tallied<T>,
  now: Tallied<T>,
  instead: Tallied<string>,
): Count<T>[] {
  return order
    .filter((value) => all.has(value))
    .map((value) => countOf(value, all, now, instead))
    .sort((a, b) => promised(b) - promised(a));
}

function regionCounts(
  { all, tree }: FacetFrame,
  now: Tallied<string>,
  instead: Tallied<string>,
): RegionCount[] {
  const count = (code: string): Count => countOf(code, all.regions, now, instead);
  const level = (nodes: ReadonlyMap<string, Node>): RegionCount[] =>
    [...nodes.values()]
      .map(({ code, name, parts }) => ({ ...count(code), name, parts: level(parts) }))
      .sort((a, b) => promised(b) - promised(a) || (a.value < b.value ? -1 : 1));
  const national = { ...count(NATIONAL), name: '', parts: [] };
  return national.all > 0 ? [...level(tree), national] : level(tree);
}

function yearCounts(all: Tallied<string>, now: Tallied<string>, instead: Tallied<string>): Count[] {
  const known = [...all.keys()].filter((year) => year !== UNDATED).map(Number);
  const years: string[] = [];
  if (known.length > 0) {
    for (let year = Math.min(...known); year <= Math.max(...known); year += 1) years.push(String(year));
  }
  if (all.has(UNDATED)) years.push(UNDATED);
  return years.map((value) => countOf(value, all, now, instead));
}
