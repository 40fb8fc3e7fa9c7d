/**
 * The folded texts of a library, and literal search in them: exact by construction, with an index to be quick and without one.
 * They stand one behind the other in a few long strings, which a store loads in milliseconds; a text is a view of one of them. No
 * string grows without end, because engines have a limit to their length and stores one to the size of a value.
 */
const SEPARATOR = '\n';

/** UTF-16 units above which a part is closed: 8 MB. */
export const PART = 4_000_000;

/** Texts as a plain value that can be cloned and stored. */
export interface PackedTexts {
  /** Whole texts one behind the other, with a line break between two of them. */
  readonly parts: readonly string[];
  /** The number of the first text of each part. */
  readonly firsts: Uint32Array;
  /** Where each text begins in its part. */
  readonly starts: Uint32Array;
}

/** What knows which texts may hold a term. It may know of the first `count` texts only. */
export interface Guide {
  readonly count: number;
  /**
   * Numbers in ascending order, no text that holds the term missing; `sure` where all of them do. Null where it cannot tell.
   */
  candidates(folded: string): { readonly articles: readonly number[]; readonly sure: boolean } | null;
}

/** Puts folded texts together as they come; `part` is the length above which the next one begins a new part. */
export class TextsBuilder {
  readonly #part: number;
  readonly #parts: string[] = [];
  readonly #firsts: number[] = [];
  readonly #starts: number[] = [];
  #open: string[] = [];
  #length = 0;

  constructor(part = PART) {
    this.#part = part;
  }

  add(text: string): void {
    if (this.#length > 0 && this.#length + text.length > this.#part) this.#close();
    if (this.#open.length === 0) this.#firsts.push(this.#starts.length);
    this.#starts.push(this.#length);
    this.#open.push(text);
    this.#length += text.length + SEPARATOR.length;
  }

  /** The texts; the builder is spent afterwards. */
  pack(): PackedTexts {
    if (this.#open.length > 0) this.#close();
    return {
      parts: this.#parts,
      firsts: Uint32Array.from(this.#firsts),
      starts: Uint32Array.from(this.#starts),
    };
  }

  #close(): void {
    this.#parts.push(this.#open.join(SEPARATOR));
    this.#open = [];
    this.#length = 0;
  }
}

export class Texts {
  readonly packed: PackedTexts;

  constructor(packed: PackedTexts) {
    this.packed = packed;
  }

  /** Puts folded texts together. */
  static of(texts: readonly string[], part = PART): Texts {
    const builder = new TextsBuilder(part);
    for (const text of texts) builder.add(text);
    return new Texts(builder.pack());
  }

  get count(): number {
    return this.packed.starts.length;
  }

  /** UTF-16 units of all texts. */
  get length(): number {
    return this.packed.parts.reduce((sum, { length }) => sum + length, 0);
  }

  /** The text of that number. */
  get(number: number): string {
    const { parts, firsts, starts } = this.packed;
    const at = lastUpTo(firsts, number, 0);
    const part = parts[at] ?? '';
    const last = number + 1 === (firsts[at + 1] ?? starts.length);
    return part.slice(starts[number], last ? part.length : (starts[number + 1] ?? 0) - SEPARATOR.length);
  }

  /** Numbers of the texts that hold the folded term, which must not be empty, in ascending order. */
  containing(folded: string, guide: Guide | null): readonly number[] {
    const hint = guide?.candidates(folded) ?? null;
    if (guide === null || hint === null) return this.#scan(folded, 0);
    const found = hint.sure
      ? hint.articles
      : hint.articles.filter((number) => this.get(number).includes(folded));
    return guide.count === this.count ? found : [...found, ...this.#scan(folded, guide.count)];
  }

  // From one hit to the next; a text that has been hit is done with.
  #scan(folded: string, from: number): number[] {
    const { parts, firsts, starts } = this.packed;
    const found: number[] = [];
    if (from >= starts.length) return found;
    for (let each = lastUpTo(firsts, from, 0); each < parts.length; each += 1) {
      const part = parts[each] ?? '';
      const end = firsts[each + 1] ?? starts.length;
      let number = Math.max(from, firsts[each] ?? 0);
      let at = part.indexOf(folded, starts[number]);
      while (at >= 0) {
        number = lastUpTo(starts, at, number, end);
        found.push(number);
        number += 1;
        at = number < end ? part.indexOf(folded, starts[number]) : -1;
      }
    }
    return found;
  }
}

// The last place, from `low` on and before `end`, of a value that is not above the limit; `low` is known to be one.
function lastUpTo(ascending: Uint32Array, limit: number, low: number, end = ascending.length): number {
  let [from, to] = [low, end - 1];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if ((ascending[middle] ?? 0) <= limit) from = middle;
    else to = middle - 1;
  }
  return from;
}
