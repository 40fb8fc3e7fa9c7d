/** The sequential colour scale in classes: each class has its own ink in the style sheet, so that its text stays legible. */
import { scaleQuantize } from 'd3-scale';

/** 0 is for nothing; 1 to 5 run from pale to full. */
export type Step = 0 | 1 | 2 | 3 | 4 | 5;

/** Below this greatest count the pale classes would stand for everything there is. */
const LEAST_TOP = 3;

/** Classes for counts from 0 to the greatest of them: equal intervals from one article up. */
export function stepScale(counts: readonly number[]): (count: number) => Step {
  const top = Math.max(LEAST_TOP, ...counts);
  const scale = scaleQuantize<Step>()
    .domain([0.5, top + 0.5])
    .range([1, 2, 3, 4, 5]);
  return (count) => (count <= 0 ? 0 : scale(count));
}
