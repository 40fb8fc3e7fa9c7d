/** Which entries a query's words find, and how well: literal hits in a band of their own, above all others. */
import { interpret, type Interpretation, type Need } from '../meaning/interpret.ts';
import type { Lore } from '../meaning/lore.ts';
import { scorer, WEIGHTS } from './score.ts';
import type { Shelf } from '../shelf/shelf.ts';

export interface Found {
  readonly interpretation: Interpretation;
  /** Ascending places on the shelf. */
  readonly places: Int32Array;
  /** By place in `places`: how well the entry answers, higher is better. */
  readonly scores: Float64Array;
  /** By place in `places`: 1 where every word stands as typed. */
  readonly literal: Uint8Array;
}

/** More than this must be covered of a question, by weight of its words: of two, both. */
const ENOUGH = 0.5;

/** Articles above which a score looks less closely. */
const MANY = 2000;

interface Kept {
  readonly key: string;
  readonly lore: Lore | null;
  readonly found: Found;
}
const KEPT = new WeakMap<Shelf, Kept[]>();

/** Finds. The last few answers are kept: rows, suggestions and facets ask for the same text again. */
export function find(shelf: Shelf, lore: Lore | null, text: string, literal: boolean): Found {
  const key = `${String(literal)}${text}`;
  const kept = KEPT.get(shelf) ?? [];
  const known = kept.find((each) => each.key === key && each.lore === lore);
  if (known !== undefined) return known.found;
  const interpretation = interpret(shelf, lore, text, literal);
  const found = interpretation.mode === 'most' ? most(shelf, interpretation) : all(shelf, interpretation);
  KEPT.set(shelf, [{ key, lore, found }, ...kept].slice(0, 8));
  return found;
}

/** By need and place: the best weight of a way that meets it, 0 for none. */
function metBy(shelf: Shelf, { ways }: Need): Float32Array {
  const met = new Float32Array(shelf.entries.length);
  for (const { via, places } of ways) {
    const weight = WEIGHTS[via];
    for (const at of places) if ((met[at] ?? 0) < weight) met[at] = weight;
  }
  return met;
}

function all(shelf: Shelf, interpretation: Interpretation): Found {
  const { needs } = interpretation;
  const met = needs.map((need) => metBy(shelf, need));
  const keep = (at: number): boolean => met.every((each) => (each[at] ?? 0) > 0);
  return gather(shelf, interpretation, met, keep);
}

// Rare words weigh more. What stands nowhere may be a word that the pages put otherwise: it weighs as much as the rarest
// of the others, so that an answer without it covers less and is still one.
function most(shelf: Shelf, interpretation: Interpretation): Found {
  const size = shelf.entries.length;
  const met = interpretation.needs.map((need) => metBy(shelf, need));
  const weights = met.map((each) => {
    const count = each.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0);
    return count === 0 ? 0 : Math.log(1 + size / (count + 0.5));
  });
  const rarest = Math.max(...weights);
  weights.forEach((weight, need) => {
    if (weight === 0) weights[need] = rarest;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const covered = (at: number): number =>
    met.reduce((sum, each, need) => sum + (each[at] ?? 0) * (weights[need] ?? 0), 0);
  return gather(
    shelf,
    interpretation,
    met,
    (at) => covered(at) > ENOUGH * whole,
    (at) => covered(at) / whole,
  );
}

function gather(
  shelf: Shelf,
  interpretation: Interpretation,
  met: readonly Float32Array[],
  keep: (at: number) => boolean,
  share: (at: number) => number = () => 1,
): Found {
  const out = new Uint8Array(shelf.entries.length);
  for (const excluded of interpretation.excluded) for (const at of excluded) out[at] = 1;
  const places: number[] = [];
  for (let at = 0; at < shelf.entries.length; at += 1) if (out[at] === 0 && keep(at)) places.push(at);
  const score = scorer(shelf, interpretation.needs, places.length > MANY);
  return {
    interpretation,
    places: Int32Array.from(places),
    scores: Float64Array.from(places, (at) => score(at) * share(at) ** 2),
    literal: Uint8Array.from(places, (at) => (met.every((each) => (each[at] ?? 0) >= 1) ? 1 : 0)),
  };
}
