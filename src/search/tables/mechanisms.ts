/** Mechanisms (做法): which there are among some articles, and everything that is known of one. */
import type { Evidence } from '../../corpus/article.ts';
import { PROVINCES } from '../../corpus/provinces.ts';
import { caseOf, type Case } from './case.ts';
import { mechanismKey, resolver, type Merger } from '../shelf/mechanism-names.ts';
import { placeLabels, shownRegions } from '../shelf/fact-place.ts';
import { fold } from '../text/normalise.ts';
import { sentenceAt, type Quote } from '../text/sentence.ts';
import { readEach, type Entry, type Shelf } from '../shelf/shelf.ts';
import { bigrams } from '../index/tokenize.ts';

export type MechanismOrder = 'most' | 'newest' | 'oldest';
export const MECHANISM_ORDERS: readonly MechanismOrder[] = ['most', 'newest', 'oldest'];

export interface MechanismAsk {
  readonly order: MechanismOrder;
  /** Words that must stand in a name; empty for all. */
  readonly words: string;
  readonly window: readonly [from: number, to: number];
  readonly mergers: readonly Merger[];
}

/** A mechanism as the index lists it. */
export interface MechanismSummary {
  readonly key: string;
  /** The name that most articles use; the shorter of two that are used as often. */
  readonly name: string;
  /** The other names. */
  readonly aliases: readonly string[];
  /** Articles that name it. */
  readonly count: number;
  /** Dates of the first and the last report, or null where none is dated. */
  readonly first: string | null;
  /** True where the first date is not printed on its page. */
  readonly firstInferred: boolean;
  readonly last: string | null;
  /** Where its sentences place it, in the order of the articles; else where these are. */
  readonly places: readonly string[];
}

export interface MechanismIndex {
  /** Mechanisms that answer the words; the rows are a window of them. */
  readonly count: number;
  readonly rows: readonly MechanismSummary[];
}

/** A name of the mechanism: how many articles use it, and whether it is here because the reader said so. */
export interface Alias {
  readonly name: string;
  /** What the name comes to by rule; a merger by hand speaks of this. */
  readonly key: string;
  readonly count: number;
  readonly byHand: boolean;
}

/** A report of the mechanism, with the sentence that names it. */
export interface MechanismReport extends Case {
  readonly sentence: Quote;
  readonly evidence: Evidence | null;
  /** Codes of the provinces that it is about. */
  readonly provinces: readonly string[];
}

/** A province with the mechanism. */
export interface MechanismPlace {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

export interface MechanismPage {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly Alias[];
  /** Oldest first; those of unknown date last. */
  readonly reports: readonly MechanismReport[];
  /** Provinces, the one with most reports first; where there are several, they can stand side by side. */
  readonly places: readonly MechanismPlace[];
  /** Mechanisms whose names share much with this one's: what the reader may want to put together with it. */
  readonly alike: readonly Pick<MechanismSummary, 'key' | 'name' | 'count'>[];
}

interface Group {
  readonly key: string;
  /** Articles by name, in the order met. */
  readonly names: Map<string, Set<string>>;
  readonly entries: Map<string, Entry>;
}

/** The mechanisms that these articles name. */
export function mechanismIndex(entries: readonly Entry[], ask: MechanismAsk): MechanismIndex {
  const words = ask.words
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  const summaries = gather(entries, ask.mergers)
    .filter(({ names }) => {
      const text = fold([...names.keys()].join('\n'));
      return words.every((word) => text.includes(word));
    })
    .map(summaryOf);
  summaries.sort(
    (a, b) =>
      compare(a, b, ask.order) || b.count - a.count || compare(a, b, 'newest') || (a.key < b.key ? -1 : 1),
  );
  return { count: summaries.length, rows: summaries.slice(...ask.window) };
}

/** Everything about the mechanism of this key (or any name of it); null where none of these articles names it. */
export function mechanismPage(
  shelf: Shelf,
  entries: readonly Entry[],
  name: string,
  mergers: readonly Merger[],
): MechanismPage | null {
  const groups = gather(entries, mergers);
  const wanted = resolver(mergers)(mechanismKey(name));
  const group = groups.find(({ key }) => key === wanted);
  if (group === undefined) return null;
  const reports = readEach(shelf, inTime(group.entries.values()), (entry) => reportOf(entry, group));
  const { name: main } = summaryOf(group);
  return {
    key: group.key,
    name: main,
    aliases: [...group.names]
      .map(([each, articles]) => ({
        name: each,
        key: mechanismKey(each),
        count: articles.size,
        byHand: mechanismKey(each) !== group.key,
      }))
      .sort((a, b) => Number(a.byHand) - Number(b.byHand) || b.count - a.count || (a.name < b.name ? -1 : 1)),
    reports,
    places: provincesOf(reports),
    alike: alikeOf(group, groups),
  };
}

function gather(entries: readonly Entry[], mergers: readonly Merger[]): Group[] {
  const resolve = resolver(mergers);
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    for (const name of entry.facts.mechanisms) {
      const key = resolve(mechanismKey(name));
      if (key === '') continue;
      const group: Group = groups.get(key) ?? { key, names: new Map(), entries: new Map() };
      groups.set(key, group);
      group.entries.set(entry.id, entry);
      const articles = group.names.get(name) ?? new Set<string>();
      group.names.set(name, articles.add(entry.id));
    }
  }
  return [...groups.values()];
}

