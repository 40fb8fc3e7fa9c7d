import { describe, expect, it } from 'vitest';
import { PROVINCES } from '../../../../src/corpus/provinces.ts';
import { isWithin, placeNames, stemOf, unitOf } from '../../../../src/pipeline/extract/gazetteer.ts';
import {
  FOLK_NAMES,
  MACRO_NAMES,
  PAIRED_NAMES,
  USUAL_BEARER,
} from '../../../../src/pipeline/lexicon/place-names.ts';
import { ORDINARY_COUNTIES, TIED_COUNTIES } from '../../../../src/pipeline/lexicon/place-traps.ts';

describe('gazetteer', () => {
  it.each([
    ['银川市', '银川'],
    ['松桃苗族自治县', '松桃'],
    ['双江拉祜族佤族布朗族傣族自治县', '双江'],
    ['克孜勒苏柯尔克孜自治州', '克孜勒苏'],
    ['海西蒙古族藏族自治州', '海西'],
    ['龙胜各族自治县', '龙胜'],
    ['东乡族自治县', '东乡族'],
    ['神农架林区', '神农架'],
    ['大兴安岭地区', '大兴安岭'],
    ['浦东新区', '浦东'],
    ['阿拉善盟', '阿拉善'],
  ])('%s is called %s', (name, stem) => {
    expect(stemOf(name)).toBe(stem);
  });

  it('knows every province by both names', () => {
    for (const { code, name, short } of PROVINCES) {
      expect(placeNames.get(name)?.codes).toEqual([code]);
      expect(placeNames.get(short)?.codes).toEqual([code]);
    }
  });

  it.each([
    ['522601', { province: '贵州省', city: '黔东南苗族侗族自治州', county: '凯里市' }],
    ['110105', { province: '北京市', city: null, county: '朝阳区' }],
    ['500230', { province: '重庆市', city: null, county: '丰都县' }],
    ['429004', { province: '湖北省', city: null, county: '仙桃市' }],
    ['441900', { province: '广东省', city: '东莞市', county: null }],
    ['350581', { province: '福建省', city: '泉州市', county: '石狮市' }],
  ])('gives %s its official names', (code, names) => {
    expect(unitOf(code)).toMatchObject({ code, ...names });
  });

  it.each(['110100', '500200', '441901', '370672', '710304'])('has no place %s', (code) => {
    expect(unitOf(code)).toBeUndefined();
  });

  it('knows what lies in what', () => {
    expect(isWithin('522601', '520000')).toBe(true);
    expect(isWithin('522601', '522600')).toBe(true);
    expect(isWithin('522601', '520100')).toBe(false);
    expect(isWithin('520000', '520000')).toBe(false);
    expect(isWithin('522602', '522601')).toBe(false);
  });

  it('finds every code of the word lists, and every tied name', () => {
    const codes = [FOLK_NAMES, USUAL_BEARER].flatMap((list) => Object.values(list));
    const joint = [PAIRED_NAMES, MACRO_NAMES].flatMap((list) => Object.values(list).flat());
    expect([...codes, ...joint].filter((code) => !unitOf(code))).toEqual([]);
    expect([...TIED_COUNTIES].filter((stem) => !placeNames.get(stem))).toEqual([]);
    expect([...ORDINARY_COUNTIES].filter((stem) => !TIED_COUNTIES.has(stem))).toEqual([]);
  });
});
