/** Literal matching: what decides whether an article matches. Plain string search over folded text, exact by construction. */
import type { Article } from '../../corpus/article.ts';
import { fold } from '../text/normalise.ts';
import type { Terms } from '../query/parse-query.ts';

// White space, which folding drops from queries: no term can hold it, so none matches across two fields.
const SEPARATOR = '\n';

/** Everything that is printed of an article, folded field by field and joined with what cannot be typed. */
export function haystack(article: Article): string {
  const fields = [
    article.headline,
    article.kicker,
    article.subhead,
    article.column,
    article.bylineRaw,
    ...article.byline,
    ...article.paragraphs.map(({ text }) => text),
  ];
  return fields.map((field) => fold(field ?? '')).join(SEPARATOR);
}

/** The folded headline of a haystack; empty where there is none. */
export function headlineOf(folded: string): string {
  return folded.slice(0, Math.max(0, folded.indexOf(SEPARATOR)));
}

/** True where every term stands in the article and none that is ruled out does. No terms at all match everything. */
export function matches(folded: string, terms: Terms): boolean {
  return (
    terms.include.every((term) => folded.includes(term.folded)) &&
    !terms.exclude.some((term) => folded.includes(term.folded))
  );
}
