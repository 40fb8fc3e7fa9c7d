/**
 * Search against graded judgements, by their own scorer: the 38 queries over the bundled pages, and 52 over the invented ones, which
 * were judged before they were first asked. Floors, not targets.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryOf } from '../../src/build/search-cli.ts';
import { readCorrections, readPages } from '../../src/build/seeds.ts';
import type { Corpus } from '../../src/corpus/article.ts';
import { readPageFile } from '../../src/intake/page-file.ts';
import { preprocess } from '../../src/pipeline/preprocess.ts';
import { answerQuery } from '../../src/search/answer/answer-query.ts';
import { EMPTY_QUERY } from '../../src/search/query/edit-query.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gold-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function seeds(): Promise<Corpus> {
  return preprocess(await readPages(), await readCorrections());
}

/** The queries beside the invented pages were judged over these. */
const JUDGED = /^[abc]\d\d-.*\.txt$/;

function invented(): Promise<Corpus> {
  const fixtures = join(here, 'fixtures');
  const files = readdirSync(fixtures).filter((file) => JUDGED.test(file));
  return Promise.resolve(
    preprocess(files.map((file) => readPageFile(file, readFileSync(join(fixtures, file))))),
  );
}

/** The scorer's lines for a corpus and its judged queries. */
async function table(name: string, corpus: Corpus, gold: string, asks: string): Promise<string> {
  const queries = join(gold, asks);
  const library = await libraryOf(corpus);
  const asked = JSON.parse(readFileSync(queries, 'utf8')) as readonly { readonly q: string }[];
  const answers = asked.map(({ q }) => [q, answerQuery(library, { ...EMPTY_QUERY, text: q }).ids]);
  const file = (kind: string): string => join(folder, `${name}.${kind}.json`);
  writeFileSync(file('corpus'), JSON.stringify(corpus));
  writeFileSync(file('answers'), JSON.stringify(Object.fromEntries(answers)));
  const args = ['--corpus', file('corpus'), '--gold', gold, '--queries', queries];
  return execFileSync(
    process.execPath,
    [join(here, 'score-queries.mjs'), ...args, '--answers', file('answers'), '--worst', '6'],
    { encoding: 'utf8' },
  );
}

describe.each([
  ['bundled pages', seeds, here, 'queries.json', 0.9, 0.95],
  // Judged by somebody who had not seen how queries are read.
  ['bundled pages, further queries', seeds, here, 'queries-further.json', 0.9, 0.95],
  ['invented pages', invented, join(here, 'fixtures'), 'queries.json', 0.9, 0.9],
] as const)('%s', (name, corpus, gold, asks, least, recall) => {
  let text = '';
  beforeAll(async () => {
    text = await table(name.replace(/\W+/g, '-'), await corpus(), gold, asks);
    console.log(`${name}\n${text}`);
  });

  it(`score nDCG@10 ≥ ${least} and recall ≥ ${recall}`, () => {
    const [, ndcg, found] = /^all\s+nDCG@10 ([\d.]+)\s+recall@10 of grade 2 ([\d.]+)/m.exec(text) ?? [];
    expect(Number(ndcg)).toBeGreaterThanOrEqual(least);
    expect(Number(found)).toBeGreaterThanOrEqual(recall);
  });

  it('leave queries without an answer empty', () => {
    const [, empty, all] = /^no answer\s+(\d+) of (\d+) left empty/m.exec(text) ?? [];
    expect(Number(all)).toBeGreaterThan(0);
    expect(empty).toBe(all);
  });
});
