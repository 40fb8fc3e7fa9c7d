import { describe, expect, it } from 'vitest';
import {
  changed,
  EMPTY_NOTEBOOK,
  type Notebook,
  type NotebookChange,
  type Noted,
  type NotebookRead,
} from '../../../src/search/tables/notebook.ts';
import { Notes } from '../../../src/state/notes.svelte.ts';

/** A store that keeps what it is given, or refuses. */
class Disk {
  book: Notebook | null = EMPTY_NOTEBOOK;
  full = false;
  name = 'first';

  readonly notebook = (): Promise<NotebookRead> =>
    Promise.resolve(this.book ? { book: this.book, store: this.name } : { obstacle: 'refused' });
  readonly note = (changes: readonly NotebookChange[], store: string): Promise<Noted> => {
    if (this.book === null) return Promise.resolve('refused');
    if (this.full) return Promise.resolve('full');
    if (store !== this.name) return Promise.resolve('replaced');
    this.book = changes.reduce(changed, this.book);
    return Promise.resolve(null);
  };

  /** The database is deleted and made again. */
  replace(): void {
    this.book = EMPTY_NOTEBOOK;
    this.name = 'second';
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('notes', () => {
  it('show a change at once and store it behind', async () => {
    const disk = new Disk();
    const notes = new Notes();
    await notes.load(disk);
    notes.toggle('a');
    notes.toggle('b');
    expect(notes.has('a')).toBe(true);
    await settle();
    expect(disk.book?.cases.map(({ id, place }) => [id, place])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    notes.toggle('a');
    await settle();
    expect(disk.book?.cases.map(({ id }) => id)).toEqual(['b']);
  });

  it('are at risk while something made on purpose is on no disk', async () => {
    const disk = new Disk();
    const notes = new Notes();
    await notes.load(disk);
    notes.asked('驿站', 1);
    expect(notes.atRisk).toBe(false);
    notes.toggle('a');
    // On its way is not there yet.
    expect(notes.atRisk).toBe(true);
    await settle();
    expect(notes.atRisk).toBe(false);
    disk.full = true;
    notes.asked('食堂', 2);
    await settle();
    expect([notes.safety, notes.atRisk]).toEqual(['failed', false]);
    notes.toggle('b');
    await settle();
    expect(notes.atRisk).toBe(true);
    disk.full = false;
    notes.retry();
    await settle();
    expect(notes.atRisk).toBe(false);
    disk.replace();
    notes.refresh();
    await settle();
    expect(notes.atRisk).toBe(true);
  });

  it('keep what was changed before the store could be read', async () => {
    const disk = new Disk();
    disk.book = { ...EMPTY_NOTEBOOK, cases: [{ id: 'old', place: 1, note: '旧' }] };
    const notes = new Notes();
    notes.toggle('new');
    await notes.load(disk);
    await settle();
    expect(notes.book.cases.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(disk.book?.cases.map(({ id }) => id)).toEqual(['old', 'new']);
  });

  it('say that a browser keeps nothing, and work on', async () => {
    const disk = new Disk();
    disk.book = null;
    const notes = new Notes();
    await notes.load(disk);
    notes.toggle('a');
    await settle();
    expect([notes.safety, notes.has('a')]).toEqual(['refused', true]);
  });

  it('say that a change was not stored, and store it with the next one', async () => {
    const disk = new Disk();
    const notes = new Notes();
    await notes.load(disk);
    disk.full = true;
    notes.toggle('a');
    await settle();
    expect([notes.safety, notes.has('a')]).toEqual(['failed', true]);
    disk.full = false;
    notes.toggle('b');
    await settle();
    expect(notes.safety).toBe('kept');
    expect(disk.book?.cases.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('do not fill another store up in silence, and store all again when told to', async () => {
    const disk = new Disk();
    const notes = new Notes();
    await notes.load(disk);
    notes.toggle('a');
    await settle();
    disk.replace();
    notes.toggle('b');
    await settle();
    expect([notes.loss, disk.book]).toEqual([{ count: 2, here: true }, EMPTY_NOTEBOOK]);
    notes.settle(true);
    await settle();
    expect(notes.loss).toBeNull();
    expect(disk.book?.cases.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('see on coming back that the store is another one, and let go when told to', async () => {
    const disk = new Disk();
    const notes = new Notes();
    await notes.load(disk);
    notes.toggle('a');
    await settle();
    disk.replace();
    notes.refresh();
    await settle();
    expect([notes.loss, notes.has('a')]).toEqual([{ count: 1, here: true }, true]);
    notes.settle(false);
    await settle();
    expect([notes.loss, notes.has('a'), notes.safety]).toEqual([null, false, 'kept']);
  });

  it('send again what was sent to a worker that never answers, and wait for it no longer', async () => {
    const disk = new Disk();
    const notes = new Notes();
    await notes.load({ notebook: disk.notebook, note: () => new Promise(() => {}) });
    notes.toggle('a');
    await settle();
    await notes.load({ notebook: disk.notebook, note: disk.note });
    notes.toggle('b');
    await settle();
    expect(disk.book?.cases.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('do not take back what was let go while it was being written', async () => {
    const disk = new Disk();
    const notes = new Notes();
    let answer: (noted: Noted) => void = () => undefined;
    let slow = false;
    const note = (changes: readonly NotebookChange[], store: string): Promise<Noted> =>
      slow ? new Promise((resolve) => (answer = resolve)) : disk.note(changes, store);
    await notes.load({ notebook: disk.notebook, note });
    notes.toggle('a');
    await settle();
    disk.replace();
    notes.refresh();
    await settle();
    slow = true;
    notes.toggle('b');
    await settle();
    notes.settle(false);
    slow = false;
    answer('replaced');
    await settle();
    expect([notes.loss, disk.book, notes.book, notes.safety]).toEqual([
      null,
      EMPTY_NOTEBOOK,
      EMPTY_NOTEBOOK,
      'kept',
    ]);
  });
});
