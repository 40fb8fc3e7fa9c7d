/** Makes segments: gathers the pairs of articles, sorts them, and writes them in the layout of postings.ts. */
import {
  BODY,
  checksum,
  FIELDS,
  LISTS_PER_BLOCK,
  ONCE_EACH,
  Postings,
  type PackedPostings,
} from './postings.ts';
import { END } from './tokenize.ts';

/** More often counts as this often: a frequency is a byte. */
const MOST = 255;

/** Gathers the pairs of articles and packs them. Articles and their fields come in order. */
export class PostingsBuilder {
  #keys = new Uint32Array(1 << 16);
  #slots = new Uint32Array(1 << 16);
  #size = 0;
  #lengths: number[] = [];
  readonly #sources: number[] = [];
  #seen = new Uint32Array(1 << 16);

  /** Articles so far. */
  get count(): number {
    return this.#lengths.length / FIELDS;
  }

  /** Adds an article: for each field its runs of letters and digits, folded; and what it is known again by. */
  add(fields: readonly (readonly string[])[], source = 0): void {
    this.#sources.push(source);
    for (let field = 0; field < FIELDS; field += 1) {
      const slot = this.#lengths.length;
      this.#lengths.push(0);
      for (const run of fields[field] ?? []) this.#addRun(run, slot);
    }
  }

