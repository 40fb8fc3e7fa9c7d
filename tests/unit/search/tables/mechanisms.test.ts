import { describe, expect, it } from 'vitest';
import {
  mechanismIndex,
  mechanismPage,
  type MechanismAsk,
} from '../../../../src/search/tables/mechanisms.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { corpusOf, REGIONS } from '../made-up.ts';

const named = (name: string, text: string) => ({
  text: [text],
  mechanisms: [
    { name, evidence: [{ paragraph: 0, start: text.indexOf(name), end: text.indexOf(name) + name.length }] },
  ],
});
const shelf = shelve(
  corpusOf([
    { on: '2026-01-02', regions: [REGIONS.fuzhou], ...named('“暖心岗”模式', '福州推行“暖心岗”模式。') },
    { on: '2024-05-06', regions: [REGIONS.guizhou], ...named('暖心岗', '贵州先有暖心岗，再推开。') },
    { on: null, ...named('暖心小屋机制', '又有暖心小屋机制。') },
  ]),
);
const { entries } = shelf;
const ASK: MechanismAsk = { order: 'most', words: '', window: [0, 10], mergers: [] };

describe('mechanismIndex', () => {
  it('merges names by rule and says where and when', () => {
    const { count, rows } = mechanismIndex(entries, ASK);
    expect(count).toBe(2);
    expect(rows[0]).toMatchObject({
      name: '暖心岗',
      aliases: ['“暖心岗”模式'],
      count: 2,
      first: '2024-05-06',
      last: '2026-01-02',
      places: ['福建福州', '贵州'],
    });
    expect(rows[1]).toMatchObject({ name: '暖心小屋机制', first: null });
  });

  it('merges by hand', () => {
    const mergers = [{ from: '暖心小屋', into: '暖心岗' }];
    expect(mechanismIndex(entries, { ...ASK, mergers }).rows).toMatchObject([{ name: '暖心岗', count: 3 }]);
  });

  it('looks for words in every name', () => {
    expect(mechanismIndex(entries, { ...ASK, words: '模式' }).rows.map(({ name }) => name)).toEqual([
      '暖心岗',
    ]);
    expect(mechanismIndex(entries, { ...ASK, words: '无' }).count).toBe(0);
  });
});

describe('mechanismPage', () => {
  it('tells the reports in order of time, each with its sentence, and the provinces', () => {
    const page = mechanismPage(shelf, entries, '暖心岗模式', []);
    expect(page?.reports.map(({ date }) => date)).toEqual(['2024-05-06', '2026-01-02']);
    expect(page?.reports[0]?.sentence).toEqual({ before: '贵州先有', fact: '暖心岗', after: '，再推开。' });
    expect(page?.places.map(({ name }) => name)).toEqual(['福建', '贵州']);
    expect(page?.alike.map(({ name }) => name)).toEqual(['暖心小屋机制']);
  });

  it('gives a mechanism of a round-up to the province that it stands beside', () => {
    const text = ['福州推行暖心岗。', '贵州另有招数。'];
    const at = (paragraph: number, start: number) => ({ paragraph, start, end: start + 2 });
    const round = shelve(
      corpusOf([
        {
          text,
          regions: [
            { ...REGIONS.fuzhou, evidence: [at(0, 0)] },
            { ...REGIONS.guizhou, evidence: [at(1, 0)] },
          ],
          mechanisms: [{ name: '暖心岗', evidence: [{ paragraph: 0, start: 4, end: 7 }] }],
        },
      ]),
    );
    const page = mechanismPage(round, round.entries, '暖心岗', []);
    expect(page?.places.map(({ name }) => name)).toEqual(['福建']);
    expect(page?.reports.map(({ provinces, places }) => [provinces, places])).toEqual([
      [['350000'], ['福建福州']],
    ]);
    expect(mechanismIndex(round.entries, ASK).rows[0]?.places).toEqual(['福建福州']);
  });

  it('says which names are there by hand', () => {
    const page = mechanismPage(shelf, entries, '暖心岗', [{ from: '暖心小屋', into: '暖心岗' }]);
    expect(page?.aliases.map(({ name, byHand }) => [name, byHand])).toEqual([
      ['“暖心岗”模式', false],
      ['暖心岗', false],
      ['暖心小屋机制', true],
    ]);
  });

  it('is null for what no article names', () => expect(mechanismPage(shelf, entries, '别的', [])).toBeNull());
});
