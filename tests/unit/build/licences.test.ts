import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notices } from '../../../src/build/licences-plugin.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

it('gives the notice of every package, and of those they need', () => {
  const text = notices('.', ['d3-scale', 'svelte']);
  expect(text).toMatch(/^d3-array [\d.]+ \(ISC\)/);
  expect(text).toMatch(/^d3-scale [\d.]+ \(ISC\)\n\n.*Permission to use, copy/ms);
  expect(text).toMatch(/^svelte [\d.]+ \(MIT\)/m);
});

it('has a free licence for each package that is shipped', () => {
  const licences = [
    ...notices('.', [...Object.keys(dependencies), 'svelte']).matchAll(/^\S+ [\d.]+ \((.*)\)$/gm),
  ];
  expect(licences.length).toBeGreaterThan(Object.keys(dependencies).length);
  for (const [line, licence = ''] of licences)
    for (const one of licence.split(' AND '))
      expect(['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause'], line).toContain(one);
});

it('names a package that has none', () => {
  expect(() => notices('.', ['no-such-package'])).toThrow('no-such-package');
});
