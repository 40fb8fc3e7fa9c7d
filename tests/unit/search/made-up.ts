/** Invented articles for the tests of search: no newspaper ever printed them. */
import fc from 'fast-check';
import type { Article, Corpus, Page, Region } from '../../../src/corpus/article.ts';
import { TOPICS, type Topic } from '../../../src/corpus/topics.ts';
import { KINDS } from '../../../src/search/query/query.ts';

/** Regions by code, with official names. */
export const REGIONS = {
  fujian: region('350000', '福建省'),
  fuzhou: region('350100', '福建省', '福州市'),
  jinan: region('350111', '福建省', '福州市', '晋安区'),
  kaili: region('522601', '贵州省', '黔东南苗族侗族自治州', '凯里市'),
  guizhou: region('520000', '贵州省'),
  chaoyang: region('110105', '北京市', null, '朝阳区'),
  xiantao: region('429004', '湖北省', null, '仙桃市'),
  ningxia: region('640000', '宁夏回族自治区'),
} as const;

export function region(
  code: string,
  province: string,
  city: string | null = null,
  county: string | null = null,
): Region {
  return { code, province, city, county, primary: true, evidence: [] };
}

/** What a test says of an article; the rest is empty. `on` is the date of its page, `text` its paragraphs. */
export interface Sketch extends Partial<Omit<Article, 'paragraphs' | 'topics' | 'regions'>> {
  readonly on?: string | null;
  readonly text?: readonly string[];
  readonly topics?: readonly Topic[];
  readonly regions?: readonly Region[];
}

function articleOf(sketch: Sketch, page: string, number: number): Article {
  const { on: _, text = [], topics = [], regions = [], ...given } = sketch;
  return {
    id: `${page}-${String(number).padStart(3, '0')}`,
    kind: 'report',
    column: null,
    kicker: null,
    headline: null,
    subhead: null,
    byline: [],
    bylineRaw: '',
    agency: null,
    dateline: null,
    paragraphs: text.map((each) => ({ text: each, role: 'body' })),
    spans: [{ page, lines: [number * 2 - 1, number * 2 - 1], role: 'body' }],
    continuedOn: null,
    continuesFrom: null,
    continuation: null,
    regions,
    topics: topics.map((name) => ({ name, score: 1, evidence: [] })),
    organisations: [],
    people: [],
    mechanisms: [],
    figures: [],
    confidence: 1,
    corrections: [],
    ...given,
  };
}

/** A corpus of one page per date; every second line of a page is blank. */
export function corpusOf(sketches: readonly Sketch[]): Corpus {
  const dates = [...new Set(sketches.map(({ on = null }) => on))];
  const idOf = (date: string | null): string => `made-up-${date ?? 'undated'}-01`;
  const pages = dates.map((date): Page => {
    const lines = sketches.filter(({ on = null }) => on === date).flatMap(() => ['some line', '']);
    return {
      id: idOf(date),
      source: `${idOf(date)}.txt`,
      sha256: '',
      paper: '某报',
      date,
      pageNo: 1,
      dateBasis: date === null ? null : 'masthead',
      lineCount: lines.length,
      encoding: 'utf-8',
      lines,
    };
  });
  const placed = new Map<string, number>();
  const articles = sketches.map((sketch) => {
    const page = idOf(sketch.on ?? null);
    const number = (placed.get(page) ?? 0) + 1;
    placed.set(page, number);
    return articleOf(sketch, page, number);
  });
  return { format: 'union-atlas/corpus', version: 1, pages, articles, discarded: [], corrections: [] };
}

/** Text as it comes: Han, letters and digits of both widths, punctuation, white space, what NFKC lengthens, astral Han. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...'工会职快递员站工会驿5GgＧ５ａA，。“”、－- 　%…①㎡ﬁ𠮷é'), { maxLength: 40 })
  .map((chars) => chars.join(''));

/** Text of Han, letters and digits alone. */
export const plainText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...'工会职快递员站驿家5GgＧ５ａA𠮷'), { minLength: 2, maxLength: 30 })
  .map((chars) => chars.join(''));

/** Invented articles over few words, places, topics, years and kinds, so that queries meet them. */
export const anySketches: fc.Arbitrary<Sketch[]> = fc.array(
  fc.record({
    on: fc.constantFrom(null, '2021-03-01', '2023-05-02', '2023-06-18', '2026-06-18'),
    kind: fc.constantFrom(...KINDS),
    headline: fc.option(plainText, { nil: null }),
    text: fc.array(anyText, { maxLength: 3 }),
    topics: fc.uniqueArray(fc.constantFrom(...TOPICS.slice(0, 4)), { maxLength: 3 }),
    regions: fc.uniqueArray(fc.constantFrom(...Object.values(REGIONS)), { maxLength: 3 }),
  }),
  { maxLength: 12 },
);
