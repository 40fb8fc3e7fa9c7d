/**
 * The line model: takes each line for a display line, the first line of a paragraph, one that continues it, or a fixed mark.
 * A first-order chain solved by dynamic programming (Viterbi): each state has named features of the line, each step has
 * named features of the pair. Weights are log-odds set by hand from how newspapers are set, not fitted to pages.
 */
import type { Observation } from './observe.ts';

/** `floated`: a display line that OCR or a column break dropped into the middle of a sentence. */
export type LineState = 'display' | 'floated' | 'first' | 'next' | 'mark';

export interface LabelledLine extends Observation {
  readonly state: LineState;
  /** The features that held and their weights: why. */
  readonly why: readonly (readonly [feature: string, weight: number])[];
}

const STATES: readonly LineState[] = ['display', 'floated', 'first', 'next', 'mark'];

interface Feature {
  readonly name: string;
  readonly in: readonly LineState[];
  readonly weight: number;
  readonly holds: (o: Observation) => boolean;
}
interface Step {
  readonly name: string;
  readonly from: readonly LineState[];
  readonly to: readonly LineState[];
  readonly weight: number;
  readonly holds: (before: Observation, o: Observation) => boolean;
}

const SHOWN: readonly LineState[] = ['display', 'floated'];
const TEXT: readonly LineState[] = ['first', 'next'];
const always = () => true;
const isScrap = (o: Observation) => !o.wrapped && !o.finished && o.line.text.length < 30;

const FEATURES: readonly Feature[] = [
  { name: 'Markdown heading', in: SHOWN, weight: 5, holds: (o) => o.line.level > 0 },
  { name: 'short', in: SHOWN, weight: 1, holds: (o) => o.longest <= 32 },
  { name: 'long for a display line', in: SHOWN, weight: -2, holds: (o) => o.longest > 40 },
  {
    name: 'too long for a display line',
    in: SHOWN,
    weight: -6,
    holds: (o) => o.longest > 56 || o.line.text.length > 120,
  },
  {
    name: 'ends a sentence',
    in: SHOWN,
    weight: -4.5,
    holds: (o) => o.finished && /[。；]/.test(o.line.text),
  },
  { name: 'ends with a comma', in: SHOWN, weight: -2.5, holds: (o) => o.endsWithComma },
  { name: 'full stop inside', in: SHOWN, weight: -3, holds: (o) => o.stopInside },
  { name: 'no punctuation', in: SHOWN, weight: 1, holds: (o) => !o.punctuated },
  { name: 'stretched letters', in: SHOWN, weight: 2, holds: (o) => o.stretched && !o.fits },
  { name: 'dash at its edge', in: SHOWN, weight: 2.5, holds: (o) => o.dashed },
  { name: 'wider than the column', in: SHOWN, weight: 2.5, holds: (o) => o.overwide },
  { name: 'too narrow for running text', in: SHOWN, weight: 1.5, holds: (o) => o.narrow && !o.finished },
  { name: 'opens like prose', in: SHOWN, weight: -1.5, holds: (o) => o.opener },
  { name: 'starts inside a sentence', in: SHOWN, weight: -3, holds: (o) => o.startsMidSentence },
  {
    name: 'several clauses',
    in: SHOWN,
    weight: -1.5,
    holds: (o) => o.commas > 1 && !o.dashed && !o.overwide,
  },
  { name: 'quotation left open', in: SHOWN, weight: -2.5, holds: (o) => o.unbalanced },
  { name: 'ends with a function word', in: SHOWN, weight: -3, holds: (o) => o.dangling },
  { name: 'reports speech', in: SHOWN, weight: -1.5, holds: (o) => o.speech },
  { name: 'fits the column', in: SHOWN, weight: -0.8, holds: (o) => o.fits || o.indented },
  { name: 'even halves', in: SHOWN, weight: 1, holds: (o) => o.halves },
  { name: 'balanced clauses', in: SHOWN, weight: 0.7, holds: (o) => o.balanced && !o.wrapped && !o.opener },
  { name: 'label of a box', in: SHOWN, weight: 5, holds: (o) => o.boxLabel },
  { name: 'section mark', in: ['display'], weight: 4, holds: (o) => o.sectionMark },
  { name: 'opens like prose', in: ['first'], weight: 0.7, holds: (o) => o.opener },
  { name: 'opens with a quotation', in: ['first'], weight: 0.4, holds: (o) => o.quoted },
  { name: 'indent lost', in: ['first'], weight: 0.6, holds: (o) => o.indented },
  { name: 'starts inside a sentence', in: ['first'], weight: -2, holds: (o) => o.startsMidSentence },
  { name: 'starts inside a sentence', in: ['next'], weight: 1.5, holds: (o) => o.startsMidSentence },
  { name: 'opens like prose', in: ['next'], weight: -1, holds: (o) => o.opener },
  { name: 'fits the column', in: TEXT, weight: 0.8, holds: (o) => o.fits },
  { name: 'wider than the column', in: TEXT, weight: -1.5, holds: (o) => o.overwide },
  { name: 'long', in: TEXT, weight: 2, holds: (o) => o.longest > 48 },
  { name: 'ends a sentence', in: TEXT, weight: 1, holds: (o) => o.finished },
  { name: 'Markdown heading', in: TEXT, weight: -5, holds: (o) => o.line.level > 0 },
  {
    name: 'short scrap without an end',
    in: TEXT,
    weight: -1.5,
    holds: isScrap,
  },
];

const isFree = (o: Observation) => !o.fixed || o.fixed === 'dateline' || o.fixed === 'continued';

