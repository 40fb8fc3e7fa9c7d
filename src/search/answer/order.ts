/** The order of answers: total and stable, so that the same question always gives the same list. */
import type { ArticleKind } from '../../corpus/article.ts';
import type { Sort } from '../query/query.ts';
import type { Shelf } from '../shelf/shelf.ts';

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

/** Steps between two bands: whatever is in the higher band stands first. */
const BAND = 1e6;

/** More than there are articles on any shelf: what is above it is rank, what is below it date. */
const SPAN = 2 ** 24;

/** Places of a shelf by date, newest and oldest first; undated last, entries of a date as printed, which is by id. */
interface Dates {
  readonly newest: Int32Array;
  readonly oldest: Int32Array;
  /** By place on the shelf: where it stands in `newest`. */
  readonly rank: Int32Array;
}

const DATES = new WeakMap<Shelf, Dates>();

/** What relevance goes by, each by index into `places`; `bands` says what stands above all that has less. */
export interface Ranks {
  readonly scores: ArrayLike<number>;
  readonly bands: ArrayLike<number>;
}

/** Sorts places of the shelf. By relevance: band, rank, then newest first; ranks may be null, and then dates decide alone. */
export function inOrder(shelf: Shelf, places: Int32Array, sort: Sort, ranks: Ranks | null): Int32Array {
  const dates = datesOf(shelf);
  if (sort !== 'relevance' || ranks === null) {
    const chosen = new Uint8Array(shelf.entries.length);
    for (const place of places) chosen[place] = 1;
    return (sort === 'oldest' ? dates.oldest : dates.newest).filter((place) => chosen[place] === 1);
  }
  // One number says both, the rank and below it the date, and tells which entry it was: numbers are sorted in no time.
  const keys = Float64Array.from(places, (place, at) => {
    const kind = shelf.entries[place]?.kind ?? 'masthead';
    const rank = (ranks.bands[at] ?? 0) * BAND + rankOf((ranks.scores[at] ?? 0) * WORTH[kind]);
    return (dates.rank[place] ?? 0) - rank * SPAN;
  });
  return Int32Array.from(keys.sort(), (key) => dates.newest[key - Math.floor(key / SPAN) * SPAN] ?? 0);
}

// A score of nothing stands last in its band.
function rankOf(score: number): number {
  return score > 0 ? Math.max(-BAND / 4, Math.round(Math.log(score) * STEPS_PER_E)) : -BAND / 4;
}

function datesOf(shelf: Shelf): Dates {
  const known = DATES.get(shelf);
  if (known !== undefined) return known;
  const { entries, newest } = shelf;
  const rank = new Int32Array(entries.length);
  newest.forEach((place, at) => (rank[place] = at));
  const made = { newest, oldest: turned(shelf), rank };
  DATES.set(shelf, made);
  return made;
}

// Date by date from the end, each as it stands; what has no date stays last.
function turned({ entries, newest }: Shelf): Int32Array {
  const dateAt = (at: number): string | null => entries[newest[at] ?? -1]?.date ?? null;
  const oldest = new Int32Array(newest.length);
  let dated = newest.length;
  while (dated > 0 && dateAt(dated - 1) === null) dated -= 1;
  oldest.set(newest.subarray(dated), dated);
  let to = 0;
  for (let end = dated; end > 0;) {
    let from = end - 1;
    while (from > 0 && dateAt(from - 1) === dateAt(end - 1)) from -= 1;
    oldest.set(newest.subarray(from, end), to);
    to += end - from;
    end = from;
  }
  return oldest;
}
