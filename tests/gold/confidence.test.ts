/** Confidence is worth something: articles it doubts are wrong far more often. Over the five pages and the invented ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readPages } from '../../src/build/seeds.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readPageFile } from '../../src/intake/page-file.ts';
import { preprocess } from '../../src/pipeline/preprocess.ts';

interface Gold {
  readonly articles: readonly { readonly lines: readonly (readonly [number, number])[] }[];
  readonly blank: readonly number[];
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** The non-blank lines of some ranges, as one comparable string. */
function key(ranges: readonly (readonly [number, number])[], blank: readonly number[]): string {
  const lines = new Set<number>();
  for (const [from, to] of ranges) for (let no = from; no <= to; no++) if (!blank.includes(no)) lines.add(no);
  return [...lines].sort((a, b) => a - b).join(' ');
}

/** Each article of the pages with whether its lines are exactly those of a labelled one. */
async function judged(): Promise<{ article: Article; exact: boolean }[]> {
  const invented = readdirSync(join(here, 'fixtures')).filter((file) => file.endsWith('.txt'));
  const pages = [
    ...(await readPages()).map((page) => ({ page, labels: join(here, `${page.source}.json`) })),
    ...invented.map((file) => ({
      page: readPageFile(file, readFileSync(join(here, 'fixtures', file))),
      labels: join(here, 'fixtures', `${file}.json`),
    })),
  ];
  return pages.flatMap(({ page, labels }) => {
    const gold = JSON.parse(readFileSync(labels, 'utf8')) as Gold;
    const right = new Set(gold.articles.map(({ lines }) => key(lines, gold.blank)));
    return preprocess([page]).articles.map((article) => ({
      article,
      exact: right.has(
        key(
          article.spans.map(({ lines }) => lines),
          gold.blank,
        ),
      ),
    }));
  });
}

it('doubts what is wrong', async () => {
  const all = await judged();
  const row = (name: string, from: number, to: number) => {
    const held = all.filter(({ article: { confidence } }) => confidence >= from && confidence < to);
    const wrong = held.filter(({ exact }) => !exact).length;
    console.log(
      `confidence ${name.padEnd(12)} ${String(held.length).padStart(4)} articles  ${((100 * wrong) / held.length).toFixed(0).padStart(3)} % wrong`,
    );
    return wrong / held.length;
  };
  const low = row('below 0.6', 0, 0.6);
  row('0.6 to 0.9', 0.6, 0.9);
  const high = row('0.9 and up', 0.9, 1.01);
  expect(low).toBeGreaterThan(2 * high);
});
