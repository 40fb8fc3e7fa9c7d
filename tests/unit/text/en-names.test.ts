import { describe, expect, it } from 'vitest';
import { PROVINCES } from '../../../src/corpus/provinces.ts';
import { TOPICS } from '../../../src/corpus/topics.ts';
import { UNITS } from '../../../src/pipeline/lexicon/units.ts';
import { en } from '../../../src/text/en.ts';
import { zh } from '../../../src/text/zh.ts';

const HAN = /\p{Script=Han}/u;

describe('English names', () => {
  it('has one for every province, by either of its Chinese names, and letters of its own', () => {
    const names = PROVINCES.map(({ short }) => en.names.place(short));
    expect(PROVINCES.map(({ name }) => en.names.place(name))).toEqual(names);
    const letters = PROVINCES.map(({ short }) => en.names.tile(short));
    for (const list of [names, letters]) {
      expect(list.filter((each) => HAN.test(each))).toEqual([]);
      expect(new Set(list).size).toBe(PROVINCES.length);
    }
  });

  it('has one for every topic, and none twice', () => {
    const names = TOPICS.map(en.names.topic);
    expect(names.filter((each) => HAN.test(each))).toEqual([]);
    expect(new Set(names).size).toBe(TOPICS.length);
  });

  it('gives no two units the same', () => {
    const units = [...new Set(UNITS.map(([, { unit }]) => unit))];
    expect(new Set(units.map(en.names.unit)).size).toBe(units.length);
    expect(['元', '人', '户', '%'].map(en.names.unit)).toEqual(['yuan', 'people', 'households', '%']);
  });

  it.each([
    ['福建福州', 'Fujian 福州'],
    ['内蒙古赤峰', 'Inner Mongolia 赤峰'],
    ['福州晋安区', '福州晋安区'],
    ['吉林市', '吉林市'],
    ['全国', '全国'],
  ])('leaves what lies in a province its name: %s', (label, name) => {
    expect(en.names.place(label)).toBe(name);
  });
});

describe('places', () => {
  it.each([
    [['福建', '贵州'], '福建、贵州', 'Fujian, Guizhou'],
    [
      ['福建', '贵州', '宁夏', '湖北', '北京'],
      '福建、贵州、宁夏等 5 地',
      'Fujian, Guizhou, Ningxia and 2 more places',
    ],
  ])('says how many it leaves out of %j', (names, chinese, english) => {
    expect(zh.places(names)).toBe(chinese);
    expect(en.places(names)).toBe(english);
  });
});

describe('a hedge', () => {
  it.each([
    ['约', ['约', '', ''], 'about'],
    ['余', ['', '余', ''], 'over'],
    ['以上', ['', '', '以上'], 'at least'],
  ])('stands where it is printed: %s', (word, parts, english) => {
    expect(zh.figures.hedge(word)).toEqual(parts);
    expect(en.figures.hedge(word)).toEqual([`${english} `, '', '']);
  });
});
