/**
 * The folded texts of a library as one string, and literal search in it: exact by construction, with an index to be
 * quick and without one. Loaded from a store in milliseconds, because it is one value; a text is a view of it.
 */
const SEPARATOR = '\n';

/** Texts as a plain value that can be cloned and stored. */
export interface PackedTexts {
  readonly joined: string;
  /** Where each text begins in `joined`; a line break stands between them. */
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

export class Texts {
  readonly packed: PackedTexts;

  constructor(packed: PackedTexts) {
    this.packed = packed;
  }

  /** Puts folded texts together. */
  static of(texts: readonly string[]): Texts {
    const starts = new Uint32Array(texts.length);
    let start = 0;
    texts.forEach((text, at) => {
      starts[at] = start;
      start += text.length + SEPARATOR.length;
    });
    return new Texts({ joined: texts.join(SEPARATOR), starts });
  }

  get count(): number {
    return this.packed.starts.length;
  }

  /** The text of that number. */
  get(number: number): string {
    const { joined, starts } = this.packed;
    const next = starts[number + 1];
    return joined.slice(starts[number], next === undefined ? joined.length : next - SEPARATOR.length);
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
    const { joined, starts } = this.packed;
    const found: number[] = [];
    let number = from;
    let at = joined.indexOf(folded, starts[from] ?? joined.length);
    while (at >= 0) {
      number = this.#holderOf(at, number);
      found.push(number);
      const next = starts[number + 1];
      at = next === undefined ? -1 : joined.indexOf(folded, next);
    }
    return found;
  }

  // The last text that begins at the place or before it; it is `from` or a later one.
  #holderOf(place: number, from: number): number {
    const { starts } = this.packed;
    let low = from;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
