import { areaList } from '@vant/area-data';
import { describe, expect, it } from 'vitest';
import { liesIn, placeLabel, placesOf, shortName } from '../../../../src/search/shelf/places.ts';
import { REGIONS, region } from '../made-up.ts';

describe('liesIn', () => {
  it.each([
    ['350111', '350000', true],
    ['350111', '350100', true],
    ['350111', '350111', true],
    ['350100', '350111', false],
    ['350000', '350100', false],
    ['510101', '520000', false],
    ['110105', '110000', true],
    ['429004', '420000', true],
    ['659001', '650000', true],
  ])('%s in %s: %s', (code, outer, expected) => {
    expect(liesIn(code, outer)).toBe(expected);
  });
});

describe('shortName', () => {
  it.each([
    ['福州市', '福州'],
    ['凯里市', '凯里'],
    ['晋安区', '晋安区'],
    ['桑植县', '桑植'],
    ['泾县', '泾县'],
    ['喀什地区', '喀什'],
    ['神农架林区', '神农架'],
    ['锡林郭勒盟', '锡林郭勒盟'],
    ['黔东南苗族侗族自治州', '黔东南'],
    ['恩施土家族苗族自治州', '恩施'],
    ['伊犁哈萨克自治州', '伊犁'],
    ['巴音郭楞蒙古自治州', '巴音郭楞'],
    ['克孜勒苏柯尔克孜自治州', '克孜勒苏'],
    ['海西蒙古族藏族自治州', '海西'],
    ['西双版纳傣族自治州', '西双版纳'],
    ['红河哈尼族彝族自治州', '红河'],
    ['双江拉祜族佤族布朗族傣族自治县', '双江'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'],
    ['龙胜各族自治县', '龙胜'],
    ['东乡族自治县', '东乡'],
    ['塔什库尔干塔吉克自治县', '塔什库尔干'],
    ['阜新蒙古族自治县', '阜新'],
    ['鄂温克族自治旗', '鄂温克旗'],
  ])('%s is %s', (official, short) => {
    expect(shortName(official)).toBe(short);
  });
});

describe('placesOf', () => {
  const cases = [
    [
      region('654002', '新疆维吾尔自治区', '伊犁哈萨克自治州', '伊宁市'),
      ['650000 新疆', '654000 伊犁', '654002 伊宁市'],
      '新疆伊宁市',
    ],
    [
      region('654021', '新疆维吾尔自治区', '伊犁哈萨克自治州', '伊宁县'),
      ['650000 新疆', '654000 伊犁', '654021 伊宁县'],
      '新疆伊宁县',
    ],
    [REGIONS.ningxia, ['640000 宁夏'], '宁夏'],
    [REGIONS.fuzhou, ['350000 福建', '350100 福州'], '福建福州'],
    [REGIONS.jinan, ['350000 福建', '350100 福州', '350111 晋安区'], '福州晋安区'],
    [REGIONS.kaili, ['520000 贵州', '522600 黔东南', '522601 凯里'], '贵州凯里'],
    [REGIONS.chaoyang, ['110000 北京', '110105 朝阳区'], '北京朝阳区'],
    [region('110105', '北京市', '北京市', '朝阳区'), ['110000 北京', '110105 朝阳区'], '北京朝阳区'],
    [region('500230', '重庆市', null, '丰都县'), ['500000 重庆', '500230 丰都'], '重庆丰都'],
    [REGIONS.xiantao, ['420000 湖北', '429004 仙桃'], '湖北仙桃'],
    [region('429004', '湖北省', '仙桃市'), ['420000 湖北', '429004 仙桃'], '湖北仙桃'],
    [region('220200', '吉林省', '吉林市'), ['220000 吉林', '220200 吉林市'], '吉林市'],
    [
      region('211021', '辽宁省', '辽阳市', '辽阳县'),
      ['210000 辽宁', '211000 辽阳', '211021 辽阳县'],
      '辽宁辽阳县',
    ],
  ] as const;

  it.each(cases)('$0.code', (each, places, label) => {
    expect(placesOf(each).map(({ code, name }) => `${code} ${name}`)).toEqual(places);
    expect(placeLabel(each)).toBe(label);
  });

  it('gives every city and county of the list a path of names that is its own', () => {
    const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
    const paths = new Map<string, string>();
    for (const code of [...Object.keys(cities), ...Object.keys(counties)]) {
      const [province = '', city = null] = [
        provinces[`${code.slice(0, 2)}0000`],
        cities[`${code.slice(0, 4)}00`],
      ];
      const places = placesOf(region(code, province, city, counties[code] ?? null));
      // Headings of the list (县, 省直辖县) are no places.
      if (places.length < 2) continue;
      const path = places.map(({ name }) => name).join(' ');
      const own = places[places.length - 1]?.code ?? '';
      expect([path, paths.get(path) ?? own]).toEqual([path, own]);
      paths.set(path, own);
    }
    expect(paths.size).toBeGreaterThan(3000);
  });
});
