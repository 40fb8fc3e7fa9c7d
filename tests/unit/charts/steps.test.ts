import { describe, expect, it } from 'vitest';
import { stepScale } from '../../../src/charts/steps.ts';

describe('stepScale', () => {
  it.each([
    { counts: [], count: 0, step: 0, why: 'nothing is no class' },
    { counts: [1], count: 1, step: 1, why: 'a single article is pale even where it is the most' },
    { counts: [1, 5], count: 1, step: 1, why: 'the least' },
    { counts: [1, 5], count: 3, step: 3, why: 'the middle' },
    { counts: [1, 5], count: 5, step: 5, why: 'the most' },
    { counts: [0, 500], count: 1, step: 1, why: 'one among many is not nothing' },
    { counts: [0, 500], count: 500, step: 5, why: 'the most of many' },
    { counts: [3], count: 3, step: 5, why: 'three fill the scale' },
  ])('puts $count of $counts into class $step: $why', ({ counts, count, step }) => {
    expect(stepScale(counts)(count)).toBe(step);
  });

  it('never falls as counts rise', () => {
    const step = stepScale([37]);
    const steps = Array.from({ length: 38 }, (_, count) => step(count));
    expect(steps).toEqual([...steps].sort());
  });
});
