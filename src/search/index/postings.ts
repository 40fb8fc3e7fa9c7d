/**
 * A segment of the index: which articles hold a pair of neighbouring characters, and how often in each field, in five
 * typed arrays that are stored and loaded as they are. A pair that nobody asks for stays bytes; one that is asked for
 * is read in a fraction of a millisecond.
 *
 * Goals: 0.8 kB an article or less; nothing to parse when it is opened; cost of building and keeping that grows with
 * the articles and nothing else, which is why an index is a row of segments and not one that grows (engine.ts). Non-goals:
 * taking articles out; terms of any other length. Rejected: absolute offsets and 32-bit keys in a flat table (three times
 * the size of the lists of rare pairs), `Map`s of `Map`s (ten times the memory), a trie (nothing is looked for by prefix
 * but the first character of a pair, and the table is sorted by it).
 *
 * Layout: pairs are sorted. `firsts` are their first characters, each once; the pairs of `firsts[i]` have the places
 * `starts[i]` to `starts[i + 1]` in `seconds`. The list of the pair at place p begins at `blocks[p >> 4]`, p & 15 lists later.
 * A list is its length in bytes and then, per article, the step from the article before times two; plus one where the pair
 * stands in the last field only, and once. Where that is not so, a byte says in which fields it stands (bits 0 to 3)
 * and whether once in each (bit 4), else how often in each. Numbers are seven bits a byte, low ones first.
 */
/** Fields of an article; what is said of most pairs, once in the last one, takes no byte. */
export const FIELDS = 4;

/** A segment as a plain value that can be cloned and stored. */
export interface PackedPostings {
  /** Distinct terms in each field of each article: FIELDS an article. */
  readonly lengths: Uint16Array;
  readonly firsts: Uint16Array;
  readonly starts: Uint32Array;
  readonly seconds: Uint16Array;
  readonly blocks: Uint32Array;
  readonly bytes: Uint8Array;
  /** By article: a sum of all that the index was told of it, by which it is known again. */
  readonly sources: Uint32Array;
  /** Of `bytes` and tables: what does not sum up to it has been damaged. */
  readonly checksum: number;
}

/** Lists that share an entry in `blocks`. */
export const LISTS_PER_BLOCK = 16;
/** The mask of the last field alone. */
export const BODY = 1 << (FIELDS - 1);
/** Set in a mask where the pair stands once in each of its fields. */
export const ONCE_EACH = 1 << FIELDS;

/** Reads one segment, whose first article has the number `base` in the whole index. */
export class Postings {
  readonly base: number;
  readonly count: number;
  readonly packed: PackedPostings;
  #at = 0;

  constructor(packed: PackedPostings, base: number) {
    this.packed = packed;
    this.base = base;
    this.count = packed.lengths.length / FIELDS;
  }

  /** How many bytes say where the pair stands: the fewer, the rarer. 0 where it stands nowhere. */
  weight(first: number, second: number): number {
    const place = this.#place(first, second);
    return place < 0 ? 0 : this.#seek(place);
  }

