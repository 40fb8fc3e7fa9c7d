/** Numbers as Chinese newspapers print them: 1.1万, 431万, 三百二十一, 一亿二千万, 百分之八十五, and bare 百, 千, 万. */

export interface Numeral {
  readonly value: number;
  /** UTF-16 offsets of the number itself, hedges and unit apart. */
  readonly start: number;
  readonly end: number;
  /** 多, 余 or 来 inside or right behind it. */
  readonly approx: boolean;
  /** Written in Chinese characters. */
  readonly han: boolean;
  readonly percent: boolean;
}

const DIGIT = new Map(
  [...'零一二三四五六七八九']
    .map((digit, i) => [digit, i])
    .concat([
      ['〇', 0],
      ['两', 2],
    ]) as [string, number][],
);
const SMALL = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const BIG = new Map<string, number>([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** The numeral that starts at `at`, or null. Reads each character once. */
export function numeralAt(text: string, at: number): Numeral | null {
  if (text.startsWith('百分之', at)) {
    const rest = numeralAt(text, at + 3);
    return rest && !rest.percent ? { ...rest, start: at, percent: true } : null;
  }
  return isDigit(text, at) ? arabic(text, at) : han(text, at);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

const HEDGES = '多余来';

function arabic(text: string, start: number): Numeral {
  let at = start;
  while (
    isDigit(text, at) ||
    (text[at] === ',' &&
      isDigit(text, at + 1) &&
      isDigit(text, at + 2) &&
      isDigit(text, at + 3) &&
      !isDigit(text, at + 4))
  )
    at++;
  if (text[at] === '.' && isDigit(text, at + 1)) {
    at++;
    while (isDigit(text, at)) at++;
  }
  let value = Number(text.slice(start, at).replace(/,/g, ''));
  let approx = false;
  const hedge = () => {
    if (HEDGES.includes(text[at] ?? '-') && !(text[at] === '多' && text[at + 1] === '数')) {
      approx = true;
      at++;
    }
  };
  hedge();
  for (let scale = scaleAt(text, at); scale !== null; scale = scaleAt(text, at)) {
    value *= scale;
    at++;
    hedge();
  }
  return { value: tidy(value), start, end: at, approx, han: false, percent: false };
}

/** 万, 亿, 千 and 百 behind digits; not the first character of a unit (千瓦, 千米, 百分点). */
function scaleAt(text: string, at: number): number | null {
  const sign = text[at] ?? '';
  const big = BIG.get(sign);
  if (big) return big;
  if (sign === '十') return null;
  const small = SMALL.get(sign);
  return small && !/[瓦米克伏分]/.test(text[at + 1] ?? '') ? small : null;
}

function han(text: string, start: number): Numeral | null {
  let at = start;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let approx = false;
  let signs = 0;
  for (; at < text.length; at++) {
    const sign = text[at] ?? '';
    const plain = DIGIT.get(sign);
    const small = SMALL.get(sign);
    const big = BIG.get(sign);
    if (plain !== undefined) {
      if (digit !== null && digit !== 0) break;
      digit = plain;
    } else if (small !== undefined && !/[瓦米克伏分]/.test(text[at + 1] ?? '')) {
      section += (digit ?? 1) * small;
      digit = null;
    } else if (big !== undefined) {
      const own = section + (digit ?? (section || total ? 0 : 1));
      // 万 closes its own section, 亿 everything read so far: 一亿二千万, 一万亿
      total = big === 1e4 ? total + own * big : (total + own) * big;
      section = 0;
      digit = null;
    } else if (signs > 0 && HEDGES.includes(sign) && !(sign === '多' && text[at + 1] === '数')) {
      approx = true;
    } else break;
    signs++;
  }
  if (signs === 0) return null;
  let value = total + section + (digit ?? 0);
  for (let place = 0.1; at < text.length && (place < 0.1 || text[at] === '点'); place /= 10) {
    const decimal = DIGIT.get(text[place < 0.1 ? at : at + 1] ?? '');
    if (decimal === undefined) break;
    if (place === 0.1) at++;
    value += decimal * place;
    at++;
  }
  return { value: tidy(value), start, end: at, approx, han: true, percent: false };
}

/** Without the dust of multiplying: 136.39 × 10000 is 1363900 and not a hair more. */
export function tidy(value: number): number {
  return Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12));
}