const STEPS: readonly Step[] = [
  { name: 'sentence goes on', from: TEXT, to: ['next'], weight: 2, holds: (b) => !b.finished },
  {
    name: 'two scraps in a row',
    from: TEXT,
    to: ['next'],
    weight: -2,
    holds: (b, o) => isScrap(b) && isScrap(o),
  },
  {
    name: 'line before too narrow to go on',
    from: TEXT,
    to: ['next'],
    weight: -2,
    holds: (b) => !b.finished && b.narrow,
  },
  {
    name: 'paragraph was ended',
    from: TEXT,
    to: ['next'],
    weight: -3,
    holds: (b) => b.finished && !(b.wrapped && b.fits),
  },
  {
    name: 'new paragraph after an end',
    from: TEXT,
    to: ['first'],
    weight: 1,
    holds: (b) => b.finished && !(b.wrapped && b.fits),
  },
  { name: 'sentence left unfinished', from: TEXT, to: ['first'], weight: -3.5, holds: (b) => !b.finished },
  { name: 'after an end', from: TEXT, to: ['display'], weight: 0.5, holds: (b) => b.finished },
  { name: 'sentence left unfinished', from: TEXT, to: ['display'], weight: -4, holds: (b) => !b.finished },
  {
    name: 'a heading cuts the column',
    from: TEXT,
    to: ['display'],
    weight: 2,
    holds: (b, o) => !b.finished && o.line.level > 0,
  },
  { name: 'breaks into a sentence', from: TEXT, to: ['floated'], weight: -1.5, holds: (b) => !b.finished },
  { name: 'nothing to break into', from: TEXT, to: ['floated'], weight: -8, holds: (b) => b.finished },
  { name: 'second floated line', from: ['floated'], to: ['floated'], weight: -1, holds: always },
  { name: 'sentence goes on behind', from: ['floated'], to: ['next'], weight: 1, holds: (_, o) => !o.opener },
  { name: 'further display line', from: ['display'], to: ['display'], weight: -0.3, holds: always },
  { name: 'text under a display line', from: ['display'], to: ['first'], weight: 0.5, holds: always },
  { name: 'nothing to continue', from: ['display'], to: ['next'], weight: -4, holds: always },
  { name: 'text under a mark', from: ['mark'], to: ['first'], weight: 0.5, holds: always },
  { name: 'nothing to continue', from: ['mark'], to: ['next'], weight: -2.5, holds: always },
  { name: 'display line behind a mark', from: ['mark'], to: ['display'], weight: 0.5, holds: always },
  { name: 'sentence left unfinished', from: TEXT, to: ['mark'], weight: -3, holds: (b) => !b.finished },
];

const IMPOSSIBLE = -1e6;

function allowed(state: LineState, o: Observation): boolean {
  if (o.fixed === 'dateline' || o.fixed === 'continued') return state === 'first';
  return (state === 'mark') === !isFree(o);
}

function forbidden(from: LineState, to: LineState): boolean {
  if (from === 'floated') return to !== 'next' && to !== 'floated';
  return to === 'floated' && !TEXT.includes(from);
}

/** Labels every line. Linear in the number of lines. */
export function layOut(observations: readonly Observation[]): LabelledLine[] {
  const table: { score: number; from: number }[][] = [];
  observations.forEach((o, i) => {
    const before = observations[i - 1];
    table.push(
      STATES.map((state, s) => {
        if (!allowed(state, o)) return { score: IMPOSSIBLE * 2, from: 0 };
        const own = sum(FEATURES, (f) => f.in.includes(state) && f.holds(o));
        if (!before)
          return { score: own + (state === 'next' ? -2 : state === 'floated' ? IMPOSSIBLE : 0), from: s };
        let best = { score: -Infinity, from: 0 };
        STATES.forEach((past, p) => {
          const past_ = table[i - 1]?.[p]?.score ?? IMPOSSIBLE;
          if (past_ <= IMPOSSIBLE) return;
          const step = forbidden(past, state)
            ? IMPOSSIBLE
            : sum(STEPS, (f) => f.from.includes(past) && f.to.includes(state) && f.holds(before, o));
          if (past_ + step > best.score) best = { score: past_ + step, from: p };
        });
        return { score: best.score + own, from: best.from };
      }),
    );
  });
  return trace(observations, table);
}

function sum<F extends { weight: number }>(features: readonly F[], holds: (f: F) => boolean): number {
  let total = 0;
  for (const feature of features) if (holds(feature)) total += feature.weight;
  return total;
}

function trace(
  observations: readonly Observation[],
  table: readonly { score: number; from: number }[][],
): LabelledLine[] {
  const path: number[] = [];
  let at = bestOf(table[table.length - 1] ?? []);
  for (let i = table.length - 1; i >= 0; i--) {
    path[i] = at;
    at = table[i]?.[at]?.from ?? 0;
  }
  return observations.map((o, i) => {
    const state = STATES[path[i] ?? 0] ?? 'first';
    const past = STATES[path[i - 1] ?? -1];
    const before = observations[i - 1];
    const why = FEATURES.filter((f) => f.in.includes(state) && f.holds(o)).map(
      (f) => [f.name, f.weight] as const,
    );
    const steps = STEPS.filter(
      (f) => past && before && f.from.includes(past) && f.to.includes(state) && f.holds(before, o),
    ).map((f) => [f.name, f.weight] as const);
    return { ...o, state, why: [...why, ...steps] };
  });
}

function bestOf(row: readonly { score: number }[]): number {
  let best = 0;
  row.forEach((cell, i) => {
    if (cell.score > (row[best]?.score ?? -Infinity)) best = i;
  });
  return best;
}
