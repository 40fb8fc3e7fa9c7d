/** The library as answers see it. */
import type { Engine } from '../index/engine.ts';
import type { FacetFrame } from './facets.ts';
import type { Lore } from '../meaning/lore.ts';
import type { Shelf } from '../shelf/shelf.ts';

/**
 * All that answers depend on. While `engine` is null, or has not indexed every article of the shelf, because it is being
 * built, the order is by date. Without lore, because it is loading or could not be had, other characters and sounds
 * are not tried.
 */
export interface Library {
  readonly shelf: Shelf;
  readonly frame: FacetFrame;
  readonly engine: Engine | null;
  readonly lore?: Lore | 'loading' | null;
}

/** The lore of a library, as far as it is there. */
export function loreOf({ lore }: Library): Lore | null {
  return lore === undefined || lore === 'loading' ? null : lore;
}
