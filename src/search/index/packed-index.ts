/**
 * MiniSearch 7.2 over packed segments. Its scoring is used as it is; what it would hold in `Map`s of `Map`s (37 s to build
 * and 15 kB an article, measured at 20,000) is relieved behind one seam, four protected fields:
 *
 * - `_index`, a radix tree that looks through the children of a node one by one, where Han gives nodes thousands of children,
 *   is a store that reads a term from the segments when it is asked for, and forgets it with the question;
 * - `_documentIds` and `_fieldLength` answer from the segments too: a document's id is its number;
 * - `_documentCount` and `_avgFieldLength` are summed up from them.
 *
 * Postings are shown to the scoring for the wanted articles alone, with how many there are in all, on which BM25 depends: what
 * an article scores is what the stock engine gives it, at the cost of the articles that match. The version is pinned and a
 * test holds numbers and scores to the stock engine. Nothing is added to or taken from this MiniSearch itself.
 */
import MiniSearch, { type Options } from 'minisearch';
import { FIELDS, type Postings } from './postings.ts';

/** The articles that have a term in one field. MiniSearch asks for the keys, then for each in turn. */
class Frequencies {
  /** Of all articles, wanted or not. */
  size = 0;
  readonly #articles: number[] = [];
  readonly #times: number[] = [];
  #at = 0;

  add(article: number, times: number): void {
    this.#articles.push(article);
    this.#times.push(times);
  }

  keys(): Iterable<number> {
    this.#at = 0;
    return this.#articles;
  }

  get(article: number): number | undefined {
    while (this.#at < this.#articles.length && (this.#articles[this.#at] ?? 0) < article) this.#at += 1;
    return this.#articles[this.#at] === article ? this.#times[this.#at] : undefined;
  }
}

/** Reads terms from segments: a pair, or a character, which stands wherever a pair begins with it. */
class Terms {
  segments: readonly Postings[] = [];
  /** By article, 1 for those wanted; null for all. */
  wanted: Uint8Array | null = null;

  get(term: string): ReadonlyMap<number, Frequencies> | undefined {
    const fields = Array.from({ length: FIELDS }, () => new Frequencies());
    const { wanted } = this;
    const visit = (article: number, field: number, times: number): void => {
      const frequencies = fields[field];
      if (frequencies === undefined) return;
      frequencies.size += 1;
      if (wanted === null || wanted[article] === 1) frequencies.add(article, times);
    };
    const first = term.charCodeAt(0);
    for (const segment of this.segments) {
      if (term.length === 1) segment.occurrencesOf(first, visit);
      else segment.occurrences(first, term.charCodeAt(1), visit);
    }
    const found = [...fields.entries()].filter(([, { size }]) => size > 0);
    return found.length > 0 ? new Map(found) : undefined;
  }
}

/** Scores articles, numbered from 0 in the order of the segments. */
export class SegmentedSearch extends MiniSearch<never> {
  readonly #terms = new Terms();
  #lengths: Uint16Array = new Uint16Array(0);

  /** The options of a stock engine that would be fed the same articles: fields in their order, how to cut, weights. */
  constructor(options: Options<never>) {
    super(options);
    this._index = this.#terms as unknown as typeof this._index;
    this._documentIds = { has: () => true, get: (article: number) => article } as unknown as Map<
      number,
      number
    >;
    const lengths: number[] = [];
    const lengthsOf = (article: number): readonly number[] => {
      for (let field = 0; field < FIELDS; field += 1)
        lengths[field] = this.#lengths[article * FIELDS + field] ?? 0;
      return lengths;
    };
    this._fieldLength = { get: lengthsOf } as unknown as Map<number, number[]>;
  }

  /** Takes these segments, in this order, in place of those it had. */
  use(segments: readonly Postings[]): void {
    this.#terms.segments = segments;
    this.#lengths = new Uint16Array(segments.reduce((sum, { packed }) => sum + packed.lengths.length, 0));
    const totals = new Float64Array(FIELDS);
    for (const { base, packed } of segments) {
      this.#lengths.set(packed.lengths, base * FIELDS);
      packed.lengths.forEach((length, at) => (totals[at % FIELDS] = (totals[at % FIELDS] ?? 0) + length));
    }
    const count = this.#lengths.length / FIELDS;
    this._documentCount = count;
    this._avgFieldLength = [...totals].map((total) => (count === 0 ? 0 : total / count));
  }

  /** The scores of these articles, all if null, that have any term of the text; in no order. */
  scores(text: string, wanted: Iterable<number> | null): ReadonlyMap<number, number> {
    if (wanted !== null) {
      this.#terms.wanted = new Uint8Array(this._documentCount);
      for (const article of wanted) this.#terms.wanted[article] = 1;
    }
    const scores = new Map<number, number>();
    for (const { id, score } of this.search(text)) scores.set(id as number, score);
    this.#terms.wanted = null;
    return scores;
  }
}

/**
 * The articles that may hold a folded text, in ascending order, of those in the segment: none that hold it is missing. `sure`
 * where all of them do. Only the `fields` count, a bit each. Null where the segment cannot tell: nothing in
 * the text is a letter or a digit.
 */
export function candidates(
  segment: Postings,
  runs: readonly string[],
  fields: number,
): { articles: readonly number[]; sure: boolean } | null {
  const pairs: { first: number; second: number; weight: number }[] = [];
  for (const run of runs) {
    for (let at = 1; at < run.length; at += 1) {
      const first = run.charCodeAt(at - 1);
      const second = run.charCodeAt(at);
      const weight = segment.weight(first, second);
      if (weight === 0) return { articles: [], sure: true };
      pairs.push({ first, second, weight });
    }
  }
  if (pairs.length === 0) {
    const [run] = runs;
    if (run === undefined) return null;
    return { articles: segment.articlesOf(run.charCodeAt(0), fields), sure: runs.length === 1 };
  }
  pairs.sort((a, b) => a.weight - b.weight);
  let articles: readonly number[] | null = null;
  for (const { first, second } of pairs.slice(0, RAREST)) {
    if (articles !== null && articles.length <= FEW) break;
    const found = segment.articles(first, second, fields);
    articles = articles === null ? found : common(articles, found);
  }
  return { articles: articles ?? [], sure: pairs.length === 1 && runs.length === 1 };
}

/** Pairs of a term that are asked: more cost more than the texts that they spare. */
const RAREST = 3;
/** So few texts are read at once. */
const FEW = 16;

function common(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  let at = 0;
  for (const article of a) {
    while (at < b.length && (b[at] ?? 0) < article) at += 1;
    if (b[at] === article) both.push(article);
  }
  return both;
}
