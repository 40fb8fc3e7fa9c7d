/** The order of answers: total and stable, so that the same question always gives the same list. */
import type { ArticleKind } from '../corpus/article.ts';
import type { Sort } from './query.ts';
import type { Entry } from './shelf.ts';

/**
 * What a kind of article is worth to someone who looks for experience. Captions and notices are short, which BM25 takes for
 * being to the point; a continuation is half an article; a masthead is none.
 */
const WORTH: Readonly<Record<ArticleKind, number>> = {
  report: 1,
  brief: 1,
  commentary: 1,
  continuation: 0.9,
  photo: 0.8,
  notice: 0.6,
  masthead: 0.3,
};

/** Scores that differ by less than about 2 % rank equal: the date says more than they do. */
const STEPS_PER_E = 50;

/**
 * Sorts a copy. By relevance: rank, then newest first; scores may be null (no index, no terms), and then dates decide
 * alone. Undated articles stand last among equals; articles of a date as printed, which is by id.
 */
export function inOrder(
  entries: readonly Entry[],
  sort: Sort,
  scores: ReadonlyMap<string, number> | null,
): Entry[] {
  const direction = sort === 'oldest' ? 1 : -1;
  const keyed = entries.map((entry) => ({
    entry,
    rank: sort === 'relevance' && scores ? rankOf(entry, scores) : 0,
  }));
  keyed.sort(
    (a, b) =>
      b.rank - a.rank ||
      compareDates(a.entry.date, b.entry.date, direction) ||
      (a.entry.id < b.entry.id ? -1 : 1),
  );
  return keyed.map(({ entry }) => entry);
}

function rankOf({ id, kind }: Entry, scores: ReadonlyMap<string, number>): number {
  const score = (scores.get(id) ?? 0) * WORTH[kind];
  return score > 0 ? Math.round(Math.log(score) * STEPS_PER_E) : -Number.MAX_VALUE;
}

function compareDates(a: string | null, b: string | null, direction: 1 | -1): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -direction : direction;
}
