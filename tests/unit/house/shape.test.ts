/** The shape of the house: names, sizes and habits that no compiler looks after. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT } from '../../support/imports.ts';

const TOP_LEVEL = [
  'LICENSE',
  'README.md',
  'index.html',
  'package-lock.json',
  'package.json',
  'public',
  'seeds',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
];
const MADE = ['coverage', 'dist', 'dist-single', 'node_modules', 'playwright-report', 'test-results'];

const CODE = [...filesUnder('src'), ...filesUnder('tests')].filter((path) => /\.(ts|mjs|svelte)$/.test(path));

describe('the top level', () => {
  it('holds the fixed names and dotfiles only', () => {
    const names = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !MADE.includes(name));
    expect(names.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });
});

describe('the files', () => {
  it('are no barrels and no drawers', () => {
    expect(
      CODE.filter((path) => /(^|\/)(index|utils?|helpers?|misc|common)\.(svelte\.)?(ts|mjs)$/.test(path)),
    ).toEqual([]);
  });

  it('can be read in one sitting', () => {
    const long = CODE.filter((path) => path.startsWith('src/') && !path.includes('/lexicon/'))
      .map((path) => [path, readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  it('silence no check', () => {
    const silencers = new RegExp(
      ['eslint-' + 'disable', '@ts-' + '(ignore|nocheck)', 'svelte-' + 'ignore'].join('|'),
    );
    expect(CODE.filter((path) => silencers.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });
});

describe('the lock file', () => {
  it('names versions and hashes, never the address of a registry', () => {
    const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
    expect(lock).toContain('"integrity"');
    expect(lock).not.toContain('"resolved"');
  });

  it('goes with exact versions in package.json', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const versions = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    expect(
      Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    ).toEqual([]);
  });
});
