import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../../src/search/query/edit-query.ts';
import { formatRoute, parseRoute, type Route } from '../../../src/state/route.ts';

const SEARCH: Route = { view: 'search', article: null, query: EMPTY_QUERY, own: {} };

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
    { hash: '#/figures?unit=%E5%85%83', route: { ...SEARCH, view: 'figures', own: { unit: '元' } } },
    { hash: '#/figures?unit=&raw=1&unit=人', route: { ...SEARCH, view: 'figures', own: { unit: '人' } } },
    { hash: '#/article/a?raw=1', route: { ...SEARCH, article: 'a', own: { raw: '1' } } },
    { hash: '#/search?raw=1', route: SEARCH },
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
    {
      route: {
        ...SEARCH,
        view: 'compare',
        query: { ...EMPTY_QUERY, text: '劳模' },
        own: { b: 'region=1,2', a: 'q=x' },
      },
      hash: '#/compare?q=劳模&a=q%3Dx&b=region%3D1%2C2',
    },
    { route: { ...SEARCH, own: { raw: '1' } }, hash: '#/search' },
  ])('writes $hash', ({ route, hash }) => {
    expect(formatRoute(route)).toBe(hash);
  });

  it('is read back', () => {
    const anyRoute = fc.record({
      view: fc.constant<'search'>('search'),
      article: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
      query: fc.string({ unit: 'grapheme' }).map((text) => ({ ...EMPTY_QUERY, text })),
      own: fc.constant({}),
    });
    fc.assert(
      fc.property(anyRoute, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  it('is read back with what a view keeps for itself', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(value, value, (a, d) => {
        const route: Route = { ...SEARCH, view: 'compare', own: { a, d } };
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });
});
