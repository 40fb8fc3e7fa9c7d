/** Two pages that no newspaper printed, with all that the views show: what their pictures are taken of. */
import type {
  Article,
  Corpus,
  Discard,
  Evidence,
  Page,
  Paragraph,
  Region,
  Span,
  SpanRole,
} from '../../src/corpus/article.ts';
import type { Topic } from '../../src/corpus/topics.ts';

interface Sketch {
  readonly kicker: string | null;
  readonly headline: string;
  readonly byline: string;
  readonly topics: readonly Topic[];
  readonly regions: readonly (readonly [
    words: string,
    code: string,
    province: string,
    city: string | null,
  ])[];
  readonly organisations: readonly string[];
  readonly mechanisms: readonly string[];
  /** As written, the number, its unit, what is counted. */
  readonly figures: readonly (readonly [text: string, value: number, unit: string, about: string])[];
  /** Paragraphs; one that ends without a full stop is a crosshead. */
  readonly text: readonly string[];
}

const FIRST: readonly Sketch[] = [
  {
    kicker: '南平市总工会把服务送到街头巷尾',
    headline: '流动驿站跟着骑手走',
    byline: '周青禾',
    topics: ['新就业形态劳动者', '职工服务阵地'],
    regions: [
      ['福建', '350000', '福建省', null],
      ['南平', '350700', '福建省', '南平市'],
    ],
    organisations: ['南平市总工会'],
    mechanisms: ['流动驿站', '协商议事厅'],
    figures: [
      ['12辆', 12, '辆', '改装的车'],
      ['3600名', 3600, '人', '骑手'],
      ['45万元', 450_000, '元', '投入'],
    ],
    text: [
      '福建南平的一条老街上，一辆改装过的面包车每天午后准时停下，车里有热饭、有充电口，也有调解员。',
      '南平市总工会今年投入45万元，改装12辆车，办起“流动驿站”，已有3600名骑手在这里歇脚、加入工会。',
      '哪里人多去哪里',
      '驿站的线路由骑手在协商议事厅里商定，每月一改。“以前是人找驿站，现在是驿站找人。”一名骑手说。',
    ],
  },
  {
    kicker: null,
    headline: '学一门手艺，多一份底气：矿区夜校直通车开进十二个工区，把课堂搬到井口和食堂',
    byline: '林远山',
    topics: ['产业工人队伍建设改革', '教育培训'],
    regions: [['贵州', '520000', '贵州省', null]],
    organisations: ['某矿业公司工会'],
    mechanisms: ['夜校直通车', '技能积分制'],
    figures: [
      ['12个', 12, '个', '工区'],
      ['1800人', 1800, '人', '结业职工'],
    ],
    text: [
      '贵州一处矿区的12个工区，下班后亮起灯的不只是宿舍。某矿业公司工会开通夜校直通车，老师随车下到井口。',
      '学满一门课，积分记入技能积分制的账户，可以换津贴。一年里有1800人结业。',
    ],
  },
];

const SECOND: readonly Sketch[] = [
  {
    kicker: '一次上门，几家联办',
    headline: '欠薪的事，一站式调解当天了结',
    byline: '何小满',
    topics: ['权益维护与劳动法律', '新就业形态劳动者'],
    regions: [
      ['江苏', '320000', '江苏省', null],
      ['南通', '320600', '江苏省', '南通市'],
    ],
    organisations: ['南通市总工会'],
    mechanisms: ['一站式调解', '协商议事厅'],
    figures: [
      ['97%', 97, '%', '当天了结的'],
      ['210万元', 2_100_000, '元', '追回的工资'],
    ],
    text: [
      '江苏南通把法院、人社和工会请进一间屋，办起一站式调解，97%的纠纷当天了结，一年追回工资210万元。',
      '南通市总工会还把协商议事厅开到工地，先议后调。骑手和装卸工都能预约。',
    ],
  },
];

/** Characters of a line on the page. */
const LINE = 22;

/** The corpus: made the same every time. */
export function inventedPages(): Corpus {
  const made = [
    setPage('invented-2025-05-01-01', '2025-05-01', 1, FIRST),
    setPage('invented-2025-06-12-03', '2025-06-12', 3, SECOND),
  ];
  return {
    format: 'union-atlas/corpus',
    version: 1,
    pages: made.map(({ page }) => page),
    articles: made.flatMap(({ articles }) => articles),
    discarded: made.map(({ page }): Discard => ({ page: page.id, lines: [1, 1], reason: 'masthead' })),
    corrections: [],
  };
}

function setPage(
  id: string,
  date: string,
  pageNo: number,
  sketches: readonly Sketch[],
): { page: Page; articles: Article[] } {
  const lines = [`某报\u3000${date}\u3000第${pageNo}版`];
  const articles = sketches.map((sketch, at) => {
    const spans: Span[] = [];
    const set = (role: SpanRole, text: string): void => {
      const from = lines.length + 1;
      for (let start = 0; start < text.length; start += LINE) lines.push(text.slice(start, start + LINE));
      spans.push({ page: id, lines: [from, lines.length], role });
    };
    if (sketch.kicker !== null) set('kicker', sketch.kicker);
    set('headline', sketch.headline);
    set('byline', `本报记者 ${sketch.byline}`);
    for (const text of sketch.text) set(text.endsWith('。') ? 'body' : 'heading', text);
    return article(`${id}-${String(at + 1).padStart(3, '0')}`, sketch, spans);
  });
  const page: Page = {
    id,
    source: `${id}.txt`,
    sha256: '',
    paper: '某报',
    date,
    pageNo,
    dateBasis: 'masthead',
    lineCount: lines.length,
    encoding: 'utf-8',
    lines,
  };
  return { page, articles };
}

function article(id: string, sketch: Sketch, spans: readonly Span[]): Article {
  const paragraphs = sketch.text.map((text): Paragraph => ({
    text,
    role: text.endsWith('。') ? 'body' : 'heading',
  }));
  const seen = (words: string): readonly Evidence[] =>
    paragraphs.flatMap(({ text }, paragraph) => {
      const start = text.indexOf(words);
      return start < 0 ? [] : [{ paragraph, start, end: start + words.length }];
    });
  return {
    id,
    kind: 'report',
    column: null,
    kicker: sketch.kicker,
    headline: sketch.headline,
    subhead: null,
    byline: [sketch.byline],
    bylineRaw: `本报记者 ${sketch.byline}`,
    agency: '本报',
    dateline: null,
    paragraphs,
    spans,
    continuedOn: null,
    continuesFrom: null,
    continuation: null,
    regions: sketch.regions.map(([words, code, province, city]): Region => ({
      code,
      province,
      city,
      county: null,
      primary: true,
      evidence: seen(words),
    })),
    topics: sketch.topics.map((name, at) => ({ name, score: 1 - at / 10, evidence: [] })),
    organisations: sketch.organisations.map((name) => ({ name, evidence: seen(name) })),
    people: [{ name: sketch.byline, role: '记者', evidence: [] }],
    mechanisms: sketch.mechanisms.map((name) => ({ name, evidence: seen(name) })),
    figures: sketch.figures.map(([text, value, unit, about]) => ({
      text,
      value,
      unit,
      approx: false,
      about,
      evidence: seen(text),
    })),
    confidence: 0.97,
    corrections: [],
  };
}
