/**
 * The rules alone on invented pages that they were not written for. The odd half is for tuning, the even half is held out:
 * its table is printed beside, and its floors tell when something that only fits the tuning half breaks it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPageFile } from '../../src/intake/page-file.ts';
import { preprocess } from '../../src/pipeline/preprocess.ts';

type Figures = Partial<Record<'f1' | 'recall' | 'rate' | 'similarity', number>>;

const here = fileURLToPath(new URL('.', import.meta.url));
const fixtures = join(here, 'fixtures');
const folder = mkdtempSync(join(tmpdir(), 'fixtures-'));
afterAll(() => rmSync(folder, { recursive: true }));

function scoreHalf(name: string, odd: boolean): Record<string, Figures> {
  const pages = readdirSync(fixtures).filter(
    (file) => file.endsWith('.txt') && Number(/\d+/.exec(file)?.[0]) % 2 === (odd ? 1 : 0),
  );
  const corpus = preprocess(pages.map((file) => readPageFile(file, readFileSync(join(fixtures, file)))));
  const gold = join(folder, name);
  mkdirSync(gold);
  for (const file of pages) cpSync(join(fixtures, `${file}.json`), join(gold, `${file}.json`));
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(corpus));
  const args = [join(here, 'score.mjs'), '--corpus', file, '--gold', gold];
  console.log(`${name}\n${execFileSync(process.execPath, args, { encoding: 'utf8' })}`);
  return JSON.parse(execFileSync(process.execPath, [...args, '--json'], { encoding: 'utf8' })) as Record<
    string,
    Figures
  >;
}

describe.each([
  ['tuning half', true, 0.8],
  ['held-out half', false, 0.55],
] as const)('%s', (name, odd, exact) => {
  let table: Record<string, Figures> = {};
  beforeAll(() => {
    table = scoreHalf(name, odd);
  });
  it.each([
    ['articlesExact', 'recall', exact],
    ['headline', 'rate', 0.85],
    ['order', 'rate', 0.95],
    ['byline', 'f1', 0.97],
    ['datelinePlace', 'rate', 1],
    ['noise', 'f1', 0.9],
    ['province', 'f1', 0.95],
    ['topics', 'f1', 0.6],
    ['organisations', 'f1', 0.65],
    ['people', 'f1', 0.85],
    ['mechanisms', 'f1', 0.6],
    ['figures', 'f1', 0.9],
  ] as const)('%s %s ≥ %d', (measure, figure, floor) => {
    expect(table[measure]?.[figure]).toBeGreaterThanOrEqual(floor);
  });
});
