import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../src/search/answer/answer.ts';
import { parseTerms } from '../../../../src/search/query/parse-query.ts';
import { rowOf } from '../../../../src/search/answer/rows.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { corpusOf, REGIONS, type Sketch } from '../made-up.ts';

function row(sketch: Sketch, query = ''): Row {
  const [entry] = shelve(corpusOf([sketch])).entries;
  if (entry === undefined) throw new Error('no entry');
  return rowOf(entry, parseTerms(query).include);
}

const mentioned = <T extends object>(region: T): T & { primary: false } => ({ ...region, primary: false });

describe('rowOf', () => {
  it('shows what the list needs, with the terms marked', () => {
    const given: Sketch = {
      on: '2026-06-18',
      headline: '驿站开了',
      kicker: '某市驿站',
      text: ['快递员进驿站。'],
      topics: ['职工服务阵地'],
      continuedOn: 2,
    };
    expect(row(given, '驿站')).toEqual({
      id: 'made-up-2026-06-18-01-001',
      kind: 'report',
      kicker: [
        { text: '某市', hit: false },
        { text: '驿站', hit: true },
      ],
      headline: [
        { text: '驿站', hit: true },
        { text: '开了', hit: false },
      ],
      untitled: false,
      snippet: [
        { text: '快递员进', hit: false },
        { text: '驿站', hit: true },
        { text: '。', hit: false },
      ],
      date: '2026-06-18',
      dateInferred: false,
      pageNo: 1,
      places: [],
      topics: ['职工服务阵地'],
      continuedOn: 2,
      continuesFrom: null,
      because: [],
    });
  });

  it('says when the headline is lost', () => {
    const { headline, untitled } = row({ text: ['开头的话。'] });
    expect([untitled, headline]).toEqual([true, [{ text: '开头的话。', hit: false }]]);
  });

  it('says when the date is inferred', () => {
    const corpus = corpusOf([{ on: '2026-06-18' }]);
    const pages = corpus.pages.map((page) => ({ ...page, dateBasis: 'dateline' as const }));
    const [entry] = shelve({ ...corpus, pages }).entries;
    expect(entry && rowOf(entry, []).dateInferred).toBe(true);
    expect(row({ on: null }).dateInferred).toBe(false);
  });

  it.each<[string, Sketch['regions'], string[]]>([
    ['primary regions', [mentioned(REGIONS.ningxia), REGIONS.kaili], ['贵州凯里']],
    ['else the first ones', [mentioned(REGIONS.ningxia), mentioned(REGIONS.fuzhou)], ['宁夏', '福建福州']],
  ])('names %s', (_, regions, places) => {
    expect(row({ regions: regions ?? [] }).places).toEqual(places);
  });
});