function summaryOf({ key, names, entries }: Group): MechanismSummary {
  const byUse = [...names].sort(
    ([a, used], [b, usedToo]) => usedToo.size - used.size || a.length - b.length || (a < b ? -1 : 1),
  );
  const dated = inTime(entries.values()).filter(({ date }) => date !== null);
  const first = dated[0];
  return {
    key,
    name: byUse[0]?.[0] ?? key,
    aliases: byUse.slice(1).map(([name]) => name),
    count: entries.size,
    first: first?.date ?? null,
    firstInferred: first !== undefined && first.page.dateBasis !== 'masthead',
    last: dated[dated.length - 1]?.date ?? null,
    places: [
      ...new Set(
        [...entries.values()].flatMap((entry) => placeLabels(entry.labels.regions, besideOf(entry, names))),
      ),
    ],
  };
}

function compare(a: MechanismSummary, b: MechanismSummary, order: MechanismOrder): number {
  if (order === 'most') return b.count - a.count;
  const [one, other] = order === 'oldest' ? [a.first, b.first] : [a.last, b.last];
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return (one < other ? -1 : 1) * (order === 'oldest' ? 1 : -1);
}

// Oldest first, undated last; those of a day as printed, which is by id.
function inTime(entries: Iterable<Entry>): readonly Entry[] {
  const key = ({ date, id }: Entry): string => `${date ?? '9'} ${id}`;
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function reportOf(entry: Entry, { names }: Group): MechanismReport {
  const { article } = entry;
  const facts = article.mechanisms.filter(({ name }) => names.has(name));
  const evidence = facts[0]?.evidence[0] ?? null;
  const beside = besideOf(entry, names);
  const report = caseOf(entry);
  return {
    ...report,
    places: placeLabels(article.regions, beside),
    provinces: [
      ...new Set(shownRegions(article.regions, beside).map(({ code }) => `${code.slice(0, 2)}0000`)),
    ],
    means: report.means.filter(({ text }) => !names.has(text)),
    evidence,
    sentence: evidence
      ? sentenceAt(article, evidence)
      : { before: '', fact: facts[0]?.name ?? '', after: '' },
  };
}

// Places in the article's regions that stand beside any of these names.
function besideOf({ facts, beside }: Entry, names: Group['names']): readonly number[] {
  return facts.mechanisms.flatMap((name, at) => (names.has(name) ? (beside[at] ?? []) : []));
}

function provincesOf(reports: readonly MechanismReport[]): readonly MechanismPlace[] {
  const tally = new Map<string, number>();
  for (const { provinces } of reports)
    for (const code of provinces) tally.set(code, (tally.get(code) ?? 0) + 1);
  return [...tally]
    .map(([code, count]) => ({
      code,
      name: PROVINCES.find((each) => each.code === code)?.short ?? code,
      count,
    }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** Names are alike whose pairs of characters overlap by so much (Dice's coefficient). */
const ALIKE = 0.34;
const MOST_ALIKE = 6;

function alikeOf({ key }: Group, groups: readonly Group[]): MechanismPage['alike'] {
  const own = new Set(bigrams(key));
  return groups
    .filter((other) => other.key !== key)
    .map((other) => {
      const pairs = new Set(bigrams(other.key));
      const shared = [...pairs].filter((pair) => own.has(pair)).length;
      return { other, alike: (2 * shared) / (own.size + pairs.size) };
    })
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || (a.other.key < b.other.key ? -1 : 1))
    .slice(0, MOST_ALIKE)
    .map(({ other }) => {
      const { key: each, name, count } = summaryOf(other);
      return { key: each, name, count };
    });
}
