import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../../src/search/query/edit-query.ts';
import type { Query } from '../../../src/search/query/query.ts';
import { formatQuery } from '../../../src/search/query/query-url.ts';
import { oneAlone, withoutOne, type Relaxation } from '../../../src/state/relax.ts';

const FULL: Query = {
  ...EMPTY_QUERY,
  text: '快递员 "工伤 保险" -骑手',
  topics: { include: ['住房保障'], exclude: ['时政要闻'] },
  years: { include: ['2025'], exclude: [] },
  sort: 'oldest',
};

function shown(relaxations: readonly Relaxation[]): readonly string[] {
  return relaxations.map(({ condition, query }) => {
    const name = condition.kind === 'term' ? condition.term : condition.value;
    return `${name}: ${decodeURIComponent(formatQuery(query))}`;
  });
}

describe('withoutOne', () => {
  it('drops each condition once, terms first', () => {
    const rest = '&topic=住房保障,-时政要闻&year=2025&sort=oldest';
    expect(shown(withoutOne(FULL))).toEqual([
      `快递员: q="工伤 保险" -骑手${rest}`,
      `工伤 保险: q=快递员 -骑手${rest}`,
      `-骑手: q=快递员 "工伤 保险"${rest}`,
      '住房保障: q=快递员 "工伤 保险" -骑手&topic=-时政要闻&year=2025&sort=oldest',
      '时政要闻: q=快递员 "工伤 保险" -骑手&topic=住房保障&year=2025&sort=oldest',
      '2025: q=快递员 "工伤 保险" -骑手&topic=住房保障,-时政要闻&sort=oldest',
    ]);
  });

  it('has nothing to drop from the empty query', () => {
    expect(withoutOne(EMPTY_QUERY)).toEqual([]);
  });
});

describe('oneAlone', () => {
  it('keeps each condition that is asked for, and nothing else but the sort', () => {
    expect(shown(oneAlone(FULL))).toEqual([
      '快递员: q=快递员&sort=oldest',
      '工伤 保险: q="工伤 保险"&sort=oldest',
      '住房保障: topic=住房保障&sort=oldest',
      '2025: year=2025&sort=oldest',
    ]);
  });
});
