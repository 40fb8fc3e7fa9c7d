/** Which entries a typed field asks for. */
import { TOPICS } from '../../corpus/topics.ts';
import { KIND_NAMES, readAmount, readDates, readPages, type Amount, type Range } from '../query/fields.ts';
import { fold } from '../text/normalise.ts';
import type { FieldAtom } from '../query/parse-query.ts';
import { placesNamed } from '../shelf/place-names.ts';
import { liesIn } from '../shelf/places.ts';
import { headlineOf } from '../shelf/scan.ts';
import type { Entry, Shelf } from '../shelf/shelf.ts';

type Test = (entry: Entry) => boolean;

const UNKNOWN_DATE = /^(?:不详|未知|无)$/;
const NATIONWIDE = /^(?:全国|未写明)$/;

/** Ascending places of the entries that fulfil the field; null where its value cannot be read (日期:昨天, 地区:火星). */
export function placesOfField(shelf: Shelf, atom: FieldAtom): Int32Array | null {
  const test = testOf(shelf, atom);
  if (test === null) return null;
  const places: number[] = [];
  shelf.entries.forEach((entry, at) => {
    if (test(entry)) places.push(at);
  });
  return Int32Array.from(places);
}

function testOf(shelf: Shelf, { field, sign, value }: FieldAtom): Test | null {
  const sought = fold(value);
  if (sought === '' || (sign !== ':' && !['date', 'pageNo', 'figure'].includes(field))) return null;
  const names = (all: readonly string[] = []): boolean => all.some((name) => fold(name).includes(sought));
  switch (field) {
    case 'region':
      return regionTest(shelf, sought);
    case 'topic':
      return TOPICS.some((topic) => topic.includes(sought)) ? ({ labels }) => names(labels.topics) : null;
    case 'organisation':
      return ({ facts }) => names(facts.organisations);
    case 'mechanism':
      return ({ facts }) => names(facts.mechanisms);
    case 'person':
      return ({ column }) => names(column.people);
    case 'byline':
      return ({ column }) => names(column.byline);
    case 'headline':
      return ({ haystack }) => headlineOf(haystack).includes(sought);
    case 'kind': {
      const kind = Object.entries(KIND_NAMES).find(([name]) => name === sought)?.[1];
      return kind === undefined ? null : (entry) => entry.kind === kind;
    }
    case 'date': {
      if (UNKNOWN_DATE.test(sought)) return ({ date }) => date === null;
      const range = readDates(sign, value);
      return range && (({ date }) => date !== null && within(range, date));
    }
    case 'pageNo': {
      const range = readPages(sign, value);
      if (range === null) return null;
      return ({ page: { pageNo } }) => pageNo !== null && within(range, pageNo);
    }
    case 'figure': {
      const amount = readAmount(sign, value);
      return amount && (({ column }) => column.figures.some((figure) => holds(amount, figure)));
    }
  }
}

function regionTest(shelf: Shelf, name: string): Test | null {
  if (NATIONWIDE.test(name)) return ({ labels }) => labels.regions.length === 0;
  const codes = /^[1-9]\d{5}$/.test(name) ? [name] : placesNamed(shelf, name);
  if (codes.length === 0) return null;
  return ({ labels }) => labels.regions.some(({ code }) => codes.some((outer) => liesIn(code, outer)));
}

function within<T extends number | string>({ from, to }: Range<T>, value: T): boolean {
  return (from === null || value >= from) && (to === null || value <= to);
}

function holds(
  { range, open, unit }: Amount,
  figure: { readonly value: number; readonly unit: string },
): boolean {
  if (unit !== null && unit !== figure.unit) return false;
  return within(range, figure.value) && !(open && (figure.value === range.from || figure.value === range.to));
}
