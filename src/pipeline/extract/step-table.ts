/** Spreads keys over a table: 2³² divided by the golden ratio. */
const SPREAD = 0x9e3779b1;

/** The highest state: 16 bits of a key are the state's, 16 the character's. */
export const LAST_STATE = 0xffff;

/**
 * Steps from state to state by a character (a UTF-16 unit): a hash table of keys and states side by side, so that a step
 * costs one look. States are numbers from 0 to 65,535; no step leads to 0.
 */
export class StepTable {
  #table = new Int32Array(128);
  /** How far a spread key is shifted to fall into the table. */
  #shift = 32 - 6;
  #size = 0;

  /** The state that a character leads to, or 0. */
  from(state: number, code: number): number {
    const table = this.#table;
    const key = (state << 16) | code;
    for (let at = (Math.imul(key, SPREAD) >>> this.#shift) << 1; ; at = (at + 2) & (table.length - 1)) {
      const to = table[at + 1];
      if (!to) return 0;
      if (table[at] === key) return to;
    }
  }

  /** Adds a step that is not yet known. */
  add(state: number, code: number, to: number): void {
    this.#size++;
    if (4 * this.#size > this.#table.length) this.#grow();
    this.#put((state << 16) | code, to);
  }

  #put(key: number, to: number): void {
    const table = this.#table;
    let at = (Math.imul(key, SPREAD) >>> this.#shift) << 1;
    while (table[at + 1]) at = (at + 2) & (table.length - 1);
    table[at] = key;
    table[at + 1] = to;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(2 * old.length);
    this.#shift--;
    for (let at = 0; at < old.length; at += 2) {
      const to = old[at + 1];
      if (to) this.#put(old[at] ?? 0, to);
    }
  }
}
