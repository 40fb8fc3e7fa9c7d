/**
 * The story model: cuts the sequence of blocks into stories. A semi-Markov chain: every run of blocks that could be one
 * story gets a score (see score-story.ts), and dynamic programming finds the best cut of the whole page. The margin over all
 * other cuts (forward–backward sums) is the confidence.
 */
import type { Block } from './blocks.ts';
import { scoreStory, type HeadPlace, type ScoredStory } from './score-story.ts';
import { readSheet, type Sheet } from './sheet.ts';

/** A run of blocks that is one story; `confidence` is the share of all readings of the page, weighted, that agree. */
export interface Story extends Omit<ScoredStory, 'score'> {
  readonly blocks: readonly Block[];
  readonly confidence: number;
}

/** A story of more blocks than this is not looked for: it keeps the search linear. */
const LONGEST = 48;
/** A run that scores below this cannot be saved by growing. */
const HOPELESS = -16;

/** The best cut of the page into stories, in page order. Every block is in exactly one story. */
export function cutStories(blocks: readonly Block[]): Story[] {
  const sheet = readSheet(blocks);
  const runs = scoreRuns(sheet);
  const neutral = bestCut(sheet, runs, 0);
  const style = headStyle(neutral);
  return (style === 0 ? neutral : bestCut(sheet, runs, style)).map(({ from, to, scored, marginal }) => {
    const { why, ...story } = scoreStory(sheet, from, to, true);
    const against = styleWeight(scored.head, style);
    return {
      head: story.head,
      headBlocks: story.headBlocks,
      scrambledAt: story.scrambledAt,
      unsigned: story.unsigned,
      headSmall: story.headSmall,
      why: against < 0 ? [...why, ['heads stand on the other side here', against] as const] : why,
      blocks: blocks.slice(from, to),
      confidence: Math.min(1, Math.exp(marginal)),
    };
  });
}

/** How the page sets its heads: log-odds that a head stands before (positive) or after (negative) its body. */
type HeadStyle = number;

function headStyle(cut: readonly Run[]): HeadStyle {
  let lead = 0;
  let trail = 0;
  for (const { scored } of cut) {
    if (scored.head === 'lead') lead++;
    if (scored.head === 'trail') trail++;
  }
  return Math.max(-1, Math.min(1, 0.35 * (lead - trail)));
}

/** What a page's style says against a head on the other side. */
function styleWeight(head: HeadPlace, style: HeadStyle): number {
  return head === 'lead' ? Math.min(0, 2 * style) : head === 'trail' ? Math.min(0, -2 * style) : 0;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly scored: ScoredStory;
}

/** Every run that could be one story, by its first block and then its length. */
function scoreRuns(sheet: Sheet): Run[] {
  const runs: Run[] = [];
  const n = sheet.blocks.length;
  for (let from = 0; from < n; from++) {
    for (let to = from + 1; to <= Math.min(n, from + LONGEST); to++) {
      const scored = scoreStory(sheet, from, to);
      runs.push({ from, to, scored });
      if (scored.score < HOPELESS) break;
    }
  }
  return runs;
}

/** The runs of the best cut, each with the log of the share that all cuts with it have among all cuts. */
function bestCut(
  sheet: Sheet,
  runs: readonly Run[],
  style: HeadStyle,
): (Run & { readonly marginal: number })[] {
  const n = sheet.blocks.length;
  const best = new Float64Array(n + 1).fill(-Infinity);
  const forward = new Float64Array(n + 1).fill(-Infinity);
  const backward = new Float64Array(n + 1).fill(-Infinity);
  const chosen: (Run | undefined)[] = [];
  best[0] = forward[0] = backward[n] = 0;
  const weights = runs.map(({ scored }) => scored.score + styleWeight(scored.head, style));
  runs.forEach((run, k) => {
    const { from, to } = run;
    const score = weights[k] ?? 0;
    const total = (best[from] ?? 0) + score;
    if (total > (best[to] ?? 0)) {
      best[to] = total;
      chosen[to] = run;
    }
    forward[to] = logAdd(forward[to] ?? 0, (forward[from] ?? 0) + score);
  });
  for (let k = runs.length - 1; k >= 0; k--) {
    const { from = 0, to = 0 } = runs[k] ?? {};
    backward[from] = logAdd(backward[from] ?? 0, (backward[to] ?? 0) + (weights[k] ?? 0));
  }
  const cut: (Run & { marginal: number })[] = [];
  for (let run = chosen[n]; run; run = chosen[run.from]) {
    const { from, to, scored } = run;
    const score = scored.score + styleWeight(scored.head, style);
    cut.unshift({ ...run, marginal: (forward[from] ?? 0) + score + (backward[to] ?? 0) - (forward[n] ?? 0) });
  }
  return cut;
}

function logAdd(a: number, b: number): number {
  const high = Math.max(a, b);
  return high === -Infinity ? high : high + Math.log(Math.exp(a - high) + Math.exp(b - high));
}
