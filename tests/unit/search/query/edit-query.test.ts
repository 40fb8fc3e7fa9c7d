import { describe, expect, it } from 'vitest';
import {
  EMPTY_QUERY,
  excludeValue,
  includeValue,
  isEmpty,
  removeValue,
  stance,
} from '../../../../src/search/query/edit-query.ts';

describe('editing a query', () => {
  it('adds topics to one another', () => {
    const one = includeValue(EMPTY_QUERY, 'topics', '住房保障');
    const two = includeValue(one, 'topics', '社会组织');
    expect(two.topics).toEqual({ include: ['住房保障', '社会组织'], exclude: [] });
    expect(includeValue(two, 'topics', '住房保障').topics.include).toEqual(['社会组织', '住房保障']);
  });

  it('replaces the year and the kind asked for, and leaves those ruled out', () => {
    const query = includeValue(excludeValue(EMPTY_QUERY, 'years', '2024'), 'years', '2025');
    expect(includeValue(query, 'years', '2026').years).toEqual({ include: ['2026'], exclude: ['2024'] });
    expect(includeValue(includeValue(EMPTY_QUERY, 'kinds', 'photo'), 'kinds', 'brief').kinds.include).toEqual(
      ['brief'],
    );
  });

  it('moves a value between asked for, ruled out and neither', () => {
    const asked = includeValue(EMPTY_QUERY, 'regions', '350000');
    const ruledOut = excludeValue(asked, 'regions', '350000');
    const neither = removeValue(ruledOut, 'regions', '350000');
    expect([asked, ruledOut, neither].map((query) => stance(query, 'regions', '350000'))).toEqual([
      'include',
      'exclude',
      null,
    ]);
    expect(includeValue(ruledOut, 'regions', '350000')).toEqual(asked);
    expect(neither).toEqual(EMPTY_QUERY);
  });

  it('knows when nothing narrows the library', () => {
    expect(isEmpty(EMPTY_QUERY)).toBe(true);
    expect(isEmpty({ ...EMPTY_QUERY, text: '　 ', sort: 'newest' })).toBe(true);
    expect(isEmpty({ ...EMPTY_QUERY, text: '劳' })).toBe(false);
    expect(isEmpty(excludeValue(EMPTY_QUERY, 'kinds', 'notice'))).toBe(false);
  });
});
