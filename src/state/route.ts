/** Where the reader is, as the URL's hash says it: `#/search?q=…`, `#/charts?…`, `#/article/<id>?…`. */
import { parseQuery, formatQuery } from '../search/query-url.ts';
import type { Query } from '../search/query.ts';

export type View = 'search' | 'charts';

export interface Route {
  readonly view: View;
  /** Id of the article that stands open beside the list; null in every view but search. */
  readonly article: string | null;
  readonly query: Query;
}

/** Reads a hash, with or without its `#`. Whatever is not known is the search view; nothing throws. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = splitOnce(hash.replace(/^#?\/?/, ''), '?');
  const [view = '', id = ''] = splitOnce(path, '/');
  return {
    view: view === 'charts' ? 'charts' : 'search',
    article: view === 'article' ? decodeId(id) : null,
    query: parseQuery(search),
  };
}

/** The hash of a route, `#` included; `parseRoute` reads it back. */
export function formatRoute({ view, article, query }: Route): string {
  const path = article === null ? view : `article/${encodeURIComponent(article)}`;
  const search = formatQuery(query);
  return `#/${path}${search === '' ? '' : `?${search}`}`;
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
