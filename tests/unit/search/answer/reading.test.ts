import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../../src/corpus/article.ts';
import { parseTerms } from '../../../../src/search/query/parse-query.ts';
import { readingOf } from '../../../../src/search/answer/reading.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { corpusOf } from '../made-up.ts';

function corpus(): Corpus {
  const made = corpusOf([
    { headline: '驿站', text: ['去驿站'], corrections: ['c1', 'gone'] },
    { text: ['别的'] },
  ]);
  const [page] = made.pages;
  if (page === undefined) throw new Error('no page');
  const lines = ['报头', '', '驿站', '', '去驿站', '别的', '  '];
  return {
    ...made,
    pages: [{ ...page, lines, lineCount: lines.length }],
    articles: made.articles.map((article, at) => ({
      ...article,
      spans:
        at === 0
          ? [
              { page: page.id, lines: [3, 4], role: 'headline' },
              { page: page.id, lines: [5, 5], role: 'body' },
            ]
          : [
              { page: page.id, lines: [6, 7], role: 'body' },
              { page: 'another-page', lines: [1, 1], role: 'body' },
            ],
    })),
    discarded: [{ page: page.id, lines: [1, 1], reason: 'masthead' }],
    corrections: [{ id: 'c1', page: page.id, reason: '版式打乱了顺序' }],
  };
}

describe('readingOf', () => {
  const shelf = shelve(corpus());
  const [entry] = shelf.entries;
  if (entry === undefined) throw new Error('no entry');
  const reading = readingOf(shelf, entry, parseTerms('驿站').include);

  it('marks the terms in every text', () => {
    expect(reading.headline).toEqual([{ text: '驿站', hit: true }]);
    expect(reading.kicker).toBeNull();
    expect(reading.paragraphs).toEqual([
      [
        { text: '去', hit: false },
        { text: '驿站', hit: true },
      ],
    ]);
  });

  it('tells who owns each line of the page', () => {
    const id = entry.article.id;
    expect(reading.owners).toEqual([
      { discarded: 'masthead' },
      null,
      { article: id, role: 'headline' },
      null,
      { article: id, role: 'body' },
      { article: id.replace(/1$/, '2'), role: 'body' },
      null,
    ]);
  });

  it('gives the reasons of corrections that the corpus knows', () => {
    expect(reading.corrections).toEqual([{ id: 'c1', reason: '版式打乱了顺序' }]);
  });
});
