/**
 * Query ⇄ the query part of a URL: `q=快递员&topic=住房保障,-时政要闻&region=350000&year=2025&kind=photo&do=一站一特色&sort=newest`.
 * A leading minus rules out. What is at its default is not written, so the empty query is the empty string.
 */
import { TOPICS, type Topic } from '../../corpus/topics.ts';
import type { ArticleKind } from '../../corpus/article.ts';
import { EMPTY_QUERY } from './edit-query.ts';
import { KINDS, NATIONAL, UNDATED, type Filter, type Query, type Sort } from './query.ts';

/** Keys whose values are names of any characters. */
const NAMES: ReadonlySet<string> = new Set(['org', 'do']);

const SORTS: readonly Sort[] = ['relevance', 'newest', 'oldest'];

/** The query as a string without a leading `?`; Han stays readable, everything with a meaning in URLs is escaped. */
export function formatQuery(query: Query): string {
  const parts: [key: string, value: string][] = [
    ['q', encode(query.text)],
    ['topic', formatFilter(query.topics)],
    ['region', formatFilter(query.regions)],
    ['year', formatFilter(query.years)],
    ['kind', formatFilter(query.kinds)],
    ['org', formatFilter(query.organisations)],
    ['do', formatFilter(query.mechanisms)],
    ['sort', query.sort === EMPTY_QUERY.sort ? '' : query.sort],
    ['literal', query.literal ? '1' : ''],
  ];
  return parts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/** Reads what `formatQuery` wrote, or what someone typed: unknown and malformed parts are dropped, nothing throws. */
export function parseQuery(search: string): Query {
  const parts = new Map<string, string>();
  for (const part of search.replace(/^\?/, '').split('&')) {
    const equals = part.indexOf('=');
    if (equals < 1) continue;
    const key = part.slice(0, equals);
    const raw = part.slice(equals + 1);
    // Names may hold commas and begin with a minus: such lists are cut before they are decoded.
    const value = NAMES.has(key) ? raw : decode(raw);
    if (value !== null && !parts.has(key)) parts.set(key, value);
  }
  const list = (key: string): string => parts.get(key) ?? '';
  const sort = parts.get('sort');
  return {
    text: list('q'),
    topics: parseFilter(list('topic'), isTopic),
    regions: parseFilter(list('region'), isRegion),
    years: singleValued(parseFilter(list('year'), isYear)),
    kinds: singleValued(parseFilter(list('kind'), isKind)),
    organisations: parseNames(list('org')),
    mechanisms: parseNames(list('do')),
    sort: SORTS.find((each) => each === sort) ?? EMPTY_QUERY.sort,
    literal: list('literal') === '1',
  };
}

function formatFilter(filter: Filter): string {
  const item = (value: string): string => encode(value).replace(/^-/, '%2D');
  return [...filter.include.map(item), ...filter.exclude.map((value) => `-${item(value)}`)].join(',');
}

function parseFilter<T extends string>(list: string, known: (value: string) => value is T): Filter<T> {
  const include = new Set<T>();
  const exclude = new Set<T>();
  for (const item of list.split(',')) {
    const ruledOut = item.startsWith('-');
    const value = ruledOut ? item.slice(1) : item;
    if (!known(value) || include.has(value) || exclude.has(value)) continue;
    (ruledOut ? exclude : include).add(value);
  }
  return { include: [...include], exclude: [...exclude] };
}

function parseNames(list: string): Filter {
  const include = new Set<string>();
  const exclude = new Set<string>();
  for (const item of list.split(',')) {
    const ruledOut = item.startsWith('-');
    const name = decode(ruledOut ? item.slice(1) : item) ?? '';
    if (name === '' || include.has(name) || exclude.has(name)) continue;
    (ruledOut ? exclude : include).add(name);
  }
  return { include: [...include], exclude: [...exclude] };
}

// An article has one year and one kind: asking for two would never find anything, so the last one counts, as with clicks.
function singleValued<T extends string>(filter: Filter<T>): Filter<T> {
  return { include: filter.include.slice(-1), exclude: filter.exclude };
}

function isTopic(value: string): value is Topic {
  return (TOPICS as readonly string[]).includes(value);
}

function isRegion(value: string): value is string {
  return value === NATIONAL || /^[1-9]\d{5}$/.test(value);
}

function isYear(value: string): value is string {
  return value === UNDATED || /^[12]\d{3}$/.test(value);
}

function isKind(value: string): value is ArticleKind {
  return (KINDS as readonly string[]).includes(value);
}

/** A value as it may stand in a URL: Han stays readable. */
export function encode(text: string): string {
  return text.replace(/[^\p{L}\p{N}\-_.~]/gu, (char) =>
    /\p{Cs}/u.test(char) ? '%EF%BF%BD' : encodeURIComponent(char),
  );
}

/** The value that `encode` wrote; null for what is malformed. */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return null;
  }
}
