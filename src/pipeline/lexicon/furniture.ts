import { COMPOUND_SURNAMES, SHY_SURNAMES, SURNAMES } from './people.ts';

/** Characters with which a name may begin: without a colon only a name tells a maker of the page from a heading (编辑 走基层). */
const NAMED = SURNAMES + SHY_SURNAMES + COMPOUND_SURNAMES.replace(/(\S)\S(?: |$)/g, '$1');
const MAKER = '(?:责任编辑|本版编辑|本版责编|责编|编辑|版式|美编|校对|值班主任|值班编委|图编)';

/**
 * What a newspaper prints on every page that is no story: nameplate, folio, imprint, contacts. Each pattern names a habit
 * of Chinese dailies; a line is furniture when little of it is left once they are taken away.
 */
export const FURNITURE: readonly RegExp[] = [
  // nameplate, in Chinese and English
  /工人日报|WORKERS?['’]? ?DAILY|GONGREN ?RIBAO/gi,
  // page number with the name of its section
  /第\s?\d{1,2}\s?版(?:\s?[:：]?\s?[\u4e00-\u9fff]{2,6}$)?/g,
  /(?:综合|国内|国际|社会|经济|产经|要闻|时政|权益|副刊|专题|工会|产业|文化|体育|热点)(?:新闻|周刊|专版)\s?\d{0,2}(?=\s|$)/g,
  // folio: date, weekday, lunar date, running number, pages today
  /\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/g,
  /星期[一二三四五六日天]/g,
  /(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年闰?[正一二三四五六七八九十冬腊]+月(?:初|十|廿|三)?[一二三四五六七八九十]+/g,
  /(?:总|第)\s?第?\s?\d+\s?期|(?:今日)?[一二三四五六七八九十\d]+版(?=\s|$)/g,
  // imprint: who publishes, serial numbers, codes
  /[\u4e00-\u9fff]{2,20}(?:主管主办|主管\s[\u4e00-\u9fff]{2,20}主办)(?=\s|$)|[\u4e00-\u9fff]{2,16}社(?:主办|出版)(?=\s|$)/g,
  /国内统一连续出版物号|国内统一刊号|CN\s?\d{2}[-—]\d{4}|(?:邮发)?代号\s?[:：]?\s?\d+[-—]\d+/g,
  // addresses on the web and contacts
  /(?:中工网|官方网站|网址)?\s?[:：]?\s?(?:https?:\/\/|www\.)[\w./-]+/gi,
  /(?:新闻热线|热线|电话|传真|邮箱|投稿邮箱|E-?mail|社址|邮编|广告热线|发行热线|零售价?|每份|定价)\s?[:：]?\s?[\w@.()（）\-—、]*/gi,
  // where else to read it
  /(?:中工网)?(?:客户端|微信公众号|微信号|官方微博|官方微信|视频号|抖音号|扫码(?:阅读|观看|关注)|扫一扫\S{0,8})(?=\s|$)/g,
  // who made the page
  new RegExp(
    `${MAKER}(?:\\s?[:：]\\s?(?:\\S\\s\\S(?=\\s|$)|\\S{2,4})|\\s(?=[${NAMED}])(?:\\S\\s\\S(?=\\s|$)|\\S{2,4}(?=\\s|$)))(?:\\s\\S{2,4}(?![:：]))?`,
    'g',
  ),
];
