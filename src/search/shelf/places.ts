/** Places as GB/T 2260 codes: what lies in what, and the short names people say. */
import type { Region } from '../../corpus/article.ts';
import { PROVINCES } from '../../corpus/provinces.ts';

/** A place on the way from a province down to a region. */
export interface Place {
  readonly code: string;
  /** Short: 福建, 黔东南, 凯里, 晋安区. */
  readonly name: string;
}

const PROVINCE_NAMES = new Map(PROVINCES.map(({ code, short }) => [code, short]));

// Municipalities (直辖市) have no cities between them and their districts; their codes pretend to (1101 for 11).
const MUNICIPALITIES = new Set(['11', '12', '31', '50']);

// Peoples as they stand in the names of autonomous units, some with and some without 族 (伊犁哈萨克自治州).
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const PEOPLE_SUFFIX = new RegExp(`(?<=..)(?:(?:${PEOPLES})族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)$`);

// A city and a county side by side whose short names would be the same.
const NAMESAKES = new Set(['伊宁', '新竹', '嘉义']);

/** True where the place `code` is, or lies in, the place `outer`: a province, a city or a county. */
export function liesIn(code: string, outer: string): boolean {
  if (outer.endsWith('0000')) return code.slice(0, 2) === outer.slice(0, 2);
  if (outer.endsWith('00')) return code.slice(0, 4) === outer.slice(0, 4);
  return code === outer;
}

/** The places that hold a region, the widest first, itself last. Counties without a city stand right under the province. */
export function placesOf(region: Omit<Region, 'evidence'>): readonly Place[] {
  const { code, city, county } = region;
  const provinceCode = `${code.slice(0, 2)}0000`;
  const cityCode = `${code.slice(0, 4)}00`;
  const province = PROVINCE_NAMES.get(provinceCode) ?? shortName(region.province);
  const places: Place[] = [{ code: provinceCode, name: province }];
  if (code === provinceCode) return places;
  if (city !== null && !isGroup(code)) places.push({ code: cityCode, name: shortUnder(province, city) });
  if (code === cityCode) return places;
  const holder = places[places.length - 1]?.name ?? province;
  places.push({ code, name: shortUnder(holder, county ?? city ?? code) });
  return places;
}

/** A region in a line of its own, as newspapers put it: 福建, 福建福州, 福州晋安区, 贵州凯里. */
export function placeLabel(region: Omit<Region, 'evidence'>): string {
  const places = placesOf(region).map(({ name }) => name);
  const own = places[places.length - 1] ?? '';
  const holder = own.endsWith('区') ? places[places.length - 2] : places.length > 1 ? places[0] : undefined;
  return holder === undefined || own.startsWith(holder) ? own : holder + own;
}

/** The name people say, from the official one of a city or a county; a name of two characters stays whole (泾县). */
export function shortName(official: string): string {
  const special = /^(.+)自治([州县旗])$/.exec(official);
  if (special) return withoutPeoples(special[1] ?? official) + (special[2] === '旗' ? '旗' : '');
  return official.replace(/(?<=..)(?:特别行政区|地区|林区|省|市|县)$/, '');
}

// 吉林市 in 吉林, 辽阳县 in 辽阳, 伊宁市 beside 伊宁县: short names that say what another place's says stay whole.
function shortUnder(holder: string, official: string): string {
  const short = shortName(official);
  return short === holder || NAMESAKES.has(short) ? official : short;
}

function withoutPeoples(name: string): string {
  const shorter = name.replace(PEOPLE_SUFFIX, '');
  return shorter === name ? name.replace(/(?<=..)族$/, '') : withoutPeoples(shorter);
}

// 90 in the place of the city stands for counties directly under the province (429004 仙桃市).
function isGroup(code: string): boolean {
  return MUNICIPALITIES.has(code.slice(0, 2)) || code.slice(2, 4) === '90';
}
