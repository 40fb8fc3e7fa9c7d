/** Articles by month of their page. */

/** Counts month by month without gaps, of the query's articles and of the whole library's. */
export interface Months {
  /** YYYY-MM of the first count; null where no article has a date. */
  readonly first: string | null;
  readonly counts: Uint32Array;
  readonly all: Uint32Array;
  /** Articles whose date is not known. */
  readonly undated: number;
  readonly undatedAll: number;
}

/** Months since the year 0 of an ISO date, which tells at least the month; -1 for null. */
export function monthOf(date: string | null): number {
  return date === null ? -1 : Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The month as YYYY-MM. */
export function monthName(month: number): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Counts `months`, by place on the shelf, at these places and at all; the span is that of the whole library. */
export function countMonths(months: Int32Array, places: Int32Array): Months {
  const known = months.filter((month) => month >= 0);
  const first = known.reduce((least, month) => Math.min(least, month), Infinity);
  const last = known.reduce((most, month) => Math.max(most, month), -Infinity);
  const length = known.length === 0 ? 0 : last - first + 1;
  const counts = new Uint32Array(length);
  const all = new Uint32Array(length);
  let undated = 0;
  for (const at of places) {
    const month = months[at] ?? -1;
    if (month < 0) undated += 1;
    else counts[month - first] = (counts[month - first] ?? 0) + 1;
  }
  for (const month of known) all[month - first] = (all[month - first] ?? 0) + 1;
  return {
    first: length === 0 ? null : monthName(first),
    counts,
    all,
    undated,
    undatedAll: months.length - known.length,
  };
}
