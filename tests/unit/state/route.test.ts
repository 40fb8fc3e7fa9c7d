import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../../src/search/edit-query.ts';
import { formatRoute, parseRoute, type Route } from '../../../src/state/route.ts';

const SEARCH: Route = { view: 'search', article: null, query: EMPTY_QUERY };

describe('parseRoute', () => {
  it.each<{ hash: string; route: Route }>([
    { hash: '', route: SEARCH },
    { hash: '#', route: SEARCH },
    { hash: '#/', route: SEARCH },
    { hash: '#/search', route: SEARCH },
    { hash: '#/search?q=快递员', route: { ...SEARCH, query: { ...EMPTY_QUERY, text: '快递员' } } },
    { hash: '#/search?q=%E5%BF%AB', route: { ...SEARCH, query: { ...EMPTY_QUERY, text: '快' } } },
    {
      hash: '#/charts?sort=newest',
      route: { ...SEARCH, view: 'charts', query: { ...EMPTY_QUERY, sort: 'newest' } },
    },
    { hash: '#/article/grrb-1-01-002', route: { ...SEARCH, article: 'grrb-1-01-002' } },
    {
      hash: '#/article/a%2Fb%3Fc?q=x',
      route: { ...SEARCH, article: 'a/b?c', query: { ...EMPTY_QUERY, text: 'x' } },
    },
    { hash: '#/article/', route: SEARCH },
    { hash: '#/article/%E5%', route: SEARCH },
    { hash: '#/charts/anything', route: { ...SEARCH, view: 'charts' } },
    { hash: '#/nowhere?q=x', route: { ...SEARCH, query: { ...EMPTY_QUERY, text: 'x' } } },
    { hash: '#/__proto__', route: SEARCH },
  ])('reads $hash', ({ hash, route }) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => void parseRoute(hash)));
  });
});

describe('formatRoute', () => {
  it.each<{ route: Route; hash: string }>([
    { route: SEARCH, hash: '#/search' },
    {
      route: { ...SEARCH, view: 'charts', query: { ...EMPTY_QUERY, text: '劳模' } },
      hash: '#/charts?q=劳模',
    },
    { route: { ...SEARCH, article: 'a/b' }, hash: '#/article/a%2Fb' },
  ])('writes $hash', ({ route, hash }) => {
    expect(formatRoute(route)).toBe(hash);
  });

  it('is read back', () => {
    const anyRoute = fc.record({
      view: fc.constant<'search'>('search'),
      article: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
      query: fc.string({ unit: 'grapheme' }).map((text) => ({ ...EMPTY_QUERY, text })),
    });
    fc.assert(
      fc.property(anyRoute, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });
});
