/**
 * The words everyone uses. These types are the corpus format (version 1): what `npm run corpus` prints, what the build
 * bundles and what the browser stores. Imports nothing but the closed vocabularies beside it.
 */
import type { Topic } from './topics.ts';

/** What a line of the page is to the article it belongs to. */
export type SpanRole =
  | 'column'
  | 'kicker'
  | 'headline'
  | 'subhead'
  | 'box'
  | 'byline'
  | 'body'
  | 'heading'
  | 'caption'
  | 'credit'
  | 'jump';

/** Lines of a page, 1-based and inclusive, in reading order within an article. */
export interface Span {
  readonly page: string;
  readonly lines: readonly [from: number, to: number];
  readonly role: SpanRole;
}

export type ParagraphRole = 'lead' | 'body' | 'heading' | 'box' | 'caption' | 'question' | 'credit';

export interface Paragraph {
  readonly text: string;
  readonly role: ParagraphRole;
}

/** Where a fact was read: UTF-16 offsets into `paragraphs[paragraph].text`. */
export interface Evidence {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A place with its official names and GB/T 2260 code; `primary` where the article as a whole is about it. */
export interface Region {
  readonly code: string;
  readonly province: string;
  readonly city: string | null;
  readonly county: string | null;
  readonly primary: boolean;
  readonly evidence: readonly Evidence[];
}

export interface TopicTag {
  readonly name: Topic;
  /** 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

export interface NamedFact {
  readonly name: string;
  readonly evidence: readonly Evidence[];
}

export interface Person extends NamedFact {
  readonly role: string | null;
}

export interface Figure {
  readonly text: string;
  /** In base units: 1.1万余名 is 11000 人. */
  readonly value: number;
  readonly unit: string;
  readonly approx: boolean;
  readonly about: string | null;
  readonly evidence: readonly Evidence[];
}

export type ArticleKind =
  'report' | 'brief' | 'commentary' | 'photo' | 'continuation' | 'notice' | 'masthead';

export interface Dateline {
  readonly place: string | null;
  /** ISO date, or null where the page tells no year. */
  readonly date: string | null;
}

export interface Article {
  readonly id: string;
  readonly kind: ArticleKind;
  /** 栏目名: the label of a series, not a headline. */
  readonly column: string | null;
  readonly kicker: string | null;
  /** null where the page has lost it. */
  readonly headline: string | null;
  readonly subhead: string | null;
  readonly byline: readonly string[];
  /** As printed, white space squeezed; empty where there is none. */
  readonly bylineRaw: string;
  readonly agency: string | null;
  readonly dateline: Dateline | null;
  readonly paragraphs: readonly Paragraph[];
  readonly spans: readonly Span[];
  readonly continuedOn: number | null;
  readonly continuesFrom: number | null;
  /** Id of the article that holds the other half, where the corpus has it. */
  readonly continuation: string | null;
  readonly regions: readonly Region[];
  readonly topics: readonly TopicTag[];
  readonly organisations: readonly NamedFact[];
  readonly people: readonly Person[];
  readonly mechanisms: readonly NamedFact[];
  readonly figures: readonly Figure[];
  /** 0 to 1: how sure the segmentation is. */
  readonly confidence: number;
  /** Ids of the editorial corrections applied to it. */
  readonly corrections: readonly string[];
}

export type DateBasis = 'masthead' | 'dateline' | 'correction' | null;

export interface Page {
  readonly id: string;
  /** The file's name. */
  readonly source: string;
  readonly sha256: string;
  readonly paper: string;
  readonly date: string | null;
  readonly pageNo: number | null;
  readonly dateBasis: DateBasis;
  readonly lineCount: number;
  /** The encoding the bytes were read in. */
  readonly encoding: string;
  /** The raw lines, so that every span can be shown as it was printed. */
  readonly lines: readonly string[];
}

export type DiscardReason = 'masthead' | 'repeated' | 'furniture' | 'unreadable';

/** Lines that belong to no article, and why. */
export interface Discard {
  readonly page: string;
  readonly lines: readonly [from: number, to: number];
  readonly reason: DiscardReason;
}

/** What an editor changed on a page, and why; shown in the reader. */
export interface CorrectionNote {
  readonly id: string;
  readonly page: string;
  readonly reason: string;
}

export interface Corpus {
  readonly format: 'union-atlas/corpus';
  readonly version: 1;
  readonly pages: readonly Page[];
  readonly articles: readonly Article[];
  readonly discarded: readonly Discard[];
  readonly corrections: readonly CorrectionNote[];
}
