/**
 * What the page keeps of the notebook outside the store: changes that the store did not take, for as long as the tab lasts, and
 * a mark that tells whether the store is still the one we filled. Where the browser refuses both, nothing is lost but that.
 */
import { checkChanges, type NotebookChange } from '../search/tables/notebook.ts';

const UNSAVED = 'union-atlas:unsaved';
const MARK = 'union-atlas:kept';

/** The store by its name, and how much of the user's own was in it when last something was written. */
export interface Mark {
  readonly store: string;
  readonly count: number;
}

/** Changes that an earlier page of this tab could not store. */
export function recallUnsaved(): readonly NotebookChange[] {
  return checkChanges(read(() => sessionStorage.getItem(UNSAVED)));
}

/** Puts them aside; none takes away what was there. */
export function putAside(changes: readonly NotebookChange[]): void {
  attempt(() => {
    if (changes.length === 0) sessionStorage.removeItem(UNSAVED);
    else sessionStorage.setItem(UNSAVED, JSON.stringify(changes));
  });
}

/** The mark that was left last, or null. */
export function recallMark(): Mark | null {
  const given = read(() => localStorage.getItem(MARK));
  if (typeof given !== 'object' || given === null) return null;
  const { store, count } = given as Readonly<Record<string, unknown>>;
  return typeof store === 'string' && typeof count === 'number' ? { store, count } : null;
}

export function leaveMark(mark: Mark): void {
  attempt(() => localStorage.setItem(MARK, JSON.stringify(mark)));
}

function read(get: () => string | null): unknown {
  return attempt((): unknown => JSON.parse(get() ?? 'null')) ?? null;
}

// Blocked in some frames and private windows, where even naming the store throws; full; or not ours.
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
