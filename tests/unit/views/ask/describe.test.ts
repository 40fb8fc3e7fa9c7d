import { describe as suite, expect, it } from 'vitest';
import type { Answer, RegionCount } from '../../../../src/search/answer/answer.ts';
import { EMPTY_QUERY } from '../../../../src/search/query/edit-query.ts';
import { NATIONAL, UNDATED, type Query } from '../../../../src/search/query/query.ts';
import { describe, extent } from '../../../../src/views/ask/describe.ts';

const FUZHOU: RegionCount = { value: '350100', name: '福州', count: 1, all: 1, parts: [] };
const REGIONS: readonly RegionCount[] = [
  { value: '350000', name: '福建', count: 2, all: 2, parts: [FUZHOU] },
  { value: '520000', name: '贵州', count: 1, all: 2, parts: [] },
  { value: NATIONAL, name: '全国', count: 1, all: 2, parts: [] },
];

suite('describe', () => {
  it.each<{ query: Partial<Query>; what: string | null }>([
    { query: {}, what: null },
    { query: { text: '  ' }, what: null },
    { query: { text: ' 快递员  工伤 ' }, what: '“快递员 工伤”' },
    { query: { text: '工'.repeat(50) }, what: `“${'工'.repeat(40)}……”` },
    { query: { text: '快递员 -骑手' }, what: '“快递员” · 不含 “骑手”' },
    {
      query: {
        topics: { include: ['新就业形态劳动者'], exclude: [] },
        regions: { include: ['350000'], exclude: [] },
      },
      what: '福建省 · 新就业形态劳动者',
    },
    { query: { regions: { include: ['350100'], exclude: [] } }, what: '福州' },
    { query: { regions: { include: ['359999'], exclude: [] } }, what: '359999' },
    { query: { regions: { include: [NATIONAL], exclude: [] } }, what: '全国或未写明地区' },
    {
      query: { years: { include: [UNDATED], exclude: [] }, kinds: { include: [], exclude: ['photo'] } },
      what: '日期不详 · 不含 图片',
    },
  ])('says $what', ({ query, what }) => {
    expect(describe({ ...EMPTY_QUERY, ...query }, REGIONS)).toBe(what);
  });
});

suite('extent', () => {
  const years = [
    { value: '2021', count: 1, all: 1 },
    { value: '2022', count: 0, all: 1 },
    { value: '2026', count: 2, all: 2 },
    { value: UNDATED, count: 3, all: 3 },
  ];
  const NONE = { topics: [], kinds: [], organisations: [], mechanisms: [] };
  const answer = (over: Partial<Answer> = {}): Answer => ({
    ids: ['a', 'b'],
    all: 9,
    literal: 2,
    reading: { mode: 'all', words: [], dropped: [], meant: [], remarks: [] },
    terms: [],
    ranked: true,
    facets: { ...NONE, regions: REGIONS, years },
    ...over,
  });

  it.each<{ why: string; query: Partial<Query>; answer: Answer; parts: readonly string[] }>([
    { why: 'all', query: {}, answer: answer(), parts: ['2021—2026', '涉及 2 个省级地区', '3 篇日期不详'] },
    { why: 'nothing found', query: {}, answer: answer({ ids: [] }), parts: [] },
    {
      why: 'one year asked for, though others are counted beside it',
      query: { years: { include: ['2026'], exclude: [] } },
      answer: answer(),
      parts: ['2026 年', '涉及 2 个省级地区'],
    },
    {
      why: 'one province, which is named',
      query: {},
      answer: answer({ facets: { ...NONE, years, regions: REGIONS.slice(0, 1) } }),
      parts: ['2021—2026', '涉及福建', '3 篇日期不详'],
    },
    {
      why: 'one province, which the query has named by a city',
      query: { regions: { include: ['350100'], exclude: [] } },
      answer: answer({ facets: { ...NONE, years, regions: REGIONS.slice(0, 1) } }),
      parts: ['2021—2026', '3 篇日期不详'],
    },
    {
      why: 'the undated asked for, who have no years',
      query: { years: { include: [UNDATED], exclude: [] } },
      answer: answer(),
      parts: ['涉及 2 个省级地区'],
    },
  ])('tells how far it reaches: $why', ({ query, answer: given, parts }) => {
    expect(extent({ ...EMPTY_QUERY, ...query }, given)).toEqual(parts);
  });
});
