/**
 * The line model: takes each line for a display line, the first line of a paragraph, one that continues it, or a fixed mark.
 * A first-order chain solved by dynamic programming (Viterbi): each state has named features of the line, each step has
 * named features of the pair (layout-features.ts).
 */
import { FEATURES, STATES, STEPS, TEXT, type LineState } from './layout-features.ts';
import type { Observation } from './observe.ts';

/** A line with its state, and what later steps ask of it. */
export interface LabelledLine extends Pick<
  Observation,
  'line' | 'fixed' | 'finished' | 'closes' | 'startsMidSentence' | 'sectionMark'
> {
  readonly state: LineState;
  readonly seen: Observation;
}

const SIZE = STATES.length;
const IMPOSSIBLE = -1e6;

/** Each feature is looked at once a line: beside it stand the states, and the steps, that its weight counts for. */
const STATES_OF = FEATURES.map((feature) => feature.in.map((state) => STATES.indexOf(state)));
const STEPS_OF = STEPS.map(({ from, to }) =>
  from.flatMap((a) => to.map((b) => STATES.indexOf(a) * SIZE + STATES.indexOf(b))),
);
const FORBIDDEN = Float64Array.from(
  STATES.flatMap((from) => STATES.map((to) => (isForbidden(from, to) ? IMPOSSIBLE : 0))),
);

function isForbidden(from: LineState, to: LineState): boolean {
  if (from === 'floated') return to !== 'next' && to !== 'floated';
  return to === 'floated' && !TEXT.includes(from);
}

function isAllowed(state: LineState, o: Observation): boolean {
  if (o.fixed === 'dateline' || o.fixed === 'continued') return state === 'first';
  return (state === 'mark') === (o.fixed !== null);
}

/** Points for a state that no line before it leads to. */
const AT_START: readonly number[] = STATES.map((state) =>
  state === 'next' ? -2 : state === 'floated' ? IMPOSSIBLE : 0,
);

/** Points against running text that stops inside a sentence where the page ends. */
const LEFT_UNFINISHED = -2.5;

/** Labels every line. Linear in the number of lines. */
export function layOut(observations: readonly Observation[]): LabelledLine[] {
  const scores = new Float64Array(observations.length * SIZE);
  const origins = new Uint8Array(observations.length * SIZE);
  const steps = new Float64Array(SIZE * SIZE);
  let before: Observation | null = null;
  observations.forEach((o, i) => {
    const own = ownScores(o);
    if (before) scoreSteps(before, o, steps);
    for (let to = 0; to < SIZE; to++) {
      const at = i * SIZE + to;
      let best = before ? -Infinity : (AT_START[to] ?? 0);
      for (let from = 0; before && from < SIZE; from++) {
        const total = (scores[at - to - SIZE + from] ?? 0) + (steps[from * SIZE + to] ?? 0);
        if (total > best) {
          best = total;
          origins[at] = from;
        }
      }
      const allowed = isAllowed(STATES[to] ?? 'mark', o);
      scores[at] = best + (own[to] ?? 0) + (allowed ? 0 : 2 * IMPOSSIBLE);
    }
    before = o;
  });
  const last = observations[observations.length - 1];
  if (last?.hardWrapped && !last.finished) {
    for (const state of TEXT) {
      const at = scores.length - SIZE + STATES.indexOf(state);
      scores[at] = (scores[at] ?? 0) + LEFT_UNFINISHED;
    }
  }
  return trace(observations, scores, origins);
}

function ownScores(o: Observation): number[] {
  const own = [0, 0, 0, 0, 0];
  FEATURES.forEach(({ weight, holds }, f) => {
    if (holds(o)) for (const state of STATES_OF[f] ?? []) own[state] = (own[state] ?? 0) + weight;
  });
  return own;
}

function scoreSteps(before: Observation, o: Observation, steps: Float64Array): void {
  steps.set(FORBIDDEN);
  STEPS.forEach(({ weight, holds }, s) => {
    if (holds(before, o)) for (const step of STEPS_OF[s] ?? []) steps[step] = (steps[step] ?? 0) + weight;
  });
}

function trace(
  observations: readonly Observation[],
  scores: Float64Array,
  origins: Uint8Array,
): LabelledLine[] {
  const states: LineState[] = [];
  const last = scores.subarray(-SIZE);
  let at = last.indexOf(Math.max(...last));
  for (let i = observations.length - 1; i >= 0; i--) {
    states[i] = STATES[at] ?? 'first';
    at = origins[i * SIZE + at] ?? 0;
  }
  return observations.map((seen, i) => {
    const { line, fixed, finished, closes, startsMidSentence, sectionMark } = seen;
    return {
      line,
      state: states[i] ?? 'first',
      fixed,
      finished,
      closes,
      startsMidSentence,
      sectionMark,
      seen,
    };
  });
}

/** Why each line was taken for what it was: the features that held, with their weights. */
export function reasons(
  lines: readonly LabelledLine[],
): (readonly (readonly [feature: string, weight: number])[])[] {
  return lines.map(({ state, seen }, i) => {
    const before = lines[i - 1];
    return [
      ...FEATURES.filter((feature) => feature.in.includes(state) && feature.holds(seen)),
      ...STEPS.filter(
        ({ from, to, holds }) =>
          before && from.includes(before.state) && to.includes(state) && holds(before.seen, seen),
      ),
    ].map(({ name, weight }) => [name, weight] as const);
  });
}
