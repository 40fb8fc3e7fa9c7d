import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, removeValue } from '../../../src/search/query/edit-query.ts';
import { formatQuery, parseQuery } from '../../../src/search/query/query-url.ts';
import { isLocked, readLock, withLock } from '../../../src/state/lock.ts';

const lock = readLock('q=驿站&region=350000&year=-2021');

describe('a lock', () => {
  it('holds filters and no words', () => {
    expect(formatQuery(lock)).toBe(formatQuery(parseQuery('region=350000&year=-2021')));
  });
  it('stands in every query, whatever is removed from it', () => {
    const query = withLock(parseQuery('q=工会'), lock);
    expect(query.text).toBe('工会');
    expect(query.regions.include).toEqual(['350000']);
    expect(query.years.exclude).toEqual(['2021']);
    expect(withLock(removeValue(query, 'regions', '350000'), lock)).toEqual(query);
    expect(withLock(query, lock)).toEqual(query);
  });
  it('lets other values stand and takes out what contradicts it', () => {
    const { regions, years } = withLock(parseQuery('region=640000&region=-350000&year=2021'), lock);
    expect(regions).toEqual({ include: ['350000', '640000'], exclude: [] });
    expect(years).toEqual({ include: [], exclude: ['2021'] });
  });
  it('changes nothing where nothing is locked', () => {
    const query = parseQuery('q=工会&region=640000');
    expect(withLock(query, EMPTY_QUERY)).toEqual(query);
  });
  it('knows its own', () => {
    expect(isLocked(lock, 'regions', '350000')).toBe(true);
    expect(isLocked(lock, 'years', '2021')).toBe(true);
    expect(isLocked(lock, 'regions', '640000')).toBe(false);
  });
});
