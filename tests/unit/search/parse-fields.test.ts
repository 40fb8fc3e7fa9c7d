import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount, readDates, readPages, type Sign } from '../../../src/search/query/fields.ts';
import { parse } from '../../../src/search/query/parse-query.ts';
import { anyText } from './made-up.ts';

/** A query as it was read: alternatives joined by |, what is ruled out behind -, fields as field sign value. */
function read(text: string): string[] {
  return parse(text).clauses.map(({ anyOf, ruledOut }) => {
    const atoms = anyOf.map((atom) =>
      atom.kind === 'word'
        ? `${atom.exact ? '=' : ''}${atom.shown}`
        : `${atom.field}${atom.sign}${atom.value}`,
    );
    return `${ruledOut ? '-' : ''}${atoms.join('|')}`;
  });
}

describe('parse', () => {
  it.each<[string, string[]]>([
    ['骑手 OR 快递员 保险', ['骑手|快递员', '保险']],
    ['骑手 或 快递员 | 小哥', ['骑手|快递员|小哥']],
    ['或', ['或']],
    ['地区:福建 主题：住房保障', ['region:福建', 'topic:住房保障']],
    ['地区: 福建', ['region:福建']],
    ['地区:福建，贵州', ['region:福建|region:贵州']],
    ['-地区:福建', ['-region:福建']],
    ['机构:“某市 总工会”', ['organisation:某市 总工会']],
    ['数字>1000万元 数字≤30%', ['figure>1000万元', 'figure<=30%']],
    ['日期:2025-01..2026-06 版:1', ['date:2025-01..2026-06', 'pageNo:1']],
    ['地区:福建 OR 贵州', ['region:福建|贵州']],
    ['“地区:福建”', ['=地区:福建']],
    ['时间:昨天', ['时间:昨天']],
    ['(骑手 OR 快递员)', ['骑手|快递员']],
    ['职工（会员）', ['职工（会员）']],
    ['骑手 骑手', ['骑手']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    ['OR 骑手', ['骑手'], ['lone-or']],
    ['骑手 OR', ['骑手'], ['lone-or']],
    ['骑手 OR OR 快递员', ['骑手|快递员'], ['lone-or']],
    ['骑手 OR -快递员', ['骑手', '-快递员'], ['lone-or']],
    ['“骑手', ['骑手'], ['lone-quote']],
    ['骑手 -', ['骑手'], ['lone-minus']],
    ['机构: 做法: 骑手', ['mechanism:骑手'], ['empty-field']],
    ['(骑手', ['骑手'], ['lone-bracket']],
  ])('reads %s as plainly as can be and says so', (text, clauses, remarks) => {
    expect(read(text)).toEqual(clauses);
    expect(parse(text).remarks.map(({ code }) => code)).toEqual(remarks);
  });

  it('says where each clause stands, so that a pill can take it out', () => {
    const text = '骑手 -地区:福建　“整句 话” 机构: 某会';
    expect(parse(text).clauses.map(({ from, to }) => text.slice(from, to))).toEqual([
      '骑手',
      '-地区:福建',
      '“整句 话”',
      '机构: 某会',
    ]);
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        for (const { anyOf, from, to } of parse(text).clauses) {
          expect(anyOf.length).toBeGreaterThan(0);
          expect(from).toBeLessThan(to);
        }
      }),
    );
  });
});

describe('values of fields', () => {
  it.each<[Sign, string, unknown]>([
    [':', '2025', { from: '2025-01-01', to: '2025-12-31' }],
    [':', '2025-02', { from: '2025-02-01', to: '2025-02-31' }],
    [':', '2025年2月3日', { from: '2025-02-03', to: '2025-02-03' }],
    [':', '2025-01..2026-06', { from: '2025-01-01', to: '2026-06-31' }],
    [':', '2026..2025', { from: '2025-01-01', to: '2026-12-31' }],
    [':', '..2025', { from: null, to: '2025-12-31' }],
    [':', '2025至', { from: '2025-01-01', to: null }],
    ['>=', '2025', { from: '2025-01-01', to: null }],
    ['<', '2025', { from: null, to: '2025-01-00' }],
    [':', '2025-13', null],
    [':', '昨天', null],
  ])('date %s%s', (sign, value, expected) => {
    expect(readDates(sign, value)).toEqual(expected);
  });

  it.each<[Sign, string, unknown]>([
    [':', '1', { from: 1, to: 1 }],
    [':', '第2版', { from: 2, to: 2 }],
    [':', '4-1', { from: 1, to: 4 }],
    ['>', '1', { from: 2, to: null }],
    [':', '头版', null],
  ])('page %s%s', (sign, value, expected) => {
    expect(readPages(sign, value)).toEqual(expected);
  });

  it.each<[Sign, string, unknown]>([
    ['>', '1000万元', { range: { from: 10_000_000, to: null }, open: true, unit: '元' }],
    ['<=', '30％', { range: { from: null, to: 30 }, open: false, unit: '%' }],
    [':', '3.1万', { range: { from: 31_000, to: 31_000 }, open: false, unit: null }],
    [':', '1..5亿元', { range: { from: 1e8, to: 5e8 }, open: false, unit: '元' }],
    [':', '500..100名', { range: { from: 100, to: 500 }, open: false, unit: '人' }],
    ['>', '很多', null],
  ])('amount %s%s', (sign, value, expected) => {
    expect(readAmount(sign, value)).toEqual(expected);
  });
});
