import { describe, expect, it } from 'vitest';
import { holdingOf, holdingsOf } from '../../../../src/search/tables/holdings.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { corpusOf } from '../made-up.ts';

const made = corpusOf([
  { on: '2026-01-02', headline: '题', text: ['一'], confidence: 0.4, corrections: ['c1'] },
  { on: '2024-05-06', text: ['二'] },
]);
const first = made.pages[0]?.id ?? '';
const shelf = shelve({
  ...made,
  discarded: [{ page: first, lines: [5, 7], reason: 'repeated' }],
  corrections: [{ id: 'c1', page: first, reason: '因为' }],
});

describe('holdingsOf', () => {
  it('accounts for pages, articles, lines set aside and corrections', () => {
    const { pages, articles, discarded, corrections, doubtful } = holdingsOf(shelf);
    expect(pages.map(({ date }) => date)).toEqual(['2026-01-02', '2024-05-06']);
    expect(pages[0]).toMatchObject({ articles: 1, doubtful: 1, discarded: 3, corrections: 1 });
    expect(articles).toBe(2);
    expect(discarded).toEqual([{ reason: 'repeated', lines: 3 }]);
    expect(corrections).toMatchObject([{ reason: '因为', articles: [{ name: '题' }] }]);
    expect(doubtful).toMatchObject([{ name: '题', confidence: 0.4, page: first }]);
  });
});

describe('holdingOf', () => {
  it('shows one page in full', () => {
    const detail = holdingOf(shelf, first);
    expect(detail?.articles.map(({ name }) => name)).toEqual(['题']);
    expect(detail?.discarded).toMatchObject([{ lines: [5, 7], reason: 'repeated' }]);
  });

  it('is null for an unknown page', () => expect(holdingOf(shelf, 'x')).toBeNull());
});
