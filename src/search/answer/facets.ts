/**
 * Facets: how many articles each value would leave. Topics and places are counted under the whole query, because another
 * one narrows it further; years and kinds without the one asked for, because another one takes its place.
 */
import { TOPICS, type Topic } from '../../corpus/topics.ts';
import type { ArticleKind } from '../../corpus/article.ts';
import { promised, type Count, type Facets, type RegionCount } from './answer.ts';
import type { FacetName } from '../query/edit-query.ts';
import { passes, yearOf, type Verdict } from './filter.ts';
import { mainNamesOf } from '../shelf/mechanism-main-names.ts';
import { placesOf } from '../shelf/places.ts';
import { KINDS, NATIONAL, UNDATED } from '../query/query.ts';
import type { Facts as Named, Labels, Shelf } from '../shelf/shelf.ts';

/** Articles by facet value. Region codes are those of the tree, from the province down. */
interface Tally {
  readonly topics: Map<Topic, number>;
  readonly regions: Map<string, number>;
  readonly years: Map<string, number>;
  readonly kinds: Map<ArticleKind, number>;
}

/** Names of organisations and mechanisms that are counted out. */
const MOST_NAMES = 40;

/** The names of a facet with many values, and which of them each entry has: `ids` from `starts[at]` to `starts[at + 1]`. */
interface NamesFrame {
  readonly names: readonly string[];
  readonly all: Uint32Array;
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
}

/** Articles that only the exclusion of a value keeps away, by that value. */
type Instead = Readonly<Record<FacetName, Map<string, number>>>;

interface Node {
  readonly code: string;
  readonly name: string;
  readonly parts: Map<string, Node>;
}

/**
 * What is the same for every query: the values there are, and how many articles of the library have each. Articles are
 * counted by their group (all that are labelled alike), year and kind, which are numbers; names come in at the end.
 */
export interface FacetFrame {
  readonly all: Tally;
  readonly tree: ReadonlyMap<string, Node>;
  /** What the articles of a group share: topics, and places, each once; NATIONAL where they name none. */
  readonly groups: readonly { readonly topics: readonly Topic[]; readonly places: readonly string[] }[];
  readonly years: readonly string[];
  readonly organisations: NamesFrame;
  readonly mechanisms: NamesFrame;
  /** Every place of the tree with its short name, and as it is told apart from others of that name (福州晋安区). */
  readonly named: readonly { readonly code: string; readonly name: string; readonly label: string }[];
  /** By place on the shelf: numbers of its group, its year and its kind. */
  readonly groupOf: Uint32Array;
  readonly yearOf: Uint16Array;
  readonly kindOf: Uint8Array;
}

/** Works out the frame of a shelf; once per shelf. */
export function frameFacets(shelf: Shelf): FacetFrame {
  const tree = new Map<string, Node>();
  const planted = new Map<Labels['regions'], readonly string[]>();
  const placesAt = (labels: Labels): readonly string[] => {
    const places = planted.get(labels.regions) ?? plant(tree, labels);
    planted.set(labels.regions, places);
    return places;
  };
  const numbers = new Map<Labels, number>();
  const groups: FacetFrame['groups'][number][] = [];
  const years = new Map<string, number>();
  const count = shelf.entries.length;
  const [groupOf, yearsOf, kindOf] = [new Uint32Array(count), new Uint16Array(count), new Uint8Array(count)];
  shelf.entries.forEach((entry, at) => {
    const { labels } = entry;
    let group = numbers.get(labels);
    if (group === undefined) {
      group = groups.length;
      numbers.set(labels, group);
      groups.push({ topics: labels.topics, places: placesAt(labels) });
    }
    const year = yearOf(entry);
    if (!years.has(year)) years.set(year, years.size);
    groupOf[at] = group;
    yearsOf[at] = years.get(year) ?? 0;
    kindOf[at] = KINDS.indexOf(entry.kind);
  });
  const frame = { tree, groups, years: [...years.keys()], groupOf, yearOf: yearsOf, kindOf };
  const everything = emptyCounts(frame);
  for (let at = 0; at < count; at += 1) {
    add(everything.groups, groupOf[at]);
    add(everything.years, yearsOf[at]);
    add(everything.kinds, kindOf[at]);
  }
  return {
    ...frame,
    all: tallied(frame, everything),
    organisations: frameNames(shelf, ({ organisations }) => organisations),
    mechanisms: frameNames(shelf, mainNamesOf(shelf)),
    named: namesIn(tree, ''),
  };
}

function frameNames(shelf: Shelf, namesOf: (facts: Named) => readonly string[]): NamesFrame {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const ids: number[] = [];
  const starts = new Uint32Array(shelf.entries.length + 1);
  shelf.entries.forEach(({ facts }, at) => {
    for (const name of new Set(namesOf(facts))) {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      counts[number] = (counts[number] ?? 0) + 1;
      ids.push(number);
    }
    starts[at + 1] = ids.length;
  });
  return { names: [...numbers.keys()], all: Uint32Array.from(counts), starts, ids: Uint32Array.from(ids) };
}

function namesIn(level: ReadonlyMap<string, Node>, holder: string): FacetFrame['named'] {
  return [...level.values()].flatMap(({ code, name, parts }) => {
    const label = name.startsWith(holder) ? name : holder + name;
    return [{ code, name, label }, ...namesIn(parts, name)];
  });
}

