/** What the pointer or the keyboard's focus is on in one chart, for the others to mark the same thing. */

/** A kind of thing that charts share. */
export type MarkKind = 'topic' | 'region' | 'mechanism' | 'organisation';

export interface Mark {
  readonly kind: MarkKind;
  readonly value: string;
}

export class Marked {
  #marks: readonly Mark[] = $state.raw([]);
  #by = '';

  /** Marks these instead of what was marked before. None lets go, if the chart that says so is the one that marked. */
  mark(by: string, ...marks: readonly Mark[]): void {
    if (marks.length === 0 && (this.#by !== by || this.#marks.length === 0)) return;
    this.#by = by;
    this.#marks = marks;
  }

  has(kind: MarkKind, value: string): boolean {
    return this.#marks.some((mark) => mark.kind === kind && mark.value === value);
  }
}
