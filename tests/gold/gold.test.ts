/**
 * The pipeline against the hand-made labels, by their own scorer. Floors, not targets: a fall below one is a regression.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorrections, readPages } from '../../src/build/seeds.ts';
import { preprocess } from '../../src/pipeline/preprocess.ts';

interface Figures {
  readonly f1?: number;
  readonly recall?: number;
  readonly rate?: number;
  readonly similarity?: number;
}
type Table = Record<string, Figures>;

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gold-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function scoreSeeds(corrected: boolean): Promise<Table> {
  const corpus = preprocess(await readPages(), corrected ? await readCorrections() : []);
  const file = join(folder, `${corrected}.json`);
  writeFileSync(file, JSON.stringify(corpus));
  const args = [join(here, 'score.mjs'), '--corpus', file, '--gold', here];
  console.log(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  return JSON.parse(execFileSync(process.execPath, [...args, '--json'], { encoding: 'utf8' })) as Table;
}

describe('with editorial corrections', () => {
  let table: Table = {};
  beforeAll(async () => {
    table = await scoreSeeds(true);
  });
  it.each([
    ['articlesExact', 'f1', 1],
    ['headline', 'rate', 1],
    ['kicker', 'rate', 1],
    ['order', 'rate', 1],
    ['body', 'similarity', 0.995],
    ['byline', 'f1', 1],
    ['agency', 'rate', 1],
    ['datelinePlace', 'rate', 1],
    ['continuedOn', 'rate', 1],
    ['continuesFrom', 'rate', 1],
    ['pageDate', 'rate', 1],
    ['pageNo', 'rate', 1],
    ['noise', 'f1', 1],
    ['province', 'f1', 0.97],
    ['city', 'f1', 0.93],
    ['primaryProvince', 'rate', 0.95],
    ['topics', 'f1', 0.89],
    ['organisations', 'f1', 0.75],
    ['people', 'f1', 0.85],
    ['mechanisms', 'f1', 0.7],
    ['figures', 'f1', 0.88],
  ] as const)('%s %s ≥ %d', (name, figure, floor) => {
    expect(table[name]?.[figure]).toBeGreaterThanOrEqual(floor);
  });
});

describe('by rules alone', () => {
  let table: Table = {};
  beforeAll(async () => {
    table = await scoreSeeds(false);
  });
  it.each([
    ['articlesExact', 'recall', 0.9],
    ['headline', 'rate', 0.92],
    ['kicker', 'rate', 0.8],
    ['order', 'rate', 0.9],
    ['byline', 'f1', 0.97],
    ['datelinePlace', 'rate', 1],
    ['pageDate', 'rate', 0.8],
    ['noise', 'f1', 0.9],
    ['province', 'f1', 0.97],
    ['city', 'f1', 0.93],
    ['primaryProvince', 'rate', 0.95],
    ['topics', 'f1', 0.89],
    ['organisations', 'f1', 0.75],
    ['people', 'f1', 0.85],
    ['mechanisms', 'f1', 0.7],
    ['figures', 'f1', 0.88],
  ] as const)('%s %s ≥ %d', (name, figure, floor) => {
    expect(table[name]?.[figure]).toBeGreaterThanOrEqual(floor);
  });
});

/**
 * Page by page, by rules alone: no list and no weight is learnt from any page, so leaving a page out changes nothing, and
 * what fits one page shows as a gap between the rows.
 */
describe('each page by itself', async () => {
  const pages = await readPages();
  const measures = [
    'articlesExact',
    'byline',
    'province',
    'city',
    'topics',
    'organisations',
    'people',
    'mechanisms',
    'figures',
  ];
  it.each(pages.map((page) => [page.source, page] as const))('%s', (source, page) => {
    const gold = join(folder, source);
    mkdirSync(gold);
    cpSync(join(here, `${source}.json`), join(gold, `${source}.json`));
    const file = join(folder, `${source}.corpus.json`);
    writeFileSync(file, JSON.stringify(preprocess([page])));
    const args = [join(here, 'score.mjs'), '--corpus', file, '--gold', gold, '--json'];
    const table = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Table;
    const cell = (name: string) =>
      (100 * ((name === 'articlesExact' ? table[name]?.recall : table[name]?.f1) ?? 0)).toFixed(0);
    console.log(`${source.slice(0, 3)}  ${measures.map((name) => `${name} ${cell(name)}`).join('  ')}`);
    expect(table['articlesExact']?.recall).toBeGreaterThanOrEqual(0.75);
  });
});
