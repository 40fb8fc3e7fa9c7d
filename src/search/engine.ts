/**
 * The ranking index. Literal matching (scan.ts) has decided what matches; MiniSearch says in which order, by BM25 over the
 * bigrams of four fields. Nothing outside this file and packed-index.ts knows of MiniSearch, so its term index can be
 * relieved further, or replaced, behind `Engine`.
 */
import type { Options } from 'minisearch';
import type { Article } from '../corpus/article.ts';
import { isPackedIndex, PackableSearch, SPELLING, spell, type PackedIndex } from './packed-index.ts';
import type { Term } from './parse-query.ts';
import { bigrams, bigramsAndEnds } from './tokenize.ts';

/** The fields and how much a hit in each weighs beside one in the body. */
const BOOSTS = { headline: 4, kicker: 2, facts: 2, body: 1 } as const;
const FIELDS = Object.keys(BOOSTS) as (keyof typeof BOOSTS)[];

/** Articles between two breaths while indexing: some 30 ms of work on a slow desk computer. */
const SLICE = 16;

type Indexed = Pick<
  Article,
  | 'id'
  | 'headline'
  | 'kicker'
  | 'subhead'
  | 'column'
  | 'bylineRaw'
  | 'paragraphs'
  | 'regions'
  | 'topics'
  | 'organisations'
  | 'mechanisms'
>;
type Document = Readonly<Record<'id' | keyof typeof BOOSTS, string>>;

const OPTIONS: Options<Document> = {
  fields: FIELDS,
  tokenize: bigramsAndEnds,
  processTerm: spell,
  searchOptions: {
    tokenize: bigrams,
    boost: BOOSTS,
    combineWith: 'OR',
    // A single character is looked for in all tokens that begin with it, each as good as the character itself.
    prefix: (term) => term.length === SPELLING,
    weights: { prefix: 1, fuzzy: 0 },
  },
};

/** The index as a plain value that can be cloned and stored. */
export type EngineDump = PackedIndex;

/** Checks what a store gave back: an index of these articles, and of no others, in this order, or null. */
export function readDump(dump: unknown, articles: readonly Article[]): EngineDump | null {
  if (!isPackedIndex(dump) || dump.averages.length !== FIELDS.length) return null;
  const same = dump.ids.length === articles.length && articles.every(({ id }, at) => id === dump.ids[at]);
  return same ? dump : null;
}

/** Ranks articles. Grows by `add`; answers from what it holds so far. */
export class Engine {
  readonly #index: PackableSearch<Document>;

  private constructor(index: PackableSearch<Document>) {
    this.#index = index;
  }

  /** An index without articles. */
  static empty(): Engine {
    return new Engine(new PackableSearch(OPTIONS));
  }

  /** The index that was dumped, in slices with `breathe` in between. Rejects if it is damaged. */
  static async load(dump: EngineDump, breathe: () => Promise<void>): Promise<Engine> {
    const index = new PackableSearch(OPTIONS);
    await index.unpack(dump, breathe);
    return new Engine(index);
  }

  dump(): EngineDump {
    return this.#index.pack();
  }

  /** Indexes more articles, in slices that let others work in between. Rejects for an id that is indexed already. */
  async add(articles: readonly Article[]): Promise<void> {
    await this.#index.addAllAsync(articles.map(toDocument), { chunkSize: SLICE });
  }

  /** Scores by article id, higher is better; articles with none of the terms' bigrams are left out. */
  rank(terms: readonly Term[]): ReadonlyMap<string, number> {
    const results = this.#index.search(terms.map(({ folded }) => folded).join('\n'));
    return new Map(results.map(({ id, score }) => [id as string, score]));
  }
}

// Lists are joined with a line break, so that no bigram reaches from one name into the next. What an article is about
// stands twice among its facts: a primary region outranks one that is mentioned.
function toDocument(article: Indexed): Document {
  const names = (regions: Article['regions']): string[] =>
    regions.flatMap(({ province, city, county }) => [province, city ?? '', county ?? '']);
  const lines = (...texts: (string | null)[]): string => texts.map((text) => text ?? '').join('\n');
  return {
    id: article.id,
    headline: lines(article.headline, article.subhead),
    kicker: lines(article.kicker, article.column),
    facts: lines(
      ...article.topics.map(({ name }) => name),
      ...names(article.regions),
      ...names(article.regions.filter(({ primary }) => primary)),
      ...article.mechanisms.map(({ name }) => name),
      ...article.organisations.map(({ name }) => name),
    ),
    body: lines(article.bylineRaw, ...article.paragraphs.map(({ text }) => text)),
  };
}

/**
 * Says what an index was made with: the fields and the tokens of a sample article with all that folding and cutting care
 * about. A stored index with another fingerprint is of no use. MiniSearch guards its own format by a version in the dump.
 */
export const FINGERPRINT: string = FIELDS.map((field) => {
  const names = [{ name: '做法', evidence: [] }];
  const place = { code: '520000', province: '贵州省', city: '贵阳市', county: '云岩区', evidence: [] };
  const sample = toDocument({
    id: '',
    headline: '“５Ｇ＋工会”（Ａ①）',
    subhead: '副　题',
    kicker: '引 题',
    column: '栏目',
    bylineRaw: '本报记者 某某',
    paragraphs: [{ text: 'ﬁve……76.8亿元，é𠮷㎡', role: 'body' }],
    regions: [
      { ...place, primary: true },
      { ...place, primary: false },
    ],
    topics: [{ name: '住房保障', score: 1, evidence: [] }],
    organisations: names,
    mechanisms: names,
  });
  return `${field}:${bigramsAndEnds(sample[field]).join(' ')}`;
}).join('|');
