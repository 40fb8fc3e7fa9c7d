/** The sequential colour scale in classes: each class has its own ink in the style sheet, so that its text stays legible. */

/** 0 is for nothing; 1 to 5 run from pale to full. */
export type Step = 0 | 1 | 2 | 3 | 4 | 5;

/** Below this greatest count the pale classes would stand for everything there is. */
const LEAST_TOP = 3;

/** Classes for counts from 0 to the greatest of them: equal intervals from one article up. */
export function stepScale(counts: readonly number[]): (count: number) => Step {
  const top = Math.max(LEAST_TOP, ...counts);
  return (count) => {
    if (count <= 0) return 0;
    return Math.min(5, 1 + Math.floor((5 * (count - 0.5)) / top)) as Step;
  };
}
