import { describe, expect, it } from 'vitest';
import { askPeriod, periodOf, withoutDates } from '../../../../src/search/query/edit-dates.ts';
import { EMPTY_QUERY, excludeValue, includeValue } from '../../../../src/search/query/edit-query.ts';
import { UNDATED } from '../../../../src/search/query/query.ts';

const of = (text: string): typeof EMPTY_QUERY => ({ ...EMPTY_QUERY, text });

describe('askPeriod', () => {
  it.each([
    ['a month', '', '2025-03', '2025-03', '日期:2025-03'],
    ['months after words', '快递员', '2025-03', '2026-01', '快递员 日期:2025-03..2026-01'],
    [
      'months instead of others',
      '日期:2021-01..2022-02 快递员',
      '2025-03',
      '2025-04',
      '快递员 日期:2025-03..2025-04',
    ],
  ])('writes %s', (_, text, from, to, written) => {
    expect(askPeriod(of(text), { from, to }).text).toBe(written);
  });

  it('asks for a whole year as the facet does, in place of what was asked', () => {
    const query = includeValue(of('快递员 日期：2021'), 'years', '2022');
    const asked = askPeriod(query, { from: '2025-01', to: '2025-12' });
    expect(asked).toEqual(includeValue(of('快递员'), 'years', '2025'));
    const months = askPeriod(asked, { from: '2025-02', to: '2025-03' });
    expect(months.years.include).toEqual([]);
  });

  it('is read back', () => {
    for (const period of [
      { from: '2025-01', to: '2025-12' },
      { from: '2025-03', to: '2025-03' },
      { from: '2024-11', to: '2025-02' },
    ]) {
      expect(periodOf(askPeriod(of('工会'), period))).toEqual(period);
    }
  });
});

describe('periodOf', () => {
  it.each(['', '工会', '日期:昨天', '日期:2025-01 日期:2025-02', '“日期”'])('is null for %s', (text) => {
    expect(periodOf(of(text))).toBeNull();
  });

  it('is null for the undated', () => {
    expect(periodOf(includeValue(EMPTY_QUERY, 'years', UNDATED))).toBeNull();
  });
});

describe('withoutDates', () => {
  it('lets go of what is asked for and keeps what is ruled out', () => {
    const query = excludeValue(includeValue(of('工会 年份:2025'), 'years', '2025'), 'years', '2021');
    expect(withoutDates(query)).toEqual(excludeValue(of('工会'), 'years', '2021'));
  });

  it('is the query itself where it asks for no dates', () => {
    const query = of('工会');
    expect(withoutDates(query)).toBe(query);
  });
});
