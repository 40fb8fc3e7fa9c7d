/** A corpus that no newspaper printed and no pipeline reads: what pictures are taken of, so that they change with the charts alone. */
import type { Article, Corpus, Page, Region } from '../../src/corpus/article.ts';
import { PROVINCES } from '../../src/corpus/provinces.ts';
import { TOPICS } from '../../src/corpus/topics.ts';

const MECHANISMS = ['一站式调解', '流动驿站', '技能积分制', '互助保障日', '夜校直通车', '协商议事厅'];
const ORGANISATIONS = ['某省总工会', '某市总工会', '某矿业公司', '某铁路局', '某技师学院', '某快递企业'];
/** Months of the pages, the last of them without a date. */
const DATES = [
  '2024-02-05',
  '2024-05-01',
  '2024-06-18',
  '2024-11-08',
  '2025-01-20',
  '2025-04-30',
  '2025-05-01',
  null,
];

/** How many articles a corpus of pictures has. */
const ARTICLES = 64;

/** The corpus: `articles` of them, tagged by their number alone. */
export function inventedCorpus(articles = ARTICLES): Corpus {
  const pages = DATES.map((date, at): Page => ({
    id: `invented-${at}`,
    source: `invented-${at}.txt`,
    sha256: '',
    paper: '某报',
    date,
    pageNo: 1,
    dateBasis: date === null ? null : 'masthead',
    lineCount: 1,
    encoding: 'utf-8',
    lines: ['某报'],
  }));
  return {
    format: 'union-atlas/corpus',
    version: 1,
    pages,
    articles: Array.from({ length: articles }, (_, at) => article(at)),
    discarded: [],
    corrections: [],
  };
}

function article(at: number): Article {
  const name = `invented-${String(at).padStart(5, '0')}`;
  // Squares leave most of the remainders out, so that some things are common and others rare.
  const pick = <T>(list: readonly T[], step: number): T => list[(at * at + step * at) % list.length] as T;
  const facts = (names: readonly string[]): { name: string; evidence: [] }[] =>
    [...new Set(names)].map((each) => ({ name: each, evidence: [] }));
  const provinces = at % 7 === 0 ? [] : [pick(PROVINCES, 3), ...(at % 3 === 0 ? [pick(PROVINCES, 5)] : [])];
  return {
    id: name,
    kind: 'report',
    column: null,
    kicker: null,
    headline: `第 ${at} 篇试验文章`,
    subhead: null,
    byline: [],
    bylineRaw: '',
    agency: null,
    dateline: null,
    paragraphs: [{ text: `工会为职工办第 ${at} 件实事。`, role: 'body' }],
    spans: [
      {
        page: `invented-${(at % 3 === 0 ? (at * (at + 1)) / 2 : at * at) % DATES.length}`,
        lines: [1, 1],
        role: 'body',
      },
    ],
    continuedOn: null,
    continuesFrom: null,
    continuation: null,
    regions: [...new Set(provinces)].map((province): Region => ({
      code: province.code,
      province: province.name,
      city: null,
      county: null,
      primary: true,
      evidence: [],
    })),
    topics: facts([pick(TOPICS, 1), pick(TOPICS, 4)]).map(({ name: topic }) => ({
      name: topic as (typeof TOPICS)[number],
      score: 1,
      evidence: [],
    })),
    organisations: facts(at % 2 === 0 ? [pick(ORGANISATIONS, 1), pick(ORGANISATIONS, 2)] : []),
    people: [],
    mechanisms: facts(at % 3 === 1 ? [pick(MECHANISMS, 1)] : []),
    figures: [],
    confidence: 1,
    corrections: [],
  };
}
