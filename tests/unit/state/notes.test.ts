import { describe, expect, it } from 'vitest';
import { changed, EMPTY_NOTEBOOK, type Notebook, type NotebookChange } from '../../../src/search/notebook.ts';
import { Notes } from '../../../src/state/notes.svelte.ts';

/** A store that keeps what it is given, or refuses. */
class Disk {
  book: Notebook | null = EMPTY_NOTEBOOK;
  full = false;

  readonly notebook = (): Promise<Notebook | null> => Promise.resolve(this.book);
  readonly note = (changes: readonly NotebookChange[]): Promise<boolean> => {
    if (this.book === null || this.full) return Promise.resolve(false);
    this.book = changes.reduce(changed, this.book);
    return Promise.resolve(true);
  };
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
});
