/** Where a term stands, by place on the shelf. Answers are kept, because typing, suggestions and corrections ask again. */
import type { Shelf } from './shelf.ts';
import type { Guide } from './texts.ts';

const MOST = 400;

const KEPT = new WeakMap<Shelf, Map<string, Int32Array>>();

const GUIDES = new WeakMap<Shelf, Guide>();

/** Gives a shelf the index that says where to look. What it has not indexed yet is read. */
export function guideShelf(shelf: Shelf, guide: Guide): void {
  GUIDES.set(shelf, guide);
}

/** Ascending places of the entries whose folded text holds the folded term. */
export function standing(shelf: Shelf, folded: string): Int32Array {
  const kept = KEPT.get(shelf) ?? new Map<string, Int32Array>();
  KEPT.set(shelf, kept);
  const known = kept.get(folded);
  if (known !== undefined) return known;
  const found = Int32Array.from(shelf.texts.containing(folded, GUIDES.get(shelf) ?? null));
  // The oldest goes first: a map lists its keys in the order they came.
  if (kept.size >= MOST) for (const oldest of [...kept.keys()].slice(0, MOST / 4)) kept.delete(oldest);
  kept.set(folded, found);
  return found;
}
