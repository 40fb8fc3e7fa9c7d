/** The dates that a query asks for: a year as a facet, or months as a field among its words (日期:2025-01..2026-06). */
import { includeValue, removeValue } from './edit-query.ts';
import { FIELD_NAMES } from './fields.ts';
import type { Query } from './query.ts';

/** Months from and to, both included: YYYY-MM. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const NAME = FIELD_NAMES.date[0] ?? '';
const FIELD = new RegExp(`(^|\\s)(?:${FIELD_NAMES.date.join('|')})(?:[:：]|[<>＜＞]=?|[≤≥])(\\S*)`, 'g');
const MONTHS = /^(\d{4}-\d\d)(?:\.\.(\d{4}-\d\d))?$/;

/** The query without the dates it asks for; what it rules out stays. The query itself where it asks for none. */
export function withoutDates(query: Query): Query {
  const text = query.text.replace(FIELD, '$1').trim();
  const dated = text.length < query.text.trim().length;
  if (!dated && query.years.include.length === 0) return query;
  const free = query.years.include.reduce((left, year) => removeValue(left, 'years', year), query);
  return dated ? { ...free, text } : free;
}

/** The query that asks for these months instead of its dates: as a year where they are one. */
export function askPeriod(query: Query, { from, to }: Period): Query {
  const free = withoutDates(query);
  const year = from.slice(0, 4);
  if (from === `${year}-01` && to === `${year}-12`) return includeValue(free, 'years', year);
  const field = from === to ? `${NAME}:${from}` : `${NAME}:${from}..${to}`;
  return { ...free, text: free.text === '' ? field : `${free.text} ${field}` };
}

/** The months that a query asks for; null where it asks for none, for undated articles, or in another way. */
export function periodOf(query: Query): Period | null {
  const year = query.years.include[0] ?? '';
  if (/^\d{4}$/.test(year)) return { from: `${year}-01`, to: `${year}-12` };
  const written = [...query.text.matchAll(FIELD)].map((found) => found[2] ?? '');
  const [, from, to] = MONTHS.exec(written.length === 1 ? (written[0] ?? '') : '') ?? [];
  return from === undefined ? null : { from, to: to ?? from };
}
