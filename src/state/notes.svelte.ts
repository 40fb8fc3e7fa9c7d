import { getContext, setContext } from 'svelte';
import {
  changed,
  EMPTY_NOTEBOOK,
  overflow,
  restoring,
  type Notebook,
  type NotebookChange,
} from '../search/notebook.ts';
import type { NotebookOperations } from '../worker/operations.ts';

/** How safe the notebook is. refused: this browser keeps nothing. failed: it did, but not the last change. */
export type Safety = 'unknown' | 'kept' | 'refused' | 'failed';

/** What the user made, as the page sees it. Every change shows at once and is stored behind it, in the order made. */
export class Notes {
  book: Notebook = $state.raw(EMPTY_NOTEBOOK);
  safety: Safety = $state('unknown');
  readonly ids: ReadonlySet<string> = $derived(new Set(this.book.cases.map(({ id }) => id)));
  #operations: NotebookOperations | null = null;
  /** Changes that are not on disk. */
  #unsaved: NotebookChange[] = [];
  #queue: Promise<void> = Promise.resolve();

  /** Reads what is kept. What was changed meanwhile, or could not be stored before, is laid over it and stored. Never rejects. */
  load(operations: NotebookOperations): Promise<void> {
    this.#operations = operations;
    return this.#next(async () => {
      const kept = await operations.notebook();
      if (kept === null) {
        this.safety = this.safety === 'kept' ? 'failed' : 'refused';
        return;
      }
      this.book = this.#unsaved.reduce(changed, kept);
      this.safety = 'kept';
      await this.#store();
    });
  }

  /** Reads again, because another window may have changed something. */
  refresh(): void {
    if (this.#operations !== null && this.safety === 'kept') void this.load(this.#operations);
  }

  /** Makes changes, all of them at once. */
  change(...changes: readonly NotebookChange[]): void {
    this.book = changes.reduce(changed, this.book);
    this.#unsaved.push(...changes);
    void this.#next(() => this.#store());
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Ticks an article, at the end of the folder, or takes it out. */
  toggle(id: string): void {
    if (this.has(id)) {
      this.change({ remove: 'cases', key: id });
      return;
    }
    const last = Math.max(0, ...this.book.cases.map(({ place }) => place));
    this.change({ put: 'cases', record: { id, place: last + 1, note: '' } });
  }

  /** Writes down that a query was asked, and lets go of the oldest beyond a few dozen. `at` is ms since 1970. */
  asked(query: string, at: number): void {
    const known = this.book.searches.find((search) => search.query === query);
    const record = { query, at, saved: known?.saved ?? false };
    const next = changed(this.book, { put: 'searches', record });
    const gone = overflow(next).map(({ query: key }): NotebookChange => ({ remove: 'searches', key }));
    this.change({ put: 'searches', record }, ...gone);
  }

  /** Brings everything of a saved notebook in; nothing is taken out. */
  restore(other: Notebook): void {
    this.change(...restoring(other));
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work, work);
    return this.#queue;
  }

  async #store(): Promise<void> {
    const changes = this.#unsaved;
    if (changes.length === 0 || this.#operations === null || this.safety === 'unknown') return;
    this.#unsaved = [];
    if (await this.#operations.note(changes)) {
      if (this.safety === 'failed') this.safety = 'kept';
      return;
    }
    this.#unsaved = [...changes, ...this.#unsaved];
    if (this.safety === 'kept') this.safety = 'failed';
  }
}

const NOTES = {};

/** Hands the notes to every component inside this one. */
export function provideNotes(notes: Notes): void {
  setContext(NOTES, notes);
}

/** The notes that the frame handed down. */
export function useNotes(): Notes {
  return getContext<Notes>(NOTES);
}