  /** Articles, numbered in the whole index, with the pair in one of the `fields` (a bit each), in ascending order. */
  articles(first: number, second: number, fields: number): number[] {
    const place = this.#place(first, second);
    const found: number[] = [];
    if (place >= 0) {
      this.#read(place, (article, mask) => {
        if ((mask & fields) !== 0) found.push(this.base + article);
      });
    }
    return found;
  }

  /** The same for a character, which stands wherever a pair begins with it. */
  articlesOf(char: number, fields: number): number[] {
    const { firsts, starts } = this.packed;
    const index = indexOf(firsts, char, 0, firsts.length);
    const has = new Uint8Array(index < 0 ? 0 : this.count);
    for (let place = starts[index] ?? 0; place < (starts[index + 1] ?? 0); place += 1) {
      this.#read(place, (article, mask) => {
        if ((mask & fields) !== 0) has[article] = 1;
      });
    }
    const found: number[] = [];
    has.forEach((here, article) => {
      if (here === 1) found.push(this.base + article);
    });
    return found;
  }

  /** Where the pair stands: `visit` is called for each article and field, in ascending order. */
  occurrences(first: number, second: number, visit: Visit): void {
    const place = this.#place(first, second);
    if (place < 0) return;
    const { bytes } = this.packed;
    this.#read(place, (article, mask, at) => {
      const once = at < 0;
      let next = at;
      for (let field = 0; field < FIELDS; field += 1) {
        if ((mask & (1 << field)) === 0) continue;
        visit(this.base + article, field, once ? 1 : (bytes[next++] ?? 1));
      }
    });
  }

  /** The same for a character. */
  occurrencesOf(char: number, visit: Visit): void {
    const index = indexOf(this.packed.firsts, char, 0, this.packed.firsts.length);
    if (index < 0) return;
    const counts = new Uint16Array(this.count * FIELDS);
    const { starts, bytes } = this.packed;
    for (let place = starts[index] ?? 0; place < (starts[index + 1] ?? 0); place += 1) {
      this.#read(place, (article, mask, at) => {
        let next = at;
        for (let field = 0; field < FIELDS; field += 1) {
          if ((mask & (1 << field)) === 0) continue;
          const slot = article * FIELDS + field;
          counts[slot] = (counts[slot] ?? 0) + (at < 0 ? 1 : (bytes[next++] ?? 1));
        }
      });
    }
    counts.forEach((count, slot) => {
      if (count > 0) visit(this.base + Math.floor(slot / FIELDS), slot % FIELDS, count);
    });
  }

  /** Every pair of the segment, in order. */
  forEachPair(visit: (first: number, second: number) => void): void {
    const { firsts, starts, seconds } = this.packed;
    firsts.forEach((first, index) => {
      for (let place = starts[index] ?? 0; place < (starts[index + 1] ?? 0); place += 1) {
        visit(first, seconds[place] ?? 0);
      }
    });
  }

  #place(first: number, second: number): number {
    const { firsts, starts, seconds } = this.packed;
    const index = indexOf(firsts, first, 0, firsts.length);
    return index < 0 ? -1 : indexOf(seconds, second, starts[index] ?? 0, starts[index + 1] ?? 0);
  }

  // Moves to the list at the place and returns its length.
  #seek(place: number): number {
    this.#at = this.packed.blocks[Math.floor(place / LISTS_PER_BLOCK)] ?? 0;
    for (let skip = place % LISTS_PER_BLOCK; skip > 0; skip -= 1) {
      const length = this.#number();
      this.#at += length;
    }
    return this.#number();
  }

  // `at` is where the frequencies stand, FIELDS bits of `mask` saying whose; -1 where all are 1.
  #read(place: number, visit: (article: number, mask: number, at: number) => void): void {
    const { bytes } = this.packed;
    const length = this.#seek(place);
    const end = this.#at + length;
    let article = -1;
    while (this.#at < end) {
      const step = this.#number();
      article += step >>> 1;
      if ((step & 1) === 1) {
        visit(article, BODY, -1);
        continue;
      }
      const mask = bytes[this.#at] ?? 0;
      this.#at += 1;
      if ((mask & ONCE_EACH) !== 0) {
        visit(article, mask & (ONCE_EACH - 1), -1);
      } else {
        const at = this.#at;
        for (let fields = mask; fields !== 0; fields &= fields - 1) this.#at += 1;
        visit(article, mask, at);
      }
    }
  }

  #number(): number {
    const { bytes } = this.packed;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[this.#at] ?? 0;
      this.#at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}

type Visit = (article: number, field: number, frequency: number) => void;

// Binary search in a sorted stretch; -1 where the value is missing.
function indexOf(values: Uint16Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = values[middle] ?? 0;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

type Tables = Omit<PackedPostings, 'checksum'>;

const SHAPE = {
  lengths: Uint16Array,
  firsts: Uint16Array,
  starts: Uint32Array,
  seconds: Uint16Array,
  blocks: Uint32Array,
  bytes: Uint8Array,
  sources: Uint32Array,
} as const;
const TABLES = Object.keys(SHAPE) as (keyof Tables)[];

/** True for a whole segment: tables of the right kind that sum up to the checksum it was packed with. */
export function isPackedPostings(value: unknown): value is PackedPostings {
  if (typeof value !== 'object' || value === null) return false;
  const packed: Partial<Record<keyof PackedPostings, unknown>> = value;
  if (!TABLES.every((name) => packed[name] instanceof SHAPE[name])) return false;
  return packed.checksum === checksum(packed as Tables);
}

/** What tables sum up to. */
export function checksum(tables: Tables): number {
  let sum = 1;
  for (const name of TABLES) {
    const table: Uint8Array | Uint16Array | Uint32Array = tables[name];
    sum = Math.imul(sum ^ table.length, 0x01000193);
    for (let at = 0; at < table.length; at += 1) sum = (Math.imul(sum, 31) + (table[at] ?? 0)) | 0;
  }
  return sum;
}
