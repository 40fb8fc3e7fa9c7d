import { expect, it } from 'vitest';
import { readLines } from '../../../src/pipeline/lines.ts';
import { findNoise } from '../../../src/pipeline/noise.ts';

const noiseOf = (raw: string[]) => Object.fromEntries(findNoise(readLines(raw)));

it('takes the nameplate, folio and imprint for the masthead', () => {
  expect(
    noiseOf([
      '工人日报',
      "WORKERS' DAILY",
      '2024年3月5日 星期二',
      '甲辰年正月廿五 第21800期 今日八版',
      '国内统一连续出版物号 CN 11-0002 代号 1-5',
      '某市总工会开展春季送岗位活动',
    ]),
  ).toEqual({ 1: 'masthead', 2: 'masthead', 3: 'masthead', 4: 'masthead', 5: 'masthead' });
});

it('takes contacts and folios further down for furniture', () => {
  expect(
    noiseOf(['某市总工会开展春季送岗位活动', '责任编辑：王一', '新闻热线：010-84151000', '第2版']),
  ).toEqual({
    2: 'furniture',
    3: 'furniture',
    4: 'furniture',
  });
});

it('keeps jump marks and sentences with dates', () => {
  expect(noiseOf(['（下转第2版）', '2024年3月5日，工人日报记者来到现场采访劳动者。'])).toEqual({});
});

it('finds a block that was read twice, with its headline and byline', () => {
  const block = [
    '港口工人夜校开课',
    '本报记者 王一',
    '某港口工会开办的夜校近日开课，首批一百二十名工人报名，课程有叉车、焊接和急救。',
  ];
  expect(noiseOf([...block, '另一篇稿件的正文，说的是别的事。', ...block])).toEqual({
    5: 'repeated',
    6: 'repeated',
    7: 'repeated',
  });
});

it('finds a repeat that runs several lines together', () => {
  expect(
    noiseOf([
      '活动由市总工会主办，采用讲解和实操相结合的方式，帮助零基础学员掌握实用技能。',
      '据介绍，课程分为四个阶段，以四季为名，覆盖全年，后续还将推出特色课程。',
      '学员掌握实用技能。据介绍，课程分为四个阶段，以四季为名，覆盖全年，后续还将推出特色课程。',
    ]),
  ).toEqual({ 3: 'repeated' });
});

it('keeps what rightly stands twice: bylines, slogans, formulas', () => {
  expect(
    noiseOf([
      '本报记者 王一',
      '甲正文。',
      '本报记者 王一',
      '乙正文。',
      '关爱户外劳动者',
      '丙正文。',
      '关爱户外劳动者',
    ]),
  ).toEqual({});
});

it.each([
  ['the end of a mark that a line break cut', '第 3 版）'],
  ['a line of text that ends with 主管', '集党建宣传、职工维权、民主管'],
  ['a line of text that ends with 主办', '由某市总工会和体育局主办'],
  ['a heading behind 编辑', '编辑 走基层'],
])('leaves %s to the page', (_, line) => {
  expect(noiseOf(['某市总工会开展春季送岗位活动', line])).toEqual({});
});

it('knows the makers of a page by their surnames where there is no colon', () => {
  expect(noiseOf(['某市总工会开展春季送岗位活动', '责任编辑 秦 岚 版式 欧阳明'])).toEqual({ 2: 'furniture' });
});
