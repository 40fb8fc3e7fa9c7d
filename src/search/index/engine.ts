/**
 * The index: which articles hold a term, and in which order the reader should see them. Literal matching decides what
 * matches, and the index only guides it (`candidates`, texts.ts); MiniSearch says in which order, by BM25 over the pairs of
 * characters of four fields (`scores`). Both read the same postings.
 *
 * An index is a row of segments, each of some thousand articles, made once and never changed. So building, keeping and
 * finding cost the same per article however many there are; a segment is stored when it is made, and a tab that is
 * killed goes on where it was; segments can be made side by side; and a handful of new articles is a small segment of
 * its own, found at once, until enough of them have come to be merged. Looking a pair up in ten segments costs some
 * microseconds more than in one.
 *
 * Nothing outside this file and packed-index.ts knows of MiniSearch.
 */
import type { Options } from 'minisearch';
import type { Article } from '../../corpus/article.ts';
import { candidates, SegmentedSearch } from './packed-index.ts';
import type { Term } from '../query/parse-query.ts';
import { merge, PostingsBuilder } from './pack-postings.ts';
import { isPackedPostings, Postings, type PackedPostings } from './postings.ts';
import { fold } from '../text/normalise.ts';
import { haystack } from '../shelf/scan.ts';
import { factsOf, labelsOf, type Entry } from '../shelf/shelf.ts';
import type { Guide } from '../shelf/texts.ts';
import { bigrams, bigramsAndCharacters, runs } from './tokenize.ts';

/** The fields and how much a hit in each weighs beside one in the body, which comes last (see postings.ts). */
const BOOSTS = { headline: 4, kicker: 2, facts: 2, body: 1 } as const;
type Field = keyof typeof BOOSTS;
const FIELD_NAMES = Object.keys(BOOSTS) as Field[];
/** A bit for each field of what is printed; facts are no part of it. */
const PRINTED = FIELD_NAMES.reduce((bits, name, at) => (name === 'facts' ? bits : bits | (1 << at)), 0);

/** Articles of a full segment: some 3 MB. */
export const SEGMENT = 4096;
/** A segment is merged with the one before it when that is no more than so many times as large. */
const FACTOR = 4;

/** Options under which a stock MiniSearch gives the same scores; `tokenize` is what an article would be cut with. */
export const OPTIONS: Options<Readonly<Record<'id' | Field, string>>> = {
  fields: FIELD_NAMES,
  tokenize: bigramsAndCharacters,
  processTerm: (term) => term,
  searchOptions: { tokenize: bigrams, boost: BOOSTS, combineWith: 'OR' },
};

/** An index as a plain value that can be cloned and stored, segment by segment. */
export type EngineDump = readonly PackedPostings[];

export interface Adding {
  /** Called every few articles; resolves when others have had their turn. */
  readonly breathe?: () => Promise<void>;
}

/** What the index knows of an article. */
export type Indexed = Pick<Entry, 'labels' | 'facts' | 'haystack'>;

/** An article that stands on no shelf, as the index wants it. */
export function indexed(article: Article): Indexed {
  return { labels: labelsOf(article), facts: factsOf(article), haystack: haystack(article) };
}

/** Finds and ranks articles by number: their place in the order in which they were added. */
export class Engine implements Guide {
  readonly #search = new SegmentedSearch(OPTIONS);
  #segments: readonly Postings[] = [];

  private constructor() {
    // By `empty` or `load` only.
  }

  /** An index without articles. */
  static empty(): Engine {
    return new Engine();
  }

  /**
   * Takes the segments of an index that was dumped, as far as they are whole and were made of these articles, in this order: those
   * that stood before what has changed since. An index of other articles is of no use.
   */
  async restore(
    dump: readonly unknown[],
    articles: readonly Indexed[],
    { breathe }: Adding = {},
  ): Promise<void> {
    const kept: PackedPostings[] = [];
    let count = 0;
    for (const segment of dump) {
      if (!isPackedPostings(segment)) break;
      const { sources } = segment;
      const from = count;
      if (!sources.every((source, at) => isMadeOf(articles[from + at], source))) break;
      kept.push(segment);
      count += sources.length;
      if (breathe) await breathe();
    }
    this.#use(kept);
  }

  /** Articles indexed so far. */
  get count(): number {
    const last = this.#segments[this.#segments.length - 1];
    return last === undefined ? 0 : last.base + last.count;
  }

  dump(): EngineDump {
    return this.#segments.map(({ packed }) => packed);
  }

  /**
   * Indexes more articles; what has become a segment is found and ranked from then on. Resolves to the place of the first
   * segment of the dump that is not as it was.
   */
  async add(articles: readonly Indexed[], { breathe }: Adding = {}): Promise<number> {
    const before = this.dump();
    for (let from = 0; from < articles.length; from += SEGMENT) {
      const part = articles.slice(from, from + SEGMENT);
      const builder = new PostingsBuilder();
      for (const [at, article] of part.entries()) {
        builder.add(runsOf(article), sourceOf(article));
        if (breathe && at % SLICE === SLICE - 1) await breathe();
      }
      this.append(builder.pack());
    }
    this.#merge();
    const after = this.dump();
    const same = after.findIndex((segment, at) => segment !== before[at]);
    return same < 0 ? after.length : same;
  }

