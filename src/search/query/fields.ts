/** The fields that can be typed (地区:福建), and how their values are read: dates, page numbers, amounts. */

/** How a value is compared; a plain field has the colon. */
export type Sign = ':' | '>' | '>=' | '<' | '<=';

export type Field =
  | 'region'
  | 'topic'
  | 'organisation'
  | 'mechanism'
  | 'byline'
  | 'person'
  | 'headline'
  | 'kind'
  | 'date'
  | 'pageNo'
  | 'figure';

/** What each field is called in a query; the first name is the one that is written and offered. */
export const FIELD_NAMES: Readonly<Record<Field, readonly string[]>> = {
  region: ['地区', '省份'],
  topic: ['主题'],
  organisation: ['机构'],
  mechanism: ['做法'],
  byline: ['署名', '记者'],
  person: ['人物'],
  headline: ['标题'],
  kind: ['体裁'],
  date: ['日期', '年份'],
  pageNo: ['版', '版次'],
  figure: ['数字'],
};

/** The kinds of articles by the names that readers type. */
export const KIND_NAMES = {
  报道: 'report',
  简讯: 'brief',
  言论: 'commentary',
  评论: 'commentary',
  图片: 'photo',
  图说: 'photo',
  转版: 'continuation',
  启事: 'notice',
  报头: 'masthead',
} as const;

const BY_NAME = new Map(
  (Object.keys(FIELD_NAMES) as Field[]).flatMap((field) =>
    FIELD_NAMES[field].map((name) => [name, field] as const),
  ),
);

/** The field of a name, or null. */
export function fieldOf(name: string): Field | null {
  return BY_NAME.get(name) ?? null;
}

/** From and to, both included; null where open. */
export interface Range<T> {
  readonly from: T | null;
  readonly to: T | null;
}

/** A range of numbers in a unit; null stands for any unit. Bounds are excluded where `open`. */
export interface Amount {
  readonly range: Range<number>;
  readonly open: boolean;
  readonly unit: string | null;
}

const BETWEEN = /\.{2,}|…+|[~～—–]+|至|到/;

/** Reads 2025, 2025-01, 2025年1月, 2025-01..2026-06, ..2025, >2025 as ISO dates, or null. Swapped ends are put right. */
export function readDates(sign: Sign, value: string): Range<string> | null {
  const parts = value.normalize('NFKC').split(BETWEEN);
  if (parts.length > 2 || parts.every((part) => part === '')) return null;
  const [first = '', second] = parts.map((part) => part.trim());
  if (second !== undefined) {
    const [start, end] = [spanOf(first), spanOf(second)];
    if ((first !== '' && start === null) || (second !== '' && end === null)) return null;
    const from = start?.from ?? null;
    const to = end?.to ?? null;
    if (start !== null && end !== null && from !== null && to !== null && from > to)
      return { from: end.from, to: start.to };
    return { from, to };
  }
  const span = spanOf(first);
  if (span === null) return null;
  if (sign === ':') return span;
  if (sign === '>') return { from: dayAfter(span.to), to: null };
  if (sign === '>=') return { from: span.from, to: null };
  if (sign === '<') return { from: null, to: dayBefore(span.from) };
  return { from: null, to: span.to };
}

// Days are compared as strings, so a day that no month has does no harm: 2025-02-31 is after all of February's.
function spanOf(text: string): { from: string; to: string } | null {
  const match = /^(\d{4})(?:年|[-./])?(?:(\d{1,2})(?:月|[-./])?(?:(\d{1,2})日?)?)?$/.exec(text);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const two = (part: string): string => part.padStart(2, '0');
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day === undefined) return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-31` };
  const date = `${year}-${two(month)}-${two(day)}`;
  return { from: date, to: date };
}

const dayAfter = (date: string): string => `${date}~`;
const dayBefore = (date: string): string =>
  date.replace(/\d{2}$/, (day) => String(Number(day) - 1).padStart(2, '0'));

/** Reads 1, 第1版, 1-4, >2 as page numbers, or null. */
export function readPages(sign: Sign, value: string): Range<number> | null {
  const match = /^第?(\d{1,3})(?:(?:-|\.{2,}|[~～—–]|至|到)(\d{1,3}))?版?$/.exec(value.normalize('NFKC'));
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2] ?? match[1])];
  if (sign === ':') return { from: Math.min(first, second), to: Math.max(first, second) };
  if (match[2] !== undefined) return null;
  if (sign === '>') return { from: first + 1, to: null };
  if (sign === '>=') return { from: first, to: null };
  return { from: null, to: sign === '<' ? first - 1 : first };
}

const TIMES: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
const UNITS: Readonly<Record<string, string>> = { 名: '人', 位: '人', 块: '元', '％': '%' };
const NUMBER = /^([\d,]*\.?\d+)(万亿|千万|百万|亿|万|千)?(\D*)$/;

/** Reads 1000万元, 1.2亿, 100..500人, 30% as an amount in base units, or null. */
export function readAmount(sign: Sign, value: string): Amount | null {
  const [first = '', second, ...more] = value.normalize('NFKC').split(BETWEEN);
  const low = numberOf(first);
  const high = second === undefined ? low : numberOf(second);
  if (more.length > 0 || (first !== '' && low === null) || (second ? high === null : low === null))
    return null;
  const unit = low?.unit ?? high?.unit ?? null;
  const scale = second !== undefined && low?.times === 1 && low.unit === null ? (high?.times ?? 1) : 1;
  const [a, b] = [low === null ? null : low.value * scale, high?.value ?? null];
  if (second !== undefined && sign !== ':') return null;
  if (sign === ':') {
    const swapped = a !== null && b !== null && a > b;
    return { range: swapped ? { from: b, to: a } : { from: a, to: b }, open: false, unit };
  }
  const up = sign.startsWith('>');
  return { range: { from: up ? a : null, to: up ? null : a }, open: sign.length === 1, unit };
}

function numberOf(text: string): { value: number; times: number; unit: string | null } | null {
  const match = NUMBER.exec(text.trim());
  if (match === null) return null;
  const times = TIMES[match[2] ?? ''] ?? 1;
  const unit = (match[3] ?? '').trim();
  // 3.1万 is 31000 and not 31000.000000000004.
  const value = Number((Number((match[1] ?? '').replace(/,/g, '')) * times).toPrecision(12));
  return { value, times, unit: unit === '' ? null : (UNITS[unit] ?? unit) };
}
