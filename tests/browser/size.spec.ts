/** What a reader has to fetch: the built files, compressed as servers send them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const KB = 1000;

const read = (path: string): string => readFileSync(DIST + path, 'utf8');
const gzipped = (path: string): number => gzipSync(readFileSync(DIST + path), { level: 9 }).length;
const assets = readdirSync(`${DIST}assets`).map((name) => `assets/${name}`);
const scripts = assets.filter((path) => path.endsWith('.js') && !/\.worker-/.test(path));
const styles = assets.filter((path) => path.endsWith('.css'));

/** The scripts that start with the page: what its HTML names and what those import before they run. */
function initial(): readonly string[] {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path) || !scripts.includes(path)) return;
    found.add(path);
    // Static imports only: import"./x.js" and import{a}from"./x.js"; import("./x.js") is fetched later.
    for (const [, name] of read(path).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)) {
      visit(`assets/${name ?? ''}`);
    }
  };
  for (const [, path] of read('index.html').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g))
    visit(path ?? '');
  return [...found];
}

const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + gzipped(path), 0);

test('the page starts with at most 90 kB of script', () => {
  const files = initial();
  expect(files.length).toBeGreaterThan(0);
  console.log(`initial script: ${(sum(files) / KB).toFixed(1)} kB in ${files.length} files`);
  expect(sum(files)).toBeLessThanOrEqual(90 * KB);
});

test('every part that is fetched later has at most 35 kB', () => {
  const files = initial();
  const later = scripts.filter((path) => !files.includes(path));
  expect(later.length).toBeGreaterThan(5);
  const sizes = later.map((path) => [basename(path), gzipped(path)] as const);
  console.log(sizes.map(([name, size]) => `${name} ${(size / KB).toFixed(1)} kB`).join(', '));
  expect(sizes.filter(([, size]) => size > 35 * KB)).toEqual([]);
});

test('the page starts with at most 14 kB of styles', () => {
  const named = [...read('index.html').matchAll(/href="\.\/(assets\/[^"]+\.css)"/g)].map(
    ([, path]) => path ?? '',
  );
  console.log(`initial styles: ${(sum(named) / KB).toFixed(1)} kB, all: ${(sum(styles) / KB).toFixed(1)} kB`);
  expect(named.length).toBeGreaterThan(0);
  expect(sum(named)).toBeLessThanOrEqual(14 * KB);
});

test('the element for other pages has at most 4 kB', () => {
  console.log(`embed.js: ${(gzipped('embed.js') / KB).toFixed(1)} kB`);
  expect(gzipped('embed.js')).toBeLessThanOrEqual(4 * KB);
});