  /** Takes a segment of further articles that was made elsewhere. */
  append(segment: PackedPostings): void {
    this.#use([...this.dump(), segment]);
  }

  /** The articles that may hold the folded term literally: see `Guide`. */
  candidates(folded: string): ReturnType<Guide['candidates']> {
    const parts = runs(folded);
    const whole = parts.length === 1 && parts[0] === folded;
    const articles: number[] = [];
    let sure = whole;
    for (const segment of this.#segments) {
      const found = candidates(segment, parts, PRINTED);
      if (found === null) return null;
      sure &&= found.sure;
      for (const article of found.articles) articles.push(article);
    }
    return { articles, sure };
  }

  /** Scores by article number, higher is better, of those `wanted` (all if null) that have any of the terms' pairs. */
  scores(terms: readonly Term[], wanted: Iterable<number> | null): ReadonlyMap<number, number> {
    return this.#search.scores(terms.map(({ folded }) => folded).join('\n'), wanted);
  }

  #use(segments: readonly PackedPostings[]): void {
    let base = 0;
    this.#segments = segments.map((packed) => {
      const postings = new Postings(packed, base);
      base += postings.count;
      return postings;
    });
    this.#search.use(this.#segments);
  }

  // Small segments grow together: no more of them than grow with the logarithm of the articles, each merged as rarely.
  #merge(): void {
    const segments = [...this.dump()];
    for (;;) {
      const last = segments[segments.length - 1];
      const before = segments[segments.length - 2];
      if (!last || !before) break;
      if (sizeOf(before) > FACTOR * sizeOf(last) || sizeOf(before) + sizeOf(last) > SEGMENT) break;
      segments.splice(-2, 2, merge(before, last));
    }
    if (segments.length < this.#segments.length) this.#use(segments);
  }
}

function isMadeOf(article: Indexed | undefined, source: number): boolean {
  return article !== undefined && sourceOf(article) === source;
}

// FNV-1a over UTF-16 units: quick, and two articles have one sum by chance once in four thousand million times.
function sourceOf(article: Indexed): number {
  const text = [article.haystack, ...factLines(article)].join('\n');
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

function sizeOf({ lengths }: PackedPostings): number {
  return lengths.length / FIELD_NAMES.length;
}

/** Articles between two breaths: some 2 ms of work. */
const SLICE = 32;

// What an article is about stands twice among its facts: a primary region outranks one that is mentioned.
function factLines({ labels, facts }: Omit<Indexed, 'haystack'>): string[] {
  const names = (each: Indexed['labels']['regions']): string[] =>
    each.flatMap(({ province, city, county }) => [province, city ?? '', county ?? '']);
  return [
    ...labels.topics,
    ...names(labels.regions),
    ...names(labels.regions.filter(({ primary }) => primary)),
    ...facts.mechanisms,
    ...facts.organisations,
  ].map(fold);
}

// Field by field, as folded lines: no pair reaches from one name or paragraph into the next. The lines of a haystack are
// headline, kicker, subhead, column and then the body (scan.ts).
function linesOf(article: Indexed): Readonly<Record<Field, readonly string[]>> {
  const [headline = '', kicker = '', subhead = '', column = '', ...body] = article.haystack.split('\n');
  return { headline: [headline, subhead], kicker: [kicker, column], facts: factLines(article), body };
}

function runsOf(article: Indexed): readonly (readonly string[])[] {
  const lines = linesOf(article);
  return FIELD_NAMES.map((name) => lines[name].flatMap(runs));
}

/** The article as a stock MiniSearch would be given it, under OPTIONS. */
export function toDocument(article: Article): Readonly<Record<'id' | Field, string>> {
  const { headline, kicker, facts, body } = linesOf(indexed(article));
  const joined = (lines: readonly string[]): string => lines.join('\n');
  return {
    id: article.id,
    headline: joined(headline),
    kicker: joined(kicker),
    facts: joined(facts),
    body: joined(body),
  };
}

/**
 * Says what an index was made with: the fields and the terms of a sample article with all that folding and cutting care
 * about. A stored index with another fingerprint is of no use.
 */
export const FINGERPRINT: string = fingerprint();

function fingerprint(): string {
  const names = [{ name: '做法', evidence: [] }];
  const place = { code: '520000', province: '贵州省', city: '贵阳市', county: '云岩区', evidence: [] };
  const printed = ['“５Ｇ＋工会”（Ａ①）', '引 题', '副　题', '栏目', '本报记者 某某', 'ﬁve……76.8亿元，é𠮷㎡'];
  const facts = {
    regions: [
      { ...place, primary: true },
      { ...place, primary: false },
    ],
    topics: [{ name: '住房保障' as const, score: 1, evidence: [] }],
    organisations: names,
    mechanisms: names,
  };
  const lines = linesOf({
    labels: labelsOf(facts),
    facts: factsOf(facts),
    haystack: printed.map(fold).join('\n'),
  });
  return FIELD_NAMES.map((name) => `${name}:${lines[name].flatMap(bigramsAndCharacters).join(' ')}`).join(
    '|',
  );
}
