import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_STATE, StepTable } from '../../../../src/pipeline/extract/step-table.ts';

const number = fc.oneof(fc.integer({ min: 0, max: LAST_STATE }), fc.constantFrom(0, 1, 0x8000, LAST_STATE));
const step = fc.tuple(number, number, fc.integer({ min: 1, max: LAST_STATE }));

describe('StepTable', () => {
  it('leads where a map of the same steps leads, however often it grew', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), fc.array(fc.tuple(number, number)), (steps, asked) => {
        const table = new StepTable();
        const map = new Map<string, number>();
        for (const [state, code, to] of steps) {
          if (map.has(`${state} ${code}`)) continue;
          map.set(`${state} ${code}`, to);
          table.add(state, code, to);
        }
        for (const [state, code] of [...asked, ...steps]) {
          expect(table.from(state, code)).toBe(map.get(`${state} ${code}`) ?? 0);
        }
      }),
    );
  });

  it('finds steps that share a place, the last of the table among them', () => {
    // As full as it gets before it grows: some of these run over its end.
    for (let state = 0; state < 2000; state++) {
      const table = new StepTable();
      const codes = Array.from({ length: 32 }, (_, at) => (at * at * 2654 + state * 40_503) & LAST_STATE);
      const own = [...new Set(codes)];
      own.forEach((code, at) => table.add(state, code, at + 1));
      own.forEach((code, at) => expect(table.from(state, code)).toBe(at + 1));
    }
  });
});
