/** Words that name places of the library: 黔, 贵州, 贵州省, 福州, 晋安区. */
import { PROVINCES } from '../../corpus/provinces.ts';
import { fold } from '../text/normalise.ts';
import { placesOf } from './places.ts';
import type { Shelf } from './shelf.ts';

/** Codes by folded name. A name may stand for several places (朝阳). */
type Names = ReadonlyMap<string, readonly string[]>;

const KNOWN = new WeakMap<Shelf, Names>();

/** Province names that stand for each other: 黔 and 贵 for 贵州, 贵州省. Names of one character only lead away from themselves. */
const FULL_NAMES = new Map(
  PROVINCES.flatMap(({ name, short, abbr }) => [
    ...abbr.map((each) => [each, [short]] as const),
    [short, [name]] as const,
    [name, [short]] as const,
  ]),
);

/** Other names of a province; empty for whatever is none. */
export function provinceNames(folded: string): readonly string[] {
  return FULL_NAMES.get(folded) ?? [];
}

/** GB/T 2260 codes of the places that a folded word names; empty for other words. */
export function placesNamed(shelf: Shelf, folded: string): readonly string[] {
  return namesOf(shelf).get(folded) ?? [];
}

function namesOf(shelf: Shelf): Names {
  const known = KNOWN.get(shelf);
  if (known !== undefined) return known;
  const names = new Map<string, Set<string>>();
  const add = (name: string | null, code: string): void => {
    if (name === null) return;
    const codes = names.get(fold(name)) ?? new Set();
    names.set(fold(name), codes.add(code));
  };
  for (const { code, name, short, abbr } of PROVINCES)
    for (const each of [name, short, ...abbr]) add(each, code);
  const seen = new Set<string>();
  for (const { labels } of shelf.entries) {
    for (const region of labels.regions) {
      if (seen.has(region.code)) continue;
      seen.add(region.code);
      for (const { code, name } of placesOf(region)) add(name, code);
      add(region.county ?? region.city, region.code);
    }
  }
  const made = new Map([...names].map(([name, codes]) => [name, [...codes]]));
  KNOWN.set(shelf, made);
  return made;
}
