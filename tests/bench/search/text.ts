/** The text of the benchmark: news where it is at hand, else the bundled pages spliced. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPages } from '../../../src/build/seeds.ts';
import type { Article, Corpus, Page, Region } from '../../../src/corpus/article.ts';
import { PROVINCES } from '../../../src/corpus/provinces.ts';
import { TOPICS } from '../../../src/corpus/topics.ts';
import { preprocess } from '../../../src/pipeline/preprocess.ts';
import type { Text } from './contender.ts';

/** Chance that is the same every time. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * below);
  };
}

/** Where the news lies, unless BENCH_TEXT says otherwise. */
const NEWS = '../shared/bench/news.jsonl.gz';

export interface Source {
  readonly says: string;
  readonly texts: readonly Text[];
  readonly queries: readonly string[];
}

/** At least `count` texts in an order that is mixed but always the same, and queries of all kinds. */
export async function readTexts(count: number): Promise<Source> {
  const file = process.env['BENCH_TEXT'] ?? NEWS;
  const news = existsSync(file);
  const texts = mixed(news ? readNews(file) : await splice(count));
  const given = news ? [...readQueries(file, 'queries.json'), ...readQueries(file, 'queries-hard.json')] : [];
  const says = news ? `news, ${file}` : 'the bundled pages, spliced';
  return { says, texts, queries: [...given, ...cut(texts, given.length > 0 ? 60 : 240)] };
}

function readNews(file: string): Text[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { id, title, date, text } = JSON.parse(line) as Omit<Text, 'id'> & { id: number };
    return { id: String(id), title, date, text };
  });
}

function readQueries(file: string, name: string): string[] {
  const path = join(dirname(file), name);
  if (!existsSync(path)) return [];
  return (JSON.parse(readFileSync(path, 'utf8')) as { q: string }[]).map(({ q }) => q);
}

// Sentences of all pages, drawn by chance.
async function splice(count: number): Promise<Text[]> {
  const { articles } = preprocess(await readPages());
  const sentences = articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ text }) => text.match(/[^。]+。/g) ?? []),
  );
  const draw = chance(11);
  return Array.from({ length: count }, (_, at) => {
    const drawn = Array.from({ length: 14 }, () => sentences[draw(sentences.length)] ?? '');
    return {
      id: String(at),
      title: articles[draw(articles.length)]?.headline ?? '',
      date: `${2000 + draw(25)}-0${1 + draw(9)}-1${draw(10)}`,
      text: [drawn.slice(0, 5), drawn.slice(5, 9), drawn.slice(9)].map((part) => part.join('')).join('\n'),
    };
  });
}

function mixed(texts: Text[]): Text[] {
  const draw = chance(5);
  for (let at = texts.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1);
    const [a, b] = [texts[at], texts[other]];
    if (a && b) [texts[at], texts[other]] = [b, a];
  }
  return texts;
}

// Runs of letters and digits of one to thirty characters, cut without regard to words, one in four across a border
// of Han and digits.
function cut(texts: readonly Text[], count: number): string[] {
  const draw = chance(17);
  const queries: string[] = [];
  while (queries.length < count) {
    const text = texts[draw(1000)]?.text ?? '';
    const length = 1 + draw(draw(2) === 0 ? 6 : 30);
    const border = queries.length % 4 === 0 ? text.search(/[\u4e00-\u9fff][0-9]/) : -1;
    const from = border >= 0 ? Math.max(0, border - draw(length)) : draw(Math.max(1, text.length - length));
    const [run = ''] = /^[\p{L}\p{N}]+/u.exec(text.slice(from, from + length)) ?? [];
    if (run !== '') queries.push(run);
  }
  return queries;
}

/** The texts as a corpus: provinces where the text names them, topics by chance, one page a date. */
export function corpusOf(texts: readonly Text[]): Corpus {
  const draw = chance(3);
  const dates = [...new Set(texts.map(({ date }) => date))].sort();
  const pages = dates.map((date): Page => ({
    id: `bench-${date}`,
    source: `${date}.txt`,
    sha256: '',
    paper: '',
    date,
    pageNo: 1,
    dateBasis: 'masthead',
    lineCount: 0,
    encoding: 'utf-8',
    lines: [],
  }));
  const articles = texts.map(({ id, title, date, text }): Article => {
    const provinces = PROVINCES.filter(({ short }) => text.includes(short)).slice(0, 4);
    return {
      id: `bench-${date}-${id}`,
      kind: 'report',
      column: null,
      kicker: null,
      headline: title,
      subhead: null,
      byline: [],
      bylineRaw: '',
      agency: null,
      dateline: null,
      paragraphs: text.split('\n').map((each) => ({ text: each, role: 'body' })),
      spans: [{ page: `bench-${date}`, lines: [1, 1], role: 'body' }],
      continuedOn: null,
      continuesFrom: null,
      continuation: null,
      regions: provinces.map(({ code, name }, at): Region => ({
        code,
        province: name,
        city: null,
        county: null,
        primary: at === 0,
        evidence: [],
      })),
      topics: Array.from(new Set([draw(TOPICS.length), draw(TOPICS.length)]), (topic, at) => ({
        name: TOPICS[topic] ?? TOPICS[0],
        score: 1 - at / 4,
        evidence: [],
      })),
      organisations: [],
      people: [],
      mechanisms: [],
      figures: [],
      confidence: 1,
      corrections: [],
    };
  });
  return { format: 'union-atlas/corpus', version: 1, pages, articles, discarded: [], corrections: [] };
}
