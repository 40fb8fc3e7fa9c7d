import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorrections, readPages } from '../../../src/build/seeds.ts';
import type { Article, Corpus, SpanRole } from '../../../src/corpus/article.ts';
import type { PageText } from '../../../src/corpus/page-text.ts';
import { stripMarkdown } from '../../../src/pipeline/lines.ts';
import { dateline } from '../../../src/pipeline/marks.ts';
import { preprocess } from '../../../src/pipeline/preprocess.ts';

/** Two thousand texts a property where it matters, fewer while somebody waits. */
const RUNS = process.env['CI'] ? 2000 : 200;

const pages = await readPages();
const corrections = await readCorrections();

function page(text: string, source = 'page.txt'): PageText {
  return { source, sha256: 'ab'.repeat(32), encoding: 'utf-8', text };
}

/** Lines as a newspaper prints them, and as OCR spoils them. */
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pages.flatMap((one) => one.text.split('\n'))) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '本报讯（记者王一）某市总工会近日开展活动。',
      '（下转第2版）',
      '（上接第1版）',
      '本报记者 张三 李四',
      '# 标题在这里',
      '阅读提示',
      '新华社记者 赵六 摄',
      '——副题一行',
      '2024年3月5日 星期二',
      '责任编辑：王 一 美编：李 二',
      '有关负责人介绍，这项工作已经开展三年，惠及职工两万多人，',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const text = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));

/** Every non-blank line in exactly one place. */
function assertNothingLost(corpus: Corpus): void {
  for (const { id, lines } of corpus.pages) {
    const owners = lines.map(() => 0);
    const ranges = [
      ...corpus.articles.flatMap((article) =>
        article.spans.filter((span) => span.page === id).map((span) => span.lines),
      ),
      ...corpus.discarded.filter((discard) => discard.page === id).map((discard) => discard.lines),
    ];
    for (const [from, to] of ranges) {
      expect(lines[from - 1]?.trim()).not.toBe('');
      expect(lines[to - 1]?.trim()).not.toBe('');
      for (let no = from; no <= to; no++) owners[no - 1] = (owners[no - 1] ?? 0) + 1;
    }
    lines.forEach((raw, i) => {
      if (raw.trim() !== '') expect(owners[i], `line ${i + 1}: ${raw}`).toBe(1);
    });
  }
}

const PROSE: readonly SpanRole[] = ['body', 'caption', 'box', 'heading', 'credit'];
const squeeze = (value: string) => value.replace(/\s+/g, '');

/** Paragraphs are the characters of their lines, but for jump marks and the dateline that opens the text. */
function assertNothingInvented(corpus: Corpus): void {
  for (const article of corpus.articles) {
    const { lines } = corpus.pages.find((one) => one.id === article.spans[0]?.page) ?? { lines: [] };
    const written = unmarked(article.paragraphs.map((p) => p.text).join(''));
    const all = unmarked(printed(article, lines));
    let from = 0;
    while (from < written.length && written[from] === all[from]) from++;
    const taken = all.slice(from, all.length - (written.length - from));
    expect(written).toBe(all.slice(0, from) + all.slice(from + taken.length));
    if (taken) expect(dateline(`${taken}。`)?.length ?? 0, `taken out: ${taken}`).toBeGreaterThan(0);
  }
}

function printed(article: Article, lines: readonly string[]): string {
  return article.spans
    .filter(({ role }) => PROSE.includes(role))
    .flatMap(({ lines: [from, to] }) => lines.slice(from - 1, to))
    .map((raw) => stripMarkdown(raw.trim()))
    .join('');
}

const unmarked = (text: string) =>
  squeeze(text).replace(/[▲▼△◀]?[（(【][上下紧][接转]第?[0-9一二三四五六七八]版[）)】]/g, '');

