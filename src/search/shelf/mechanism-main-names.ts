/** Of all names of a mechanism the one that lists, charts and facets show. */
import type { Query } from '../query/query.ts';
import { mechanismKey } from './mechanism-names.ts';
import type { Facts, Shelf } from './shelf.ts';

const MAIN = new WeakMap<Shelf, ReadonlyMap<string, string>>();

/**
 * By every name of a mechanism on the shelf, the name that most articles use; the shorter of two that are used as often,
 * then the first by code units. Names that share a key (mechanismKey) have one main name. Worked out once a shelf.
 */
export function mainNames(shelf: Shelf): ReadonlyMap<string, string> {
  const known = MAIN.get(shelf);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { facts } of shelf.entries)
    for (const name of new Set(facts.mechanisms)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const best = new Map<string, string>();
  const used = (name: string): number => counts.get(name) ?? 0;
  for (const name of counts.keys()) {
    const key = mechanismKey(name);
    const rival = best.get(key);
    const order =
      rival === undefined
        ? -1
        : used(rival) - used(name) || name.length - rival.length || (name < rival ? -1 : 1);
    if (order < 0) best.set(key, name);
  }
  const main = new Map(Array.from(counts.keys(), (name) => [name, best.get(mechanismKey(name)) ?? name]));
  MAIN.set(shelf, main);
  return main;
}

/** Reads the mechanisms of an article on the shelf, each under its main name. */
export function mainNamesOf(shelf: Shelf): (facts: Facts) => readonly string[] {
  const main = mainNames(shelf);
  return ({ mechanisms }) => mechanisms.map((name) => main.get(name) ?? name);
}

/** The query with every mechanism under its main name; the query itself where it names none by another. */
export function underMainNames(shelf: Shelf, query: Query): Query {
  const { include, exclude } = query.mechanisms;
  if (include.length + exclude.length === 0) return query;
  const main = mainNames(shelf);
  const byKey = (name: string): string | undefined => {
    const key = mechanismKey(name);
    for (const [other, first] of main) if (mechanismKey(other) === key) return first;
    return undefined;
  };
  const named = (names: readonly string[]): readonly string[] => [
    ...new Set(names.map((name) => main.get(name) ?? byKey(name) ?? name)),
  ];
  const mechanisms = { include: named(include), exclude: named(exclude) };
  return JSON.stringify(mechanisms) === JSON.stringify({ include, exclude })
    ? query
    : { ...query, mechanisms };
}
