import { describe, expect, it } from 'vitest';
import { chosen, STAGES } from '../../support/stages.mjs';
import { total } from '../../support/totals.mjs';

const counts = (passed: number, failed = 0, skipped = 0) => ({ passed, failed, skipped });

describe('total', () => {
  it.each([
    [
      'two good stages',
      [
        ['unit', true, counts(400)],
        ['browser', true, counts(12)],
      ],
      'tests: 412 passed, 0 failed',
      [],
    ],
    [
      'a failing check',
      [
        ['lint', false, counts(0)],
        ['unit', true, counts(3)],
      ],
      'tests: 3 passed, 1 failed',
      ['lint'],
    ],
    ['failing tests', [['unit', false, counts(3, 2)]], 'tests: 3 passed, 2 failed', ['unit']],
    ['a crash after good tests', [['unit', false, counts(3)]], 'tests: 3 passed, 1 failed', ['unit']],
    ['skipped tests', [['unit', true, counts(3, 0, 4)]], 'tests: 3 passed, 0 failed, 4 skipped', []],
  ] as const)('sums up %s', (_, stages, line, failing) => {
    const results = stages.map(([name, succeeded, each]) => ({ name, succeeded, counts: each }));
    expect(total(results)).toEqual({ line, failing });
  });
});

describe('chosen', () => {
  const names = (...wanted: string[]) => chosen(wanted)?.map(({ name }) => name) ?? null;

  it('takes every stage, or those named with what they need, in order', () => {
    expect(names()).toEqual(STAGES.map(({ name }) => name));
    expect(names('unit', 'types')).toEqual(['types', 'unit']);
    expect(names('browser')).toEqual(['build', 'browser']);
  });

  it('refuses unknown names', () => expect(names('unit', 'lnit')).toBeNull());
});
