import { formatQuery } from '../search/query/query-url.ts';
import type { Query } from '../search/query/query.ts';
import { withLock } from './lock.ts';
import { formatRoute, parseRoute, type Own, type Route, type View } from './route.ts';

/** The route, bound to `location.hash`: one source of truth for view, query and open article. */
export class Router {
  #hash = $state(settled());
  readonly #lock: Query;
  readonly route: Route = $derived.by(() => {
    const route = parseRoute(this.#hash);
    return { ...route, query: withLock(route.query, this.#lock) };
  });
  /** The query in one string: equal for equal queries, so that opening an article does not ask again. */
  readonly queryKey: string = $derived(formatQuery(this.route.query));

  /** `lock`: filters that hold in every query. */
  constructor(lock: Query) {
    this.#lock = lock;
    addEventListener('popstate', () => {
      this.#hash = settled();
    });
  }

  get query(): Query {
    return this.route.query;
  }

  /** Shows another query where the reader is. A list that changes under an open article leaves the article open. */
  ask(query: Query, history: 'push' | 'replace' = 'push'): void {
    this.go({ ...this.route, query }, history);
  }

  go(route: Route, history: 'push' | 'replace' = 'push'): void {
    const hash = formatRoute(route);
    if (hash === this.#hash) return;
    this.#hash = hash;
    try {
      if (history === 'push') window.history.pushState(null, '', hash);
      else window.history.replaceState(null, '', hash);
    } catch {
      // Browsers refuse when someone types very fast (Safari: 100 changes in 30 s); the next change carries the whole query.
    }
  }

  /**
   * `named` is the query that was `asked`, with the names that facets and charts show: an address may have any name of a
   * mechanism, and gets the main one while it still asks the same.
   */
  settle(asked: Query | null, named: Query | null): void {
    if (asked && named && formatQuery(asked) === this.queryKey) this.ask(named, 'replace');
  }

  /** Changes what the view keeps in the address for itself; an empty value takes a key out. */
  keep(own: Own, history: 'push' | 'replace' = 'push'): void {
    this.go({ ...this.route, own: { ...this.route.own, ...own } }, history);
  }

  /** Addresses for links: the same query in another view, or with another article open. */
  hrefOf(view: View, article: string | null = null, own: Own = {}): string {
    return formatRoute({ view, article, query: this.query, own });
  }

  /** The address of a query in a view. */
  hrefFor(query: Query, view: View = 'search'): string {
    return formatRoute({ view, article: null, query, own: {} });
  }
}

// What an address asks for and nothing here knows is left out of the address as well: it never says more than is shown.
function settled(): string {
  const { hash, href } = location;
  if (hash === '') return hash;
  const route = formatRoute(parseRoute(hash));
  if (new URL(route, href).hash === hash) return route;
  try {
    window.history.replaceState(null, '', route);
  } catch {
    // The view is right all the same.
  }
  return route;
}
