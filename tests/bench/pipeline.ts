/** How fast page texts become a corpus: throughput, linearity, and hostile text. Rows of figures; nothing is asserted. */
import { readPages } from '../../src/build/seeds.ts';
import type { PageText } from '../../src/corpus/page-text.ts';
import { preprocess } from '../../src/pipeline/preprocess.ts';

const HOSTILE = 100_000;
const ROUNDS = 7;

/** Milliseconds: the median of some runs after one to warm up. */
function time(work: () => void): number {
  work();
  const runs = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return runs.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
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
  ['spaced letters', '工 '.repeat(HOSTILE / 2)],
  ['sentences on one line', '工会开展活动。'.repeat(HOSTILE / 7)],
  ['bylines', '本报记者 张三\n'.repeat(HOSTILE / 8)],
  ['display lines', '一行标题\n\n'.repeat(HOSTILE / 6)],
  ['datelines', '本报讯（记者张三）工会。\n'.repeat(HOSTILE / 13)],
];

export async function bench(): Promise<readonly (readonly string[])[]> {
  const pages = await readPages();
  const bytes = pages.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0);
  const all = time(() => {
    for (const one of pages) preprocess([one]);
  });
  const rows = [
    ['pages', `${(bytes / 1000 / all).toFixed(2)} MB/s`, `${bytes} bytes in ${all.toFixed(1)} ms`],
  ];
  for (const one of pages) {
    const single = time(() => preprocess([page(longer(one.text, 1))]));
    const tenfold = time(() => preprocess([page(longer(one.text, 10))]));
    rows.push(['ten times as long', one.source, `${(tenfold / single).toFixed(1)} times the time`]);
  }
  for (const [name, text] of hostile) {
    rows.push(['hostile', name, `${time(() => preprocess([page(text)])).toFixed(0)} ms`]);
  }
  return rows;
}
