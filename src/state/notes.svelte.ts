import { getContext, setContext } from 'svelte';
import {
  changed,
  EMPTY_NOTEBOOK,
  isOnPurpose,
  overflow,
  restoring,
  weight,
  type Notebook,
  type NotebookChange,
  type Noted,
  type Obstacle,
} from '../search/tables/notebook.ts';
import type { NotebookOperations } from '../worker/operations.ts';
import { leaveMark, putAside, recallMark, recallUnsaved } from './notes-aside.ts';

/** How safe the notebook is. refused: it cannot be read, so nothing is kept. failed: it was, but the last change is not kept. */
export type Safety = 'unknown' | 'kept' | 'refused' | 'failed';

/** What was kept and is not there any more. */
export interface Loss {
  readonly count: number;
  /** The page still has it, and can store it again. */
  readonly here: boolean;
}

/** What the user made, as the page sees it. Every change shows at once and is stored behind it, in the order made. */
export class Notes {
  book: Notebook = $state.raw(recallUnsaved().reduce(changed, EMPTY_NOTEBOOK));
  safety: Safety = $state('unknown');
  /** Why it is not safe. */
  obstacle: Obstacle | null = $state(null);
  loss: Loss | null = $state.raw(null);
  readonly ids: ReadonlySet<string> = $derived(new Set(this.book.cases.map(({ id }) => id)));
  #operations: NotebookOperations | null = null;
  /** The name of the store that was read. */
  #home: string | null = null;
  /** Changes that are not on disk. */
  #unsaved: NotebookChange[] = [...recallUnsaved()];
  /** Changes that are on their way to the disk. */
  #sent: NotebookChange[] = [];
  #queue: Promise<void> = Promise.resolve();

  /** Reads what is kept. What was changed meanwhile, or could not be stored before, is laid over it and stored. Never rejects. */
  load(operations: NotebookOperations): Promise<void> {
    if (operations !== this.#operations) this.#begin(operations);
    return this.#next(() => this.#read(operations));
  }

  /** Reads again, because another window may have changed something. */
  refresh(): void {
    if (this.#operations !== null && this.safety === 'kept') void this.load(this.#operations);
  }

  /** Tries again to store what is not stored. */
  retry(): void {
    if (this.#operations !== null) void this.load(this.#operations);
  }

  /** After a loss: `again` stores what the page still has once more, else it goes. */
  settle(again: boolean): void {
    // Behind what is being written, whose failure would bring back what the reader lets go.
    void this.#next(async () => {
      const { loss } = this;
      this.loss = null;
      this.#home = null;
      if (loss?.here && !again) this.#unsaved = [];
      if (loss?.here && again) this.#unsaved = [...restoring(this.book)];
      putAside(this.#unsaved);
      leaveMark({ store: '', count: 0 });
      if (this.#operations !== null) await this.#read(this.#operations);
    });
  }

  /** Makes changes, all of them at once. */
  change(...changes: readonly NotebookChange[]): void {
    this.book = changes.reduce(changed, this.book);
    this.#unsaved.push(...changes);
    putAside([...this.#sent, ...this.#unsaved]);
    void this.#next(() => this.#store());
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Whether something the user made on purpose is in this tab alone, and goes with it. */
  get atRisk(): boolean {
    return this.loss?.here === true || [...this.#sent, ...this.#unsaved].some(isOnPurpose);
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

  // What the worker before this one was asked may never be answered: nothing waits for it, and what it was sent is sent again.
  #begin(operations: NotebookOperations): void {
    this.#operations = operations;
    this.#unsaved = [...this.#sent, ...this.#unsaved];
    this.#sent = [];
    this.#queue = Promise.resolve();
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work, work);
    return this.#queue;
  }

  async #read(operations: NotebookOperations): Promise<void> {
    const read = await operations.notebook();
    if (operations !== this.#operations) return;
    if ('obstacle' in read) {
      this.#refuse(read.obstacle, this.#home !== null);
      return;
    }
    if (this.#home !== null && read.store !== this.#home && weight(this.book) > 0) {
      this.#lose({ count: weight(this.book), here: true });
      return;
    }
    const mark = this.#home === null ? recallMark() : null;
    if (mark !== null && mark.count > 0 && mark.store !== read.store && mark.store !== '') {
      if (this.#unsaved.length > 0) {
        this.#lose({ count: weight(this.book), here: true });
        return;
      }
      this.loss = { count: mark.count, here: false };
    }
    this.#home = read.store;
    this.book = this.#unsaved.reduce(changed, read.book);
    this.safety = 'kept';
    this.obstacle = null;
    // Whoever takes something out says so; what was read may be older than what another window has put in since.
    const left = recallMark();
    if (left?.store !== read.store || left.count < weight(this.book)) this.#mark();
    await this.#store();
  }

  async #store(): Promise<void> {
    const operations = this.#operations;
    const changes = this.#unsaved;
    if (changes.length === 0 || operations === null || this.safety === 'unknown') return;
    this.#sent = changes;
    this.#unsaved = [];
    // Where nothing could be read there is nothing to write to.
    const noted: Noted =
      this.#home === null ? (this.obstacle ?? 'refused') : await operations.note(changes, this.#home);
    if (operations !== this.#operations) return;
    this.#sent = [];
    if (noted === null) {
      this.safety = 'kept';
      this.obstacle = null;
      putAside(this.#unsaved);
      // Another window may have kept more meanwhile, of which this one knows nothing.
      if (changes.some(isOnPurpose)) this.#mark();
      return;
    }
    this.#unsaved = [...changes, ...this.#unsaved];
    putAside(this.#unsaved);
    if (noted === 'replaced') this.#lose({ count: weight(this.book), here: true });
    else this.#refuse(noted, this.#home !== null);
  }

  #refuse(obstacle: Obstacle, kept: boolean): void {
    this.safety = kept ? 'failed' : 'refused';
    this.obstacle = obstacle;
  }

  // All of it is put aside, since no store has it any more.
  #lose(loss: Loss): void {
    if (loss.here) putAside(restoring(this.book));
    this.loss = loss;
    this.safety = 'failed';
    this.obstacle = 'replaced';
  }

  // Not over the mark that tells of a loss, which the reader may not have seen.
  #mark(): void {
    if (this.#home !== null && this.loss === null) leaveMark({ store: this.#home, count: weight(this.book) });
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
