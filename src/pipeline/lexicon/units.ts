/**
 * Measure words that a figure can be counted in, with the base unit it is kept in and the factor to it. Durations, clock
 * times and ordinals are no figures and stand in `NO_FIGURE`.
 */
export interface Unit {
  readonly unit: string;
  readonly factor: number;
}

const SAME =
  '人次 场次 标箱 平方米 千瓦 公里 毫米 亩 元 人 个 家 户 项 件 次 场 期 种 类 款 批 支 所 座 处 条 列 台 套 辆 张 份 本 册 篇 门 间 栋 对 双 吨 倍 度 只 头 艘 架 株 棵 盏 部 幅 首 节 堂 例 起 宗 笔 单 餐 顿 袋 箱 瓶 盒 枚 面 块 片 根 米 小时 课时 学时 副';

const OTHER: readonly (readonly [word: string, unit: string, factor: number])[] = [
  ['人口', '人', 1],
  ['名', '人', 1],
  ['位', '人', 1],
  ['余名', '人', 1],
  ['幢', '栋', 1],
  ['平方公里', '平方米', 1e6],
  ['公顷', '平方米', 1e4],
  ['公斤', '公斤', 1],
  ['千克', '公斤', 1],
  ['千米', '公里', 1],
  ['千瓦时', '千瓦时', 1],
  ['兆瓦', '千瓦', 1000],
  ['厘米', '毫米', 10],
  ['立方米', '立方米', 1],
  ['美元', '美元', 1],
  ['欧元', '欧元', 1],
  ['港元', '港元', 1],
  ['角', '元', 0.1],
  ['%', '%', 1],
  ['％', '%', 1],
  ['个百分点', '个百分点', 1],
  ['班次', '班次', 1],
  ['车次', '车次', 1],
  ['人天', '人天', 1],
];

/** Longest first: 人次 before 人, 千瓦时 before 千瓦. */
export const UNITS: readonly (readonly [word: string, unit: Unit])[] = [
  ...SAME.split(' ').map((word) => [word, { unit: word, factor: 1 }] as const),
  ...OTHER.map(([word, unit, factor]) => [word, { unit, factor }] as const),
].sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));

/** What follows a number that dates, times, ranks or names instead of counting. */
export const NO_FIGURE: RegExp =
  /^(?:年|月|日|号|时(?!长)|点(?!多)|分(?!之|公司)|秒|天|周|届|岁|世纪|年代|后|度(?!电)|级|线|代|强|版|时许|个(?:多|余|半)?(?:月|小时|星期|工作日|年|世纪|春秋|昼夜)|多年|余年|余天|多天)/;

/** Nouns for people that may follow a number without a measure word: 431万技能人才. */
export const PEOPLE: RegExp =
  /^[\u4e00-\u9fff]{0,6}?(?:人才|人口|职工|工人|农民工|劳动者|会员|党员|群众|工匠|劳模|员工|骑手|小哥|司机|民工|居民|村民|学员|教师|医生|户外劳动者|志愿者)/;

/** Said before a number: it is not exact. */
export const HEDGE_BEFORE: RegExp =
  /(?:近|约|不?超过|超|突破|不到|不足|不下于?|不少于|不低于|逾|将近|大约|接近|至少|多达|上|高约|达到?近|累计超过?|总计约)$/;
/** Said after a number or its unit. */
export const HEDGE_AFTER: RegExp = /^(?:以上|左右|上下|以内|之多|多(?!数)|余)/;