  #addRun(run: string, slot: number): void {
    let first = run.charCodeAt(0);
    for (let at = 1; at <= run.length; at += 1) {
      const second = at < run.length ? run.charCodeAt(at) : END;
      this.push(first, second, slot, 1);
      first = second;
    }
  }

  /** Adds that a pair stands in an article's field so many times; `slot` is FIELDS times the article, plus the field. */
  push(first: number, second: number, slot: number, times: number): void {
    if (this.#seen[first] !== slot + 1) {
      this.#seen[first] = slot + 1;
      this.#lengths[slot] = (this.#lengths[slot] ?? 0) + 1;
    }
    for (let time = 0; time < times; time += 1) {
      if (this.#size === this.#keys.length) this.#grow();
      this.#keys[this.#size] = ((first << 16) | second) >>> 0;
      this.#slots[this.#size] = slot;
      this.#size += 1;
    }
  }

  #grow(): void {
    const keys = new Uint32Array(this.#keys.length * 2);
    const slots = new Uint32Array(this.#slots.length * 2);
    keys.set(this.#keys);
    slots.set(this.#slots);
    this.#keys = keys;
    this.#slots = slots;
  }

  /** The segment. The builder is spent afterwards. */
  pack(): PackedPostings {
    const { keys, slots } = sorted(this.#keys.subarray(0, this.#size), this.#slots.subarray(0, this.#size));
    return encode(keys, slots, this.#lengths, this.#sources);
  }
}

interface Tokens {
  readonly keys: Uint32Array;
  readonly slots: Uint32Array;
}

// By key, stable: articles and fields came in order and stay so. Two passes over 16 bits each.
function sorted(keys: Uint32Array, slots: Uint32Array): Tokens {
  let from: Tokens = { keys, slots };
  let to: Tokens = { keys: new Uint32Array(keys.length), slots: new Uint32Array(keys.length) };
  for (const shift of [0, 16]) {
    const next = new Uint32Array((1 << 16) + 1);
    for (const key of from.keys) {
      const digit = ((key >>> shift) & 0xffff) + 1;
      next[digit] = (next[digit] ?? 0) + 1;
    }
    for (let digit = 1; digit < next.length; digit += 1)
      next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
    for (let at = 0; at < keys.length; at += 1) {
      const key = from.keys[at] ?? 0;
      const digit = (key >>> shift) & 0xffff;
      const place = next[digit] ?? 0;
      next[digit] = place + 1;
      to.keys[place] = key;
      to.slots[place] = from.slots[at] ?? 0;
    }
    [from, to] = [to, from];
  }
  return from;
}

function encode(
  keys: Uint32Array,
  slots: Uint32Array,
  lengths: number[],
  sources: readonly number[],
): PackedPostings {
  const firsts: number[] = [];
  const starts: number[] = [];
  const seconds: number[] = [];
  const blocks: number[] = [];
  // A step takes at most five bytes, mask and frequencies five more, for at least one token; a list five.
  const bytes = new Bytes(keys.length * 2 + 1024);
  const list = new Bytes(1024);
  const frequencies = new Uint8Array(FIELDS);
  let at = 0;
  while (at < keys.length) {
    const key = keys[at] ?? 0;
    const first = key >>> 16;
    if (firsts[firsts.length - 1] !== first) {
      firsts.push(first);
      starts.push(seconds.length);
    }
    if (seconds.length % LISTS_PER_BLOCK === 0) blocks.push(bytes.size);
    seconds.push(key & 0xffff);
    list.size = 0;
    let last = -1;
    while (at < keys.length && keys[at] === key) {
      const article = Math.floor((slots[at] ?? 0) / FIELDS);
      frequencies.fill(0);
      let mask = 0;
      let most = 0;
      for (; at < keys.length && keys[at] === key; at += 1) {
        const slot = slots[at] ?? 0;
        const field = slot - article * FIELDS;
        if (field >= FIELDS) break;
        const times = Math.min(MOST, (frequencies[field] ?? 0) + 1);
        // A character that ends a run is no term of its own: it has been counted as a character.
        if (times === 1 && (key & 0xffff) !== END) lengths[slot] = (lengths[slot] ?? 0) + 1;
        frequencies[field] = times;
        mask |= 1 << field;
        most = Math.max(most, times);
      }
      const step = (article - last) * 2;
      last = article;
      if (mask === BODY && most === 1) {
        list.number(step + 1);
        continue;
      }
      list.number(step);
      list.byte(most === 1 ? mask | ONCE_EACH : mask);
      if (most > 1) frequencies.forEach((times) => times > 0 && list.byte(times));
    }
    bytes.number(list.size);
    bytes.append(list);
  }
  starts.push(seconds.length);
  const packed = {
    lengths: Uint16Array.from(lengths, (length) => Math.min(length, 0xffff)),
    firsts: Uint16Array.from(firsts),
    starts: Uint32Array.from(starts),
    seconds: Uint16Array.from(seconds),
    blocks: Uint32Array.from(blocks),
    bytes: bytes.taken(),
    sources: Uint32Array.from(sources),
  };
  return { ...packed, checksum: checksum(packed) };
}

/** Bytes that grow. */
class Bytes {
  size = 0;
  #bytes: Uint8Array;

  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  byte(value: number): void {
    this.#make(1);
    this.#bytes[this.size] = value;
    this.size += 1;
  }

  number(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  append(other: Bytes): void {
    this.#make(other.size);
    this.#bytes.set(other.#bytes.subarray(0, other.size), this.size);
    this.size += other.size;
  }

  /** A copy of what is in use. */
  taken(): Uint8Array {
    return this.#bytes.slice(0, this.size);
  }

  #make(room: number): void {
    if (this.size + room <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.size + room));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

/** Two segments as one: the articles of the second come after those of the first. Nothing is read but the segments. */
export function merge(first: PackedPostings, second: PackedPostings): PackedPostings {
  const builder = new PostingsBuilder();
  const one = new Postings(first, 0);
  const other = new Postings(second, one.count);
  // Pair by pair, so that articles come in order under each pair; the lengths are known already.
  for (const postings of [one, other]) {
    postings.forEachPair((a, b) => {
      postings.occurrences(a, b, (article, field, times) =>
        builder.push(a, b, article * FIELDS + field, times),
      );
    });
  }
  const lengths = new Uint16Array(first.lengths.length + second.lengths.length);
  lengths.set(first.lengths);
  lengths.set(second.lengths, first.lengths.length);
  const sources = new Uint32Array(first.sources.length + second.sources.length);
  sources.set(first.sources);
  sources.set(second.sources, first.sources.length);
  const packed = { ...builder.pack(), lengths, sources };
  return { ...packed, checksum: checksum(packed) };
}
