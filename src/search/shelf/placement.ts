/** Where things stand on a shelf: entries by the names of their facts. Worked out once a shelf. */
import { fold } from '../text/normalise.ts';
import { mainNames } from './mechanism-main-names.ts';
import type { Entry, Shelf } from './shelf.ts';

/** Facts with names of their own. */
export type Named = 'topics' | 'organisations' | 'mechanisms' | 'people' | 'byline';

const NAMES = new WeakMap<Shelf, Map<Named, ReadonlyMap<string, readonly number[]>>>();

/** Ascending places by name; those of a mechanism under each of its names. */
export function placesByName(shelf: Shelf, fact: Named): ReadonlyMap<string, readonly number[]> {
  const all = NAMES.get(shelf) ?? new Map<Named, ReadonlyMap<string, readonly number[]>>();
  NAMES.set(shelf, all);
  const known = all.get(fact);
  if (known !== undefined) return known;
  const places = new Map<string, number[]>();
  shelf.entries.forEach((entry, at) => {
    for (const name of new Set(namesIn(entry, fact))) {
      const list = places.get(name);
      if (list) list.push(at);
      else places.set(name, [at]);
    }
  });
  if (fact === 'mechanisms') unite(places, mainNames(shelf));
  all.set(fact, places);
  return places;
}

// Names of one mechanism share one list.
function unite(places: Map<string, number[]>, main: ReadonlyMap<string, string>): void {
  const together = new Map<string, Set<number>>();
  for (const [name, own] of places) {
    const key = main.get(name) ?? name;
    const all = together.get(key) ?? new Set<number>();
    for (const at of own) all.add(at);
    together.set(key, all);
  }
  const sorted = new Map(Array.from(together, ([key, all]) => [key, [...all].sort((a, b) => a - b)]));
  for (const name of places.keys()) places.set(name, sorted.get(main.get(name) ?? name) ?? []);
}

function namesIn(entry: Entry, fact: Named): readonly string[] {
  if (fact === 'topics') return entry.labels.topics;
  if (fact === 'organisations' || fact === 'mechanisms') return entry.facts[fact];
  return entry.column[fact];
}

const FOLDED = new WeakMap<ReadonlyMap<string, readonly number[]>, readonly FoldedName[]>();

export interface FoldedName {
  readonly name: string;
  readonly folded: string;
}

/** All names of a fact, folded once. */
export function foldedNames(shelf: Shelf, fact: Named): readonly FoldedName[] {
  const places = placesByName(shelf, fact);
  const known = FOLDED.get(places) ?? Array.from(places.keys(), (name) => ({ name, folded: fold(name) }));
  FOLDED.set(places, known);
  return known;
}
