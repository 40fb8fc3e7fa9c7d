/**
 * The story model: cuts the sequence of blocks into stories. A semi-Markov chain: every run of blocks that could be one
 * story gets a score (see score-story.ts), and dynamic programming finds the best cut of the whole page. The margin over all
 * other cuts (forward–backward sums) is the confidence.
 */
import type { Block } from './blocks.ts';
import { scoreStory, type HeadStyle, type ScoredStory } from './score-story.ts';
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
  const neutral = bestCut(sheet, 0);
  return bestCut(sheet, headStyle(neutral));
}

function headStyle(stories: readonly Story[]): HeadStyle {
  let lead = 0;
  let trail = 0;
  for (const story of stories) {
    if (story.head === 'lead') lead++;
    if (story.head === 'trail') trail++;
  }
  return Math.max(-1, Math.min(1, 0.35 * (lead - trail)));
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly scored: ScoredStory;
}

function bestCut(sheet: Sheet, style: HeadStyle): Story[] {
  const n = sheet.blocks.length;
  const best: { score: number; run: Run | null }[] = [{ score: 0, run: null }];
  const forward: number[] = [0];
  const runs: Run[] = [];
  for (let to = 1; to <= n; to++) {
    best.push({ score: -Infinity, run: null });
    forward.push(-Infinity);
  }
  for (let from = 0; from < n; from++) {
    for (let to = from + 1; to <= Math.min(n, from + LONGEST); to++) {
      const scored = scoreStory(sheet, from, to, style);
      const run = { from, to, scored };
      runs.push(run);
      const total = (best[from]?.score ?? 0) + scored.score;
      if (total > (best[to]?.score ?? -Infinity)) best[to] = { score: total, run };
      forward[to] = logAdd(forward[to] ?? -Infinity, (forward[from] ?? 0) + scored.score);
      if (scored.score < HOPELESS) break;
    }
  }
  const backward = new Array<number>(n + 1).fill(-Infinity);
  backward[n] = 0;
  for (let k = runs.length - 1; k >= 0; k--) {
    const run = runs[k];
    if (!run) continue;
    backward[run.from] = logAdd(backward[run.from] ?? 0, (backward[run.to] ?? 0) + run.scored.score);
  }
  const stories: Story[] = [];
  for (let run = best[n]?.run; run; run = best[run.from]?.run) {
    const { from, to } = run;
    const { score, ...story } = scoreStory(sheet, from, to, style, true);
    const marginal = (forward[from] ?? 0) + score + (backward[to] ?? 0) - (forward[n] ?? 0);
    stories.unshift({
      ...story,
      blocks: sheet.blocks.slice(from, to),
      confidence: Math.min(1, Math.exp(marginal)),
    });
  }
  return stories;
}

function logAdd(a: number, b: number): number {
  const high = Math.max(a, b);
  return high === -Infinity ? high : high + Math.log(Math.exp(a - high) + Math.exp(b - high));
}
