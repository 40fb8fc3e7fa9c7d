import { describe, expect, it } from 'vitest';
import type { Article, Evidence, Figure } from '../../../../src/corpus/article.ts';
import { factsOf } from '../../../../src/views/reader/facts.ts';

const evidence: readonly Evidence[] = [{ paragraph: 0, start: 0, end: 2 }];
const figure = (text: string, about: string | null): Figure => ({
  text,
  value: 1,
  unit: '人',
  approx: false,
  about,
  evidence,
});
const NOTHING = { mechanisms: [], figures: [], organisations: [], people: [], topics: [], regions: [] };

describe('factsOf', () => {
  it('says what was done first and where last, with what belongs to a name beside it', () => {
    const groups = factsOf({
      ...NOTHING,
      regions: [
        { code: '350100', province: '福建省', city: '福州市', county: null, primary: false, evidence },
      ],
      topics: [{ name: '住房保障', score: 1, evidence: [] }],
      people: [
        { name: '甲', role: '主席', evidence },
        { name: '乙', role: null, evidence },
      ],
      organisations: [{ name: '某工会', evidence }],
      figures: [figure('3名职工', '职工'), figure('0.4%', '费率'), figure('5个', null)],
      mechanisms: [{ name: '某做法', evidence }],
    } as unknown as Article);
    expect(groups.map(({ name, facts }) => [name, ...facts.map((fact) => [fact.name, fact.aside])])).toEqual([
      ['做法', ['某做法', null]],
      ['数字', ['3名职工', null], ['0.4%', '费率'], ['5个', null]],
      ['机构', ['某工会', null]],
      ['人物', ['甲', '主席'], ['乙', null]],
      ['主题', ['住房保障', null]],
      ['地区', ['福建 福州', null]],
    ]);
    expect(groups[0]?.facts[0]?.evidence).toBe(evidence);
    expect(groups[5]?.facts[0]?.minor).toBe(true);
  });

  it('leaves out groups that hold nothing', () => {
    expect(factsOf(NOTHING as unknown as Article)).toEqual([]);
  });
});
