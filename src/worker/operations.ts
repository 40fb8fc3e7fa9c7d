/** What the page may ask of the library. The worker implements it; the page sees it through a typed proxy. */
import type {
  Answer,
  LibraryState,
  Listed,
  Reading,
  Row,
  Similar,
  Suggestions,
} from '../search/answer/answer.ts';
import type { Case } from '../search/tables/case.ts';
import type { Comparison } from '../search/tables/compare.ts';
import type { FigureAsk, FigureTable } from '../search/tables/figure-table.ts';
import type { HeldPageDetail, Holdings } from '../search/tables/holdings.ts';
import type { Merger } from '../search/shelf/mechanism-names.ts';
import type { MechanismAsk, MechanismIndex, MechanismPage } from '../search/tables/mechanisms.ts';
import type { Noted, NotebookChange, NotebookRead, Obstacle } from '../search/tables/notebook.ts';
import type { Query } from '../search/query/query.ts';
import type { Series } from '../search/series/series.ts';
import type { Network, NetworkAsk } from '../search/series/series-network.ts';

/** What went wrong, for the page to put into words: a file is named as its address does, reasons are the browser's own. */
export type Fault =
  | { readonly code: 'not-started'; readonly reason: string }
  | { readonly code: 'silent' }
  | { readonly code: 'not-fetched'; readonly file: string; readonly reason: string }
  | { readonly code: 'not-json'; readonly file: string }
  | { readonly code: 'not-a-corpus'; readonly file: string; readonly format: string }
  | {
      readonly code: 'other-version';
      readonly file: string;
      readonly version: string;
      readonly readable: number;
    }
  | { readonly code: 'part-missing'; readonly file: string; readonly part: string }
  | { readonly code: 'element-broken'; readonly file: string; readonly part: string; readonly number: number }
  | { readonly code: 'article-twice' | 'page-missing'; readonly file: string; readonly article: string }
  | { readonly code: 'unexpected'; readonly reason: string };

const NAME = 'LibraryError';

/** Carries a fault. Of an error only name and message cross from worker to page, so the fault travels in the message. */
export class LibraryError extends Error {
  override readonly name = NAME;

  constructor(fault: Fault) {
    super(JSON.stringify(fault));
  }
}

/** The fault that something thrown stands for, on either side; whatever is no `LibraryError` is unexpected. */
export function faultOf(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { code: 'unexpected', reason: String(thrown) };
  if (thrown.name !== NAME) return { code: 'unexpected', reason: thrown.message };
  return JSON.parse(thrown.message) as Fault;
}

/** What the views besides list and charts ask. All wait for `open`, and fail with its error if it failed. */
export interface ViewOperations {
  /** Every figure of the articles that answer the query, as a table; windows of one table are cheap after the first. */
  figures(query: Query, ask: FigureAsk): Promise<FigureTable>;
  /** The mechanisms that the articles of the query name. */
  mechanisms(query: Query, ask: MechanismAsk): Promise<MechanismIndex>;
  /** One mechanism by any of its names or its key, among the articles of the query; null where none of them names it. */
  mechanism(query: Query, name: string, mergers: readonly Merger[]): Promise<MechanismPage | null>;
  /** Two to four sets of articles, each by its query, side by side. */
  compare(queries: readonly Query[]): Promise<Comparison>;
  /** These articles as cases, in the order of the ids; unknown ids are left out. */
  cases(ids: readonly string[]): Promise<readonly Case[]>;
  /** What the library holds, and what the machine made of it. */
  holdings(): Promise<Holdings>;
  /** One page in full, or null for an unknown id. */
  holding(page: string): Promise<HeldPageDetail | null>;
}

/** The user's own things; these do not wait for `open` and never reject. */
export interface NotebookOperations {
  /** Everything that this browser keeps for the user, or why it cannot be had, so that what is made lasts as long as the page. */
  notebook(): Promise<NotebookRead>;
  /** Keeps changes, all or none, in the store of the name that `notebook` gave. */
  note(changes: readonly NotebookChange[], store: string): Promise<Noted>;
}

/** Where the ranking index came from: a visit before, or this one; failed where it could not be made. */
export type Ranking = 'stored' | 'built' | 'failed';

/** How things stand with the library. */
export interface Pulse {
  /** What keeps this browser from keeping the library, if anything. */
  readonly obstacle: Obstacle | null;
  /** UTF-16 units of the corpus that have come. */
  readonly received: number;
}

/** Call `open` first; the others wait until it is done, and fail with its error if it failed. */
export interface LibraryOperations extends ViewOperations, NotebookOperations {
  /** Answers at once, also before `open`: that somebody is there, and how things stand. */
  alive(): Promise<Pulse>;
  /**
   * Opens the bundled corpus, from this browser's store where it has it. Resolves when questions can be answered; the
   * ranking of a small library is ready by then, that of a big one is read or built afterwards. Rejects with
   * a `LibraryError`. `corpusUrl` is absolute: in a worker, relative URLs start from its script.
   */
  open(corpusUrl: string, digest: string): Promise<LibraryState>;
  /**
   * Resolves when the ranking index is ready, or could not be made. After an answer with
   * `ranked: false`, wait for this and ask again.
   */
  ranked(): Promise<Ranking>;
  search(query: Query): Promise<Answer>;
  /** The answer and its first rows, so many at most. */
  list(query: Query, first: number): Promise<Listed>;
  /**
   * What the charts draw besides the facets of the answer. An operation of its own, so that the list does not wait for what
   * only the charts show; a few kilobytes of typed arrays, whatever the size of the library.
   */
  series(query: Query): Promise<Series>;
  /** The network of the query's articles, laid out; equal questions get equal pictures. Its code is loaded when first asked for. */
  network(query: Query, ask: NetworkAsk): Promise<Network>;
  /** Rows for these ids, in their order; unknown ids are left out. */
  rows(ids: readonly string[], query: Query): Promise<readonly Row[]>;
  /** 还有谁在做: articles like this one, the best of each province first; empty for an unknown id. */
  similar(id: string): Promise<readonly Similar[]>;
  /** What may be meant by the word at the caret (a UTF-16 offset into the text), each with what it would find. */
  suggest(query: Query, caret: number): Promise<Suggestions>;
  /** The article with its page, or null for an unknown id. */
  read(id: string, query: Query): Promise<Reading | null>;
}

/** A library that was started, and what ends it. */
export interface Connection {
  readonly operations: LibraryOperations;
  readonly stop: () => void;
}
