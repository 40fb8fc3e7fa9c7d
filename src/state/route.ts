/**
 * Where the reader is, as the URL's hash says it: `#/search?q=…`, `#/charts?…`, `#/article/<id>?…&raw=1`,
 * `#/figures?q=…&unit=元`. The query means the same in every view; what only one view knows stands after it.
 */
import { decode, encode, formatQuery, parseQuery } from '../search/query/query-url.ts';
import type { Query } from '../search/query/query.ts';

/** Every view, in the order of the navigation. */
export const VIEWS = ['search', 'charts', 'mechanisms', 'figures', 'compare', 'cases', 'corpus'] as const;
export type View = (typeof VIEWS)[number];

/** What a view keeps in the address besides the query, by key; each view reads its own values and takes none on trust. */
export type Own = Readonly<Record<string, string>>;

export interface Route {
  readonly view: View;
  /** Id of the article that stands open beside the list; null in every view but search. */
  readonly article: string | null;
  readonly query: Query;
  /** Never an empty value: what is at its default is left out. */
  readonly own: Own;
}

/** The keys of the sets that are compared, each with a query as its value. */
export const SETS = ['a', 'b', 'c', 'd'] as const;

/** The keys that a view knows, in the order they are written. `raw`: the raw page stands beside the text. `at`: evidence to show. */
const KEYS: Readonly<Record<View | 'article', readonly string[]>> = {
  search: [],
  article: ['raw', 'at'],
  charts: [],
  mechanisms: ['name', 'order', 'with'],
  figures: ['unit', 'about', 'order', 'sum'],
  compare: SETS,
  cases: [],
  corpus: ['page'],
};

/** Reads a hash, with or without its `#`. Whatever is not known is the search view; nothing throws. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = splitOnce(hash.replace(/^#?\/?/, ''), '?');
  const [name = '', id = ''] = splitOnce(path, '/');
  const view = VIEWS.find((each) => each === name) ?? 'search';
  const article = name === 'article' ? decodeId(id) : null;
  return {
    view,
    article,
    query: parseQuery(search),
    own: parseOwn(search, KEYS[article === null ? view : 'article']),
  };
}

/** The hash of a route, `#` included; `parseRoute` reads it back. */
export function formatRoute({ view, article, query, own }: Route): string {
  const path = article === null ? view : `article/${encodeURIComponent(article)}`;
  const kept = KEYS[article === null ? view : 'article'].flatMap((key) => {
    const value = own[key] ?? '';
    return value === '' ? [] : [`${key}=${encode(value)}`];
  });
  const search = [formatQuery(query), ...kept].filter((part) => part !== '').join('&');
  return `#/${path}${search === '' ? '' : `?${search}`}`;
}

function parseOwn(search: string, keys: readonly string[]): Own {
  const own: Record<string, string> = {};
  for (const part of search.split('&')) {
    const [key = '', written = ''] = splitOnce(part, '=');
    const value = decode(written);
    if (keys.includes(key) && own[key] === undefined && value !== null && value !== '') own[key] = value;
  }
  return own;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

function decodeId(id: string): string | null {
  try {
    return decodeURIComponent(id) || null;
  } catch {
    return null;
  }
}
