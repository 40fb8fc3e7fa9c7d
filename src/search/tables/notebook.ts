/**
 * What the user made: cases ticked, notes on them, mechanisms put together, searches kept. Not a cache: nothing here may be
 * lost, and the file it is saved to is read back by `readNotebook` whatever version of the program wrote it.
 */
import type { Merger } from '../shelf/mechanism-names.ts';

/** A ticked article. */
export interface KeptCase {
  /** The article's id. */
  readonly id: string;
  /** Cases stand in ascending order of this; any number. */
  readonly place: number;
  readonly note: string;
}

/** A query that was asked; `saved` ones stay until the user takes them out. */
export interface KeptSearch {
  /** The query as the address writes it. */
  readonly query: string;
  /** ms since 1970, of the last time it was asked. */
  readonly at: number;
  readonly saved: boolean;
}

export interface Notebook {
  readonly cases: readonly KeptCase[];
  readonly mergers: readonly Merger[];
  readonly searches: readonly KeptSearch[];
}

/**
 * What keeps this browser from keeping things. refused: it lets us store nothing. newer: a later version of the program has
 * taken the store over. blocked: another tab with an older one does not let go of it. silent: opening it is not answered.
 * full, failed: writing went wrong, for want of room or otherwise. replaced: it is another store than the one we read.
 */
export type Obstacle = 'refused' | 'newer' | 'blocked' | 'silent' | 'full' | 'failed' | 'replaced';

/** What a store gave: the notebook and the store's own name, or why it cannot be had. */
export type NotebookRead =
  { readonly book: Notebook; readonly store: string } | { readonly obstacle: Obstacle };

/** What came of changes: null once they are on disk, else why they are not there. */
export type Noted = Obstacle | null;

export const EMPTY_NOTEBOOK: Notebook = { cases: [], mergers: [], searches: [] };

/** One change; each is stored by itself, so that two windows never overwrite each other's work. */
export type NotebookChange =
  | { readonly put: 'cases'; readonly record: KeptCase }
  | { readonly put: 'mergers'; readonly record: Merger }
  | { readonly put: 'searches'; readonly record: KeptSearch }
  | { readonly remove: keyof Notebook; readonly key: string };

/** What a record is found by. */
export const NOTEBOOK_KEYS = { cases: 'id', mergers: 'from', searches: 'query' } as const;

/** Searches kept besides the saved ones. */
const MOST_SEARCHES = 30;

/** The notebook after a change. A put replaces the record of the same key, in its place. */
export function changed(notebook: Notebook, change: NotebookChange): Notebook {
  if ('remove' in change) {
    return {
      ...notebook,
      [change.remove]: (notebook[change.remove] as readonly object[]).filter(
        (record) => keyOf(change.remove, record) !== change.key,
      ),
    };
  }
  const { put, record } = change;
  const key = keyOf(put, record);
  const list = notebook[put] as readonly object[];
  const known = list.some((each) => keyOf(put, each) === key);
  return {
    ...notebook,
    [put]: known ? list.map((each) => (keyOf(put, each) === key ? record : each)) : [...list, record],
  };
}

/** Searches that have to go when there are too many: the oldest that are not saved. */
export function overflow({ searches }: Notebook): readonly KeptSearch[] {
  return searches
    .filter(({ saved }) => !saved)
    .sort((a, b) => b.at - a.at)
    .slice(MOST_SEARCHES);
}

/** Changes that bring everything of `other` into a notebook: what is in both is kept as `other` has it, nothing is taken out. */
export function restoring(other: Notebook): readonly NotebookChange[] {
  return [
    ...other.cases.map((record): NotebookChange => ({ put: 'cases', record })),
    ...other.mergers.map((record): NotebookChange => ({ put: 'mergers', record })),
    ...other.searches.map((record): NotebookChange => ({ put: 'searches', record })),
  ];
}

const FORMAT = 'union-atlas/notebook';
const VERSION = 1;

/** The notebook as a file. */
export function writeNotebook(notebook: Notebook): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...notebook }, null, 2)}\n`;
}

/** Reads such a file; null where it is none. Records that are malformed are left out, the others are taken. */
export function readNotebook(text: string): Notebook | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(file) || file['format'] !== FORMAT) return null;
  return checkNotebook(file);
}

/** Changes as they were written down somewhere, without those that are malformed. */
export function checkChanges(given: unknown): readonly NotebookChange[] {
  return records(given).flatMap((change): NotebookChange[] => {
    const { remove, key, put, record } = change;
    if (isStore(remove) && isText(key)) return [{ remove, key }];
    return isStore(put) ? [...restoring(checkNotebook({ [put]: [record] }))] : [];
  });
}

function isStore(name: unknown): name is keyof Notebook {
  return isText(name) && Object.keys(NOTEBOOK_KEYS).includes(name);
}

/** How much of it the user made on purpose: searches that were only asked do not count. */
export function weight({ cases, mergers, searches }: Notebook): number {
  return cases.length + mergers.length + searches.filter(({ saved }) => saved).length;
}

/** Whether the user made the change on purpose; a query is noted without being told to. */
export function isOnPurpose(change: NotebookChange): boolean {
  if ('remove' in change) return change.remove !== 'searches';
  return change.put !== 'searches' || change.record.saved;
}

/** What a store or a file gave, with everything malformed left out. */
export function checkNotebook(given: Readonly<Record<string, unknown>>): Notebook {
  return {
    cases: records(given['cases']).flatMap(({ id, place, note }) =>
      isText(id) && isNumber(place) ? [{ id, place, note: isText(note) ? note : '' }] : [],
    ),
    mergers: records(given['mergers']).flatMap(({ from, into }) =>
      isText(from) && isText(into) && from !== into ? [{ from, into }] : [],
    ),
    searches: records(given['searches']).flatMap(({ query, at, saved }) =>
      isText(query) && isNumber(at) ? [{ query, at, saved: saved === true }] : [],
    ),
  };
}

function keyOf(store: keyof Notebook, record: object): unknown {
  return (record as Record<string, unknown>)[NOTEBOOK_KEYS[store]];
}

function records(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
