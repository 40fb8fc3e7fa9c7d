/** When and as which page it was printed: read from the masthead, else inferred from what the stories say. */
import type { DateBasis } from '../corpus/article.ts';
import type { BareArticle } from './assemble.ts';

export interface PageDate {
  readonly date: string | null;
  readonly basis: DateBasis;
}

/**
 * The masthead's date where the page has one (`furniture`: the lines that are no story). Else the day after the latest
 * dateline or dated opening, in the year that the page speaks of as its own; null where no year can be told.
 */
export function datePage(furniture: readonly string[], articles: readonly BareArticle[]): PageDate {
  const printed = mastheadDate(furniture);
  if (printed) return { date: printed, basis: 'masthead' };
  const latest = latestDay(articles);
  const year = latest ? ownYear(articles, latest) : null;
  const date = latest && year !== null ? nextDay(year, latest.month, latest.day) : null;
  return { date, basis: date ? 'dateline' : null };
}

/** A full date with its weekday. */
function mastheadDate(furniture: readonly string[]): string | null {
  for (const line of furniture) {
    const match = /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/.exec(line);
    if (!match || !/星期[一二三四五六日天]/.test(line)) continue;
    const date = iso(Number(match[1]), Number(match[2]), Number(match[3]));
    if (date) return date;
  }
  return null;
}

interface Day {
  readonly month: number;
  readonly day: number;
}

/** Datelines, and dates that open a first paragraph: news is printed the day after the latest of them. */
function latestDay(articles: readonly BareArticle[]): Day | null {
  const days: Day[] = [];
  for (const article of articles) {
    for (const { month, day } of article.signatures) if (month && day) days.push({ month, day });
    const opening = /^.{0,24}?(\d{1,2})月(\d{1,2})日(?:至(?:(\d{1,2})月)?(\d{1,2})日)?/.exec(
      article.paragraphs[0]?.text ?? '',
    );
    if (opening && !/将于?$/.test(opening[0].split(/\d/)[0] ?? '')) {
      days.push({ month: Number(opening[1]), day: Number(opening[2]) });
    }
  }
  const valid = days.filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
  const months = new Set(valid.map(({ month }) => month));
  // around New Year a January day is later than one of December
  const rank = ({ month, day }: Day) => (months.has(12) && month <= 2 ? month + 12 : month) * 40 + day;
  return valid.reduce<Day | null>(
    (latest, day) => (!latest || rank(day) > rank(latest) ? day : latest),
    null,
  );
}

/**
 * The year of a full date beside the latest day, else the latest year that the page speaks of. Ends of ranges
 * (2022年～2025年), plans (到2035年) and starting points (从2015年的, 2021年以来) are no evidence.
 */
function ownYear(articles: readonly BareArticle[], latest: Day): number | null {
  let named: number | null = null;
  for (const article of articles) {
    for (const text of [article.headline ?? '', ...article.paragraphs.map((p) => p.text)]) {
      for (const [, before, digits, , month, day, after] of text.matchAll(YEAR)) {
        if (before || after) continue;
        const year = Number(digits);
        if (Number(month) === latest.month && day && Math.abs(Number(day) - latest.day) <= 7) return year;
        named = Math.max(named ?? 0, year);
      }
    }
  }
  return named;
}

const YEAR =
  /([到至～~—从自前-])?(20\d\d)(年度?|夏季|冬季|春季|秋季)(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?=(的|以来|起|～|~|至|到|—|-)?)/g;

/**
 * The number printed with the folio; else 1 where jumps tell a front page: stories go on from it, none comes to it.
 */
export function pageNumber(furniture: readonly string[], articles: readonly BareArticle[]): number | null {
  for (const line of furniture) {
    const match = /(?:^|\s)第?\s?(\d{1,2})\s?版(?:\s|$|[:：])/.exec(line.trim());
    if (match) return Number(match[1]);
  }
  const onward = articles.some((a) => a.continuedOn !== null && a.continuedOn > 1);
  const arriving = articles.some((a) => a.continuesFrom !== null);
  return onward && !arriving ? 1 : null;
}

/** The date in ISO form, or null for a day that no calendar has. */
export function iso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The date of a dateline on a page of that date: never after it, so December on a page of January is last year's. */
export function datelineDate(page: string | null, month: number, day: number): string | null {
  if (page === null) return null;
  const year = Number(page.slice(0, 4));
  const date = iso(year, month, day);
  return date !== null && date > page ? iso(year - 1, month, day) : date;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

function nextDay(year: number, month: number, day: number): string | null {
  if (day < daysIn(year, month)) return iso(year, month, day + 1);
  return month === 12 ? iso(year + 1, 1, 1) : iso(year, month + 1, 1);
}
