/** Where things stand on a shelf: entries by the names of their facts. Worked out once a shelf. */
import { fold } from './normalise.ts';
import type { Entry, Shelf } from './shelf.ts';

/** Facts with names of their own. */
export type Named = 'topics' | 'organisations' | 'mechanisms' | 'people' | 'byline';

const NAMES = new WeakMap<Shelf, Map<Named, ReadonlyMap<string, readonly number[]>>>();

/** Ascending places by name. */
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
  all.set(fact, places);
  return places;
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