// The codes of the places of a group, each planted in the tree.
function plant(tree: Map<string, Node>, { regions }: Labels): readonly string[] {
  const codes = new Set<string>();
  for (const region of regions) {
    let level = tree;
    for (const { code, name } of placesOf(region)) {
      const node = level.get(code) ?? { code, name, parts: new Map<string, Node>() };
      level.set(code, node);
      codes.add(code);
      level = node.parts;
    }
  }
  return codes.size === 0 ? [NATIONAL] : [...codes];
}

/** Counts the entries that the text of the query matches: `verdicts` by place on the shelf, null for the others. */
export function countFacets(shelf: Shelf, frame: FacetFrame, verdicts: readonly (Verdict | null)[]): Facets {
  const counts = emptyCounts(frame);
  const instead: Instead = {
    topics: new Map(),
    regions: new Map(),
    years: new Map(),
    kinds: new Map(),
    organisations: new Map(),
    mechanisms: new Map(),
  };
  const organisations = new Uint32Array(frame.organisations.names.length);
  const mechanisms = new Uint32Array(frame.mechanisms.names.length);
  for (let at = 0; at < shelf.entries.length; at += 1) {
    const verdict = verdicts[at];
    if (verdict?.obstacle) addInstead(instead, verdict, verdict.obstacle);
    if (!verdict?.rest) continue;
    if (passes(verdict)) {
      add(counts.groups, frame.groupOf[at]);
      addNames(organisations, frame.organisations, at);
      addNames(mechanisms, frame.mechanisms, at);
    }
    if (verdict.kind) add(counts.years, frame.yearOf[at]);
    if (verdict.year) add(counts.kinds, frame.kindOf[at]);
  }
  const tally = tallied(frame, counts);
  return {
    topics: listed(TOPICS, frame.all.topics, tally.topics, instead.topics),
    regions: regionCounts(frame, tally.regions, instead.regions),
    years: yearCounts(frame.all.years, tally.years, instead.years),
    kinds: listed(KINDS, frame.all.kinds, tally.kinds, instead.kinds),
    organisations: foremost(frame.organisations, organisations, instead.organisations),
    mechanisms: foremost(frame.mechanisms, mechanisms, instead.mechanisms),
  };
}

function addNames(counts: Uint32Array, { starts, ids }: NamesFrame, at: number): void {
  const end = starts[at + 1] ?? 0;
  for (let each = starts[at] ?? end; each < end; each += 1) add(counts, ids[each]);
}

// The names with most articles of a long list, and those that are ruled out. Only what may be shown is sorted.
function foremost({ names, all }: NamesFrame, now: Uint32Array, instead: Tallied<string>): Count[] {
  const having: number[] = [];
  for (const count of now) having[count] = (having[count] ?? 0) + 1;
  let least = Math.max(1, having.length - 1);
  for (let kept = having[least] ?? 0; least > 1 && kept < MOST_NAMES; kept += having[least] ?? 0) least -= 1;
  const counts: Count[] = [];
  now.forEach((count, number) => {
    const value = names[number] ?? '';
    const other = instead.get(value);
    if (other !== undefined) counts.push({ value, count, all: all[number] ?? 0, instead: other });
    else if (count >= least) counts.push({ value, count, all: all[number] ?? 0 });
  });
  return counts
    .sort((a, b) => promised(b) - promised(a) || b.all - a.all || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_NAMES);
}

/** Articles by the number of their group, year and kind. */
interface Counts {
  readonly groups: Uint32Array;
  readonly years: Uint32Array;
  readonly kinds: Uint32Array;
}

type Numbered = Pick<FacetFrame, 'groups' | 'years'>;

function emptyCounts({ groups, years }: Numbered): Counts {
  return {
    groups: new Uint32Array(groups.length),
    years: new Uint32Array(years.length),
    kinds: new Uint32Array(KINDS.length),
  };
}

function add(counts: Uint32Array, number = 0): void {
  counts[number] = (counts[number] ?? 0) + 1;
}

function tallied({ groups, years }: Numbered, counts: Counts): Tally {
  const tally: Tally = { topics: new Map(), regions: new Map(), years: new Map(), kinds: new Map() };
  counts.groups.forEach((count, number) => {
    if (count === 0) return;
    for (const topic of groups[number]?.topics ?? []) raise(tally.topics, topic, count);
    for (const place of groups[number]?.places ?? []) raise(tally.regions, place, count);
  });
  years.forEach((year, number) => raise(tally.years, year, counts.years[number] ?? 0));
  KINDS.forEach((kind, number) => raise(tally.kinds, kind, counts.kinds[number] ?? 0));
  return tally;
}

// Only what there is has an entry.
function raise<T>(tally: Map<T, number>, value: T, by: number): void {
  if (by > 0) tally.set(value, (tally.get(value) ?? 0) + by);
}

// Asking for a year or a kind replaces the one asked for; asking for a topic or a place leaves them as they are.
function addInstead(
  instead: Instead,
  { year, kind }: Verdict,
  { facet, value }: NonNullable<Verdict['obstacle']>,
): void {
  if ((year || facet === 'years') && (kind || facet === 'kinds')) raise(instead[facet], value, 1);
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