function assertEvidence(corpus: Corpus): void {
  for (const article of corpus.articles) {
    for (const { text, evidence } of article.figures) {
      for (const { paragraph, start, end } of evidence) {
        expect(article.paragraphs[paragraph]?.text.slice(start, end)).toBe(text);
      }
    }
    const { regions, topics, organisations, people, mechanisms, figures } = article;
    for (const fact of [...regions, ...topics, ...organisations, ...people, ...mechanisms, ...figures]) {
      for (const { paragraph, start, end } of fact.evidence) {
        const { length } = article.paragraphs[paragraph]?.text ?? '';
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(length);
      }
    }
  }
}

function assertAll(corpus: Corpus): void {
  assertNothingLost(corpus);
  assertNothingInvented(corpus);
  assertEvidence(corpus);
  const ids = corpus.articles.map((article) => article.id);
  expect(new Set(ids).size).toBe(ids.length);
}

describe('the bundled pages', () => {
  it('keep the invariants by rules alone', () => assertAll(preprocess(pages)));
  it('keep the invariants with corrections', () => assertAll(preprocess(pages, corrections)));
  it('give the same bytes in any order', () => {
    const corpus = JSON.stringify(preprocess(pages, corrections));
    expect(JSON.stringify(preprocess([...pages].reverse(), [...corrections].reverse()))).toBe(corpus);
  });
});

describe('any text', () => {
  it('loses no line and invents none', () => {
    fc.assert(
      fc.property(text, (value) => assertAll(preprocess([page(value)]))),
      { numRuns: RUNS },
    );
  });
  it('keeps every page, also where date and number are the same', () => {
    const text = (topic: string) =>
      `工人日报\n\n2024年3月5日 星期二 第3版\n\n${topic}\n\n本报讯（记者王一）近日，某市总工会${topic}，受到职工欢迎。`;
    const corpus = preprocess([
      { ...page(text('港口夜校开课'), 'a.txt'), sha256: 'a'.repeat(64) },
      { ...page(text('公交站有了早餐点'), 'b.txt'), sha256: 'b'.repeat(64) },
      { ...page(text('公交站有了早餐点'), 'c.txt'), sha256: 'b'.repeat(64) },
    ]);
    expect(corpus.pages.map(({ source, id }) => [source, id])).toEqual([
      ['a.txt', 'grrb-2024-03-05-03-aaaaaaaa'],
      ['b.txt', 'grrb-2024-03-05-03-bbbbbbbb'],
    ]);
    assertAll(corpus);
  });
  it('gives the same corpus twice', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(preprocess([page(value)])).toEqual(preprocess([page(value)]));
      }),
      { numRuns: RUNS },
    );
  });
  it('of truncated and shuffled pages too', () => {
    fc.assert(
      fc.property(fc.nat(pages.length - 1), fc.nat(), fc.nat(), (which, a, b) => {
        const lines = pages[which]?.text.split('\n') ?? [];
        const kept = lines.slice(a % lines.length, (a % lines.length) + 80);
        const at = b % (kept.length + 1);
        const shuffled = [...kept.slice(at), ...kept.slice(0, at)].join('\n');
        assertAll(preprocess([page(shuffled)]));
      }),
      { numRuns: RUNS },
    );
  });
  it.each([
    ['nothing', ''],
    ['blank lines', '\n \n\t\n　\n'],
    ['English prose', 'It was a bright cold day in April.\nAnd the clocks were striking thirteen.\n'],
    [
      'long English prose',
      `A title\n\n${'It was a bright cold day in April, and the clocks were striking. '.repeat(4)}`,
    ],
    [
      'Chinese prose without a mark',
      '今天天气很好，我们一起去公园散步，看到很多花，也看到很多人，大家都很高兴，直到傍晚才回家。',
    ],
    ['code', 'const x = 1;\nfunction f() { return x }\n'],
    ['numbers', '1\n2\n3\n'],
  ])('that is no newspaper page gives no article: %s', (_, value) => {
    const corpus = preprocess([page(value)]);
    expect(corpus.articles).toEqual([]);
    assertNothingLost(corpus);
  });
});
