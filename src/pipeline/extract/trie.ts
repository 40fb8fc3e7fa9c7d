import { LAST_STATE, StepTable } from './step-table.ts';

/** A match of a word: where it ends, and what it stands for. */
export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

/** One bit for each of 65,536 numbers: small enough to stay at hand beside those of the other lists. */
const bits = (): Uint32Array => new Uint32Array(2048);
const has = (set: Uint32Array, at: number): boolean => (((set[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
const add = (set: Uint32Array, at: number): void => {
  set[at >>> 5] = (set[at >>> 5] ?? 0) | (1 << (at & 31));
};

const pairOf = (one: number, two: number): number => ((one * 31) ^ two) & 0xffff;

/**
 * Words, each with a value, found in a text by their longest match. Looking at one position costs at most the
 * longest word's length, whatever the text; `variants` maps characters of the text to those of the words.
 * A state is what has been read of a word, 0 being nothing; a list has 65,536 at most.
 */
export class Trie<T> {
  readonly #steps = new StepTable();
  /** The value of each state. */
  readonly #values: (T | undefined)[] = [undefined];
  /** Which pairs of first characters may begin a word, hashed: nearly all positions of a text are ruled out by one look. */
  readonly #pairs = bits();
  /** The characters that are words by themselves. */
  readonly #alone = bits();
  readonly #variants: ReadonlyMap<number, number>;
  readonly #aliases = new Map<number, number[]>();

  constructor(variants: ReadonlyMap<number, number> = new Map()) {
    this.#variants = variants;
    for (const [from, to] of variants) {
      const aliases = this.#aliases.get(to);
      if (aliases) aliases.push(from);
      else this.#aliases.set(to, [from]);
    }
  }

  /** The value of exactly this word. */
  get(word: string): T | undefined {
    let state = 0;
    for (let at = 0; at < word.length; at++) {
      state = this.#steps.from(state, word.charCodeAt(at));
      if (!state) return undefined;
    }
    return this.#values[state];
  }

  /** Puts a word in, or replaces its value; the empty word is ignored. Throws a RangeError when the list has too many states. */
  set(word: string, value: T): void {
    if (!word) return;
    let state = 0;
    for (let at = 0; at < word.length; at++) state = this.#stepTo(state, word.charCodeAt(at));
    this.#values[state] = value;
    for (const one of this.#spellings(word.charCodeAt(0))) {
      if (word.length === 1) add(this.#alone, one);
      else for (const two of this.#spellings(word.charCodeAt(1))) add(this.#pairs, pairOf(one, two));
    }
  }

  /** The state that a character leads to, a new one where there was none. */
  #stepTo(state: number, code: number): number {
    const known = this.#steps.from(state, code);
    if (known) return known;
    const next = this.#values.length;
    if (next > LAST_STATE) throw new RangeError(`a list of words has at most ${LAST_STATE} states`);
    this.#values.push(undefined);
    this.#steps.add(state, code, next);
    if (state === 0)
      for (const alias of this.#aliases.get(code) ?? [])
        if (!this.#steps.from(0, alias)) this.#steps.add(0, alias, next);
    return next;
  }

  #spellings(code: number): number[] {
    return [code, ...(this.#aliases.get(code) ?? [])];
  }

  /** The longest word at this position that `accepts` takes, or null. */
  longest(text: string, at: number, accepts?: (value: T, end: number) => boolean): Match<T> | null {
    const code = text.charCodeAt(at);
    if (!has(this.#pairs, pairOf(code, text.charCodeAt(at + 1))) && !has(this.#alone, code)) return null;
    const steps = this.#steps;
    let found: T | undefined;
    let foundEnd = 0;
    let end = at + 1;
    for (let state = steps.from(0, code); state; end++) {
      const value = this.#values[state];
      if (value !== undefined && (!accepts || accepts(value, end))) {
        found = value;
        foundEnd = end;
      }
      if (end >= text.length) break;
      const next = text.charCodeAt(end);
      const exact = steps.from(state, next);
      if (exact || this.#variants.size === 0) state = exact;
      else {
        const plain = this.#variants.get(next);
        state = plain === undefined ? 0 : steps.from(state, plain);
      }
    }
    return found === undefined ? null : { end: foundEnd, value: found };
  }
}
