/** A draft is a story line by line, in reading order: what editorial corrections change and articles are assembled from. */
import type { ArticleKind, SpanRole } from '../corpus/article.ts';
import type { LabelledLine } from './layout.ts';

export interface Part {
  readonly role: SpanRole;
  readonly lines: readonly LabelledLine[];
}

export interface Draft {
  /** In reading order: column, kicker, headline, subhead, box, byline, body, credit. */
  readonly parts: readonly Part[];
  readonly confidence: number;
  readonly corrections: readonly string[];
  /** Given by an editor; else it is read from the form. */
  readonly kind?: ArticleKind;
  /** Strings an editor supplied for what the page has lost. */
  readonly supplied: { readonly [field in 'kicker' | 'headline' | 'subhead' | 'column']?: string | null };
}
