/** How fast page texts become a corpus: throughput, linearity, and hostile text. Rows of figures; nothing is asserted. */
import { readPages } from '../../src/build/seeds.ts';
import type { PageText } from '../../src/corpus/page-text.ts';
import { readPageFile } from '../../src/intake/page-file.ts';
import { assemble } from '../../src/pipeline/assemble.ts';
import { buildBlocks, CUT_OFF } from '../../src/pipeline/blocks.ts';
import { draftStories } from '../../src/pipeline/draft-stories.ts';
import { extractFigures } from '../../src/pipeline/extract/figures.ts';
import type { ExtractInput } from '../../src/pipeline/extract/input.ts';
import { extractMechanisms } from '../../src/pipeline/extract/mechanisms.ts';
import { extractOrganisations } from '../../src/pipeline/extract/organisations.ts';
import { extractPeople } from '../../src/pipeline/extract/people.ts';
import { extractRegions } from '../../src/pipeline/extract/regions.ts';
import { extractTopics } from '../../src/pipeline/extract/topics.ts';
import { layOut } from '../../src/pipeline/layout.ts';
import { readLines, splitLines, withoutLines } from '../../src/pipeline/lines.ts';
import { mendColumns } from '../../src/pipeline/mend-columns.ts';
import { findNoise } from '../../src/pipeline/noise.ts';
import { mendTails } from '../../src/pipeline/tails.ts';
import { observe } from '../../src/pipeline/observe.ts';
import { preprocess } from '../../src/pipeline/preprocess.ts';
import { cutStories } from '../../src/pipeline/stories.ts';

const HOSTILE = 100_000;
const ROUNDS = 7;
const ROUNDS_LONG = 40;

/** Milliseconds of each run, fastest first, after one to warm up. */
function runs(work: () => void, rounds: number): number[] {
  work();
  return Array.from({ length: rounds }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).sort((a, b) => a - b);
}

/** Milliseconds: the median of some runs. */
function time(work: () => void): number {
  return runs(work, ROUNDS)[ROUNDS >> 1] ?? 0;
}

function page(text: string): PageText {
  return { source: 'bench.txt', sha256: '0'.repeat(64), encoding: 'utf-8', text };
}

/** The page so many times over; every copy has a word of its own, or all but the first would be taken for repeats. */
function longer(text: string, times: number): string {
  return Array.from({ length: times }, (_, i) =>
    text
      .replace(/工会/g, `工${String.fromCharCode(0x4e00 + 7 * i)}会`)
      .replace(/[，,]/g, `，${String.fromCharCode(0x5e00 + i)}`),
  ).join('\n');
}

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['spaces', ' '.repeat(HOSTILE) + '。'],
  ['digits', '1'.repeat(HOSTILE)],
  ['opening brackets', '（'.repeat(HOSTILE)],
  ['opening quotes', '“'.repeat(HOSTILE)],
  ['工会工会…', '工会'.repeat(HOSTILE / 2)],
  ['titles and names', '主席王明'.repeat(HOSTILE / 4)],
  ['places in a row', '北京、'.repeat(HOSTILE / 3)],
  ['book titles', '《》'.repeat(HOSTILE / 2)],
  ['spaced letters', '工 '.repeat(HOSTILE / 2)],
  ['sentences on one line', '工会开展活动。'.repeat(HOSTILE / 7)],
  ['bylines', '本报记者 张三\n'.repeat(HOSTILE / 8)],
  ['display lines', '一行标题\n\n'.repeat(HOSTILE / 6)],
  ['datelines', '本报讯（记者张三）工会。\n'.repeat(HOSTILE / 13)],
];

/** The steps of reading a page as preprocess.ts chains them, each timed by itself on what the one before it made. */
function steps(text: string): (readonly [name: string, ms: number])[] {
  const timed: [string, number][] = [];
  const step = <T>(name: string, work: () => T): T => {
    timed.push([name, time(work)]);
    return work();
  };
  const bytes = new TextEncoder().encode(text);
  step('decode', () => readPageFile('bench.txt', bytes));
  const lines = step('lines', () => readLines(splitLines(text)));
  const noise = step('noise', () => findNoise(lines));
  const seen = step('observe', () =>
    observe(
      withoutLines(
        withoutLines(lines, (line) => noise.get(line.no) === 'unreadable', 0),
        (line) => noise.has(line.no),
        CUT_OFF + 1,
      ),
    ),
  );
  const labelled = step('lay out', () => layOut(seen));
  const blocks = step('blocks', () => buildBlocks(labelled));
  const stories = step('stories', () => mendTails(mendColumns(cutStories(blocks))));
  const drafts = step('drafts', () => draftStories(stories));
  const articles = step('assemble', () => drafts.map(assemble));
  // A page that is no newspaper has no articles: facts are read from the whole text then, as one paragraph.
  const whole: ExtractInput = {
    headline: null,
    kicker: null,
    subhead: null,
    column: null,
    bylineRaw: '',
    dateline: null,
    paragraphs: [{ text, role: 'body' }],
  };
  const inputs = [...articles.map((article) => ({ ...article, dateline: null })), whole];
  const facts: readonly (readonly [string, (input: ExtractInput) => unknown])[] = [
    ['regions', extractRegions],
    ['topics', extractTopics],
    ['organisations', extractOrganisations],
    ['people', extractPeople],
    ['mechanisms', extractMechanisms],
    ['figures', extractFigures],
  ];
  for (const [name, extract] of facts) step(name, () => inputs.map((input) => extract(input)));
  return timed;
}

export async function bench(): Promise<readonly (readonly string[])[]> {
  const pages = await readPages();
  const bytes = pages.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0);
  const all = runs(() => {
    for (const one of pages) preprocess([one]);
  }, ROUNDS_LONG);
  const rows = (['fastest', 'median'] as const).map((name, i) => {
    const ms = all[i * (ROUNDS_LONG >> 1)] ?? 0;
    return ['pages', name, `${(bytes / 1000 / ms).toFixed(2)} MB/s`, `${bytes} bytes in ${ms.toFixed(1)} ms`];
  });
  for (const one of pages) {
    const single = time(() => preprocess([page(longer(one.text, 1))]));
    const tenfold = time(() => preprocess([page(longer(one.text, 10))]));
    rows.push(['ten times as long', one.source, `${(tenfold / single).toFixed(1)} times the time`]);
  }
  for (const [name, text] of hostile) {
    const whole = time(() => preprocess([page(text)]));
    const [step = '', ms = 0] = steps(text).reduce((most, one) => (one[1] > most[1] ? one : most));
    rows.push(['hostile', name, `${whole.toFixed(0)} ms`, `longest step: ${step}, ${ms.toFixed(0)} ms`]);
  }
  return rows;
}
