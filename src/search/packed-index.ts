/**
 * MiniSearch 7.2 with two reliefs for Chinese, both measured at 20,000 articles.
 *
 * - Terms: its radix tree looks through the children of a node one by one, and Han gives nodes thousands of children. Every
 *   character is therefore spelt in three symbols of 128, which nearly halves the time to build.
 * - Saving: `toJSON` makes millions of small objects, a gigabyte for a moment, and cloning those in and out of IndexedDB stops
 *   the worker for many seconds. Packed into arrays of numbers it is a small fraction.
 *
 * The subclass reads and fills MiniSearch's protected fields, so the version is pinned and a test holds both directions to
 * `toJSON`. Nothing is ever removed from the index, so documents have no gaps.
 */
import MiniSearch from 'minisearch';

/** An index as a plain value that can be cloned and stored. */
export interface PackedIndex {
  /** Document ids; their places here are the document numbers below. */
  readonly ids: readonly string[];
  /** Terms in each field of each document, document by document. */
  readonly lengths: Uint32Array;
  readonly averages: readonly number[];
  /** Spelt terms, joined by blanks. */
  readonly terms: string;
  /** A term after the other: fields, and for each its number and documents, and for each its number and frequency. */
  readonly postings: Uint32Array;
}

/** Symbols a character is spelt in. */
export const SPELLING = 3;

// From 0 up, past the blank: Latin-1, one byte a symbol in memory.
const FIRST_SYMBOL = 0x30;

/** Terms between two breaths while unpacking: some 10 ms of work. */
const SLICE = 2000;

/** The term spelt in few symbols, SPELLING for each of its characters. */
export function spell(term: string): string {
  let spelt = '';
  for (const char of term) {
    const code = char.codePointAt(0) ?? 0;
    spelt += String.fromCharCode(
      FIRST_SYMBOL + (code >> 14),
      FIRST_SYMBOL + ((code >> 7) & 127),
      FIRST_SYMBOL + (code & 127),
    );
  }
  return spelt;
}

/** True for a value of the right shape; what is in it cannot be told from its shape. */
export function isPackedIndex(value: unknown): value is PackedIndex {
  if (typeof value !== 'object' || value === null) return false;
  const index: Partial<Record<keyof PackedIndex, unknown>> = value;
  return (
    Array.isArray(index.ids) &&
    Array.isArray(index.averages) &&
    typeof index.terms === 'string' &&
    index.postings instanceof Uint32Array &&
    index.lengths instanceof Uint32Array &&
    index.lengths.length === index.ids.length * index.averages.length
  );
}

export class PackableSearch<T> extends MiniSearch<T> {
  pack(): PackedIndex {
    let size = 0;
    for (const fields of this._index.values()) {
      size += 1;
      for (const frequencies of fields.values()) size += 2 + 2 * frequencies.size;
    }
    const terms: string[] = [];
    const postings = new Uint32Array(size);
    let at = 0;
    const push = (a: number, b: number): void => {
      postings[at] = a;
      postings[at + 1] = b;
      at += 2;
    };
    for (const [term, fields] of this._index) {
      terms.push(term);
      postings[at] = fields.size;
      at += 1;
      for (const [field, frequencies] of fields) {
        push(field, frequencies.size);
        frequencies.forEach((frequency, document) => push(document, frequency));
      }
    }
    return {
      ids: [...this._documentIds.values()] as string[],
      lengths: Uint32Array.from([...this._fieldLength.values()].flat()),
      averages: [...this._avgFieldLength],
      terms: terms.join(' '),
      postings,
    };
  }

  /** Fills a new index with what was packed, in slices with `breathe` in between. Rejects if terms and postings do not fit. */
  async unpack(packed: PackedIndex, breathe: () => Promise<void>): Promise<void> {
    const { ids, lengths, averages, terms, postings } = packed;
    const width = averages.length;
    ids.forEach((id, document) => {
      this._documentIds.set(document, id);
      this._idToShortId.set(id, document);
      this._fieldLength.set(document, [...lengths.subarray(document * width, (document + 1) * width)]);
    });
    this._documentCount = ids.length;
    this._nextId = ids.length;
    this._avgFieldLength = [...averages];

    let at = 0;
    const next = (): number => {
      const value = postings[at];
      if (value === undefined) throw new RangeError('A packed index ends before its last term.');
      at += 1;
      return value;
    };
    const list = terms === '' ? [] : terms.split(' ');
    for (const [count, term] of list.entries()) {
      const fields = new Map<number, Map<number, number>>();
      for (let field = next(); field > 0; field -= 1) {
        const frequencies = new Map<number, number>();
        fields.set(next(), frequencies);
        for (let document = next(); document > 0; document -= 1) frequencies.set(next(), next());
      }
      this._index.set(term, fields);
      if (count % SLICE === SLICE - 1) await breathe();
    }
    if (at !== postings.length) throw new RangeError('A packed index goes on after its last term.');
  }
}
