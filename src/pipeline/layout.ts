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

/** The features of each state and of each step, by their places in STATES: looked up once, not for every line. */
const OF_STATE = STATES.map((state) => FEATURES.filter((feature) => feature.in.includes(state)));
const OF_STEP = STATES.map((from) =>
  STATES.map((to) =>
    isForbidden(from, to) ? null : STEPS.filter((step) => step.from.includes(from) && step.to.includes(to)),
  ),
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

interface Cell {
  readonly score: number;
  /** The state before it, by its place in STATES. */
  readonly from: number;
}
const CLOSED: Cell = { score: 2 * IMPOSSIBLE, from: 0 };

/** Labels every line. Linear in the number of lines. */
export function layOut(observations: readonly Observation[]): LabelledLine[] {
  const table: Cell[][] = [];
  observations.forEach((o, i) => {
    const before = observations[i - 1];
    const past = table[i - 1];
    table.push(STATES.map((state, s) => (isAllowed(state, o) ? best(o, s, before, past) : CLOSED)));
  });
  return trace(observations, table);
}

function best(
  o: Observation,
  state: number,
  before: Observation | undefined,
  past: readonly Cell[] | undefined,
): Cell {
  let own = 0;
  for (const { weight, holds } of OF_STATE[state] ?? []) if (holds(o)) own += weight;
  if (!before || !past) return { score: own + (AT_START[state] ?? 0), from: state };
  let score = -Infinity;
  let from = 0;
  past.forEach((cell, p) => {
    if (cell.score <= IMPOSSIBLE) return;
    const steps = OF_STEP[p]?.[state];
    let total = cell.score + (steps ? 0 : IMPOSSIBLE);
    for (const { weight, holds } of steps ?? []) if (holds(before, o)) total += weight;
    if (total > score) {
      score = total;
      from = p;
    }
  });
  return { score: score + own, from };
}

function trace(observations: readonly Observation[], table: readonly (readonly Cell[])[]): LabelledLine[] {
  const path: number[] = [];
  const last = table[table.length - 1] ?? [];
  let at = last.reduce((high, cell, i) => (cell.score > (last[high]?.score ?? -Infinity) ? i : high), 0);
  for (let i = table.length - 1; i >= 0; i--) {
    path[i] = at;
    at = table[i]?.[at]?.from ?? 0;
  }
  return observations.map((o, i) => ({ ...o, state: STATES[path[i] ?? 0] ?? 'first' }));
}

/** Why each line was taken for what it was: the features that held, with their weights. */
export function reasons(
  lines: readonly LabelledLine[],
): (readonly (readonly [feature: string, weight: number])[])[] {
  return lines.map((line, i) => {
    const before = lines[i - 1];
    const state = STATES.indexOf(line.state);
    const steps = before ? (OF_STEP[STATES.indexOf(before.state)]?.[state] ?? []) : [];
    return [
      ...(OF_STATE[state] ?? []).filter((feature) => feature.holds(line)),
      ...steps.filter((step) => before && step.holds(before, line)),
    ].map(({ name, weight }) => [name, weight] as const);
  });
}
