/** Mechanisms and organisations in a query: fields among its words (做法:“安心福袋”), because their names are no closed list. */
import type { Query } from './query.ts';

export type NameField = '做法' | '机构';

const CLOSING = /["“”＂「」『』]/g;

/** The field as it is written: the name in quotes, without the quotes that it holds itself. */
export function fieldOfName(field: NameField, name: string): string {
  return `${field}:“${name.replace(CLOSING, '').trim()}”`;
}

/** Whether the query asks for the name. */
export function asksName(query: Query, field: NameField, name: string): boolean {
  return query.text.includes(fieldOfName(field, name));
}

/** The query that also asks for the name. */
export function askName(query: Query, field: NameField, name: string): Query {
  if (asksName(query, field, name)) return query;
  return { ...query, text: `${query.text.trim()} ${fieldOfName(field, name)}`.trim() };
}

/** The query that no longer asks for it. */
export function dropName(query: Query, field: NameField, name: string): Query {
  const text = query.text.split(fieldOfName(field, name)).join(' ').replace(/\s+/g, ' ').trim();
  return { ...query, text };
}
