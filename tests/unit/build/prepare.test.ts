import { describe, expect, it } from 'vitest';
import { checkNode, missingPackages } from '../../../src/build/prepare.mjs';

describe('checkNode', () => {
  it.each(['20.19.0', '20.20.2', '22.13.1', '24.0.0', '25.1.0'])('takes %s', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(['16.20.0', '18.20.4', '20.18.9', '21.7.0', '22.12.0'])(
    'refuses %s and says what to do',
    (version) => {
      expect(() => checkNode(version)).toThrow(`现在是 ${version}。请`);
    },
  );
});

describe('missingPackages', () => {
  const lock = (version: string, more = {}) => ({
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a/node_modules/@b/c': { version, integrity: version, ...more },
    },
  });

  it.each([
    ['nothing for the same tree', lock('1.0.0'), lock('1.0.0'), []],
    ['everything where nothing is installed', lock('1.0.0'), null, ['@b/c']],
    ['another version', lock('1.0.1'), lock('1.0.0'), ['@b/c']],
    ['another content of the same version', lock('1.0.0', { integrity: 'x' }), lock('1.0.0'), ['@b/c']],
    ['nothing for another platform', lock('1.0.0', { optional: true }), { packages: {} }, []],
    ['an outdated optional package', lock('1.0.1', { optional: true }), lock('1.0.0'), ['@b/c']],
    ['nothing without a lock file', null, null, []],
  ])('names %s', (_, wanted, installed, missing) => {
    expect(missingPackages(wanted, installed, () => true)).toEqual(missing);
  });

  it('names a package whose folder is gone', () => {
    expect(missingPackages(lock('1.0.0'), lock('1.0.0'), () => false)).toEqual(['@b/c']);
  });
});
