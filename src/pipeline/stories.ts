/**
 * The story model: cuts the sequence of blocks into stories. A semi-Markov chain: every run of blocks that could be one
 * story gets a score from named features (which headline belongs to which body, what opens and closes a story, what may
 * stand inside one), and dynamic programming finds the best cut of the whole page. Weights are set by hand from newspaper
 * habit. The margin over all other cuts (forward–backward sums) is the confidence.
 */
import { affinity, bigrams, cohesion } from './affinity.ts';
import type { Block, DisplayBlock, TextBlock } from './blocks.ts';

export type HeadPlace = 'lead' | 'trail' | 'inside' | 'none';

export interface Story {
  readonly blocks: readonly Block[];
  readonly head: HeadPlace;
  /** The display blocks of the head, in page order. */
  readonly headBlocks: readonly DisplayBlock[];
  /** The columns were read in the wrong order: blocks in reading order differ from page order from this block on. */
  readonly scrambledAt: number | null;
  readonly confidence: number;
  readonly why: readonly (readonly [feature: string, weight: number])[];
}

interface Scored {
  readonly score: number;
  readonly head: HeadPlace;
  readonly headBlocks: readonly DisplayBlock[];
  readonly scrambledAt: number | null;
  readonly why: readonly (readonly [string, number])[];
}

/** How the page sets its heads: log-odds that a head stands before (positive) or after (negative) its body. */
export type HeadStyle = number;

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

/** The blocks of a page with what the scores ask of them again and again. */
interface Sheet {
  readonly blocks: readonly Block[];
  /** The character pairs of each text block. */
  readonly pairs: readonly (ReadonlySet<string> | null)[];
  /** For each text block, how much it speaks of what the text block before it speaks of. */
  readonly cohesion: readonly number[];
  /** The level of the page's largest Markdown headings, 0 where there are none. */
  readonly topLevel: number;
}

function readSheet(blocks: readonly Block[]): Sheet {
  const frequency = new Map<string, number>();
  let paragraphs = 0;
  const pairs = blocks.map((block) => {
    if (block.type !== 'text') return null;
    const all = new Set<string>();
    for (const paragraph of block.paragraphs) {
      paragraphs++;
      for (const pair of bigrams(paragraph.text)) {
        all.add(pair);
        frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
      }
    }
    return all;
  });
  let before: ReadonlySet<string> | null = null;
  const together = pairs.map((set) => {
    const value = set && before ? cohesion(before, set, frequency, paragraphs) : 0;
    before = set ?? before;
    return value;
  });
  const levels = displays(blocks, 0, blocks.length).map((block) => block.line.line.level);
  const topLevel = Math.min(...levels.filter((level) => level > 0), 7) % 7;
  return { blocks, pairs, cohesion: together, topLevel };
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

function bestCut(sheet: Sheet, style: HeadStyle): Story[] {
  const { blocks } = sheet;
  const n = blocks.length;
  const best: { score: number; from: number; scored: Scored | null }[] = [
    { score: 0, from: 0, scored: null },
  ];
  const forward: number[] = [0];
  const spans: { from: number; to: number; scored: Scored }[] = [];
  for (let to = 1; to <= n; to++) {
    best.push({ score: -Infinity, from: 0, scored: null });
    forward.push(-Infinity);
  }
  for (let from = 0; from < n; from++) {
    for (let to = from + 1; to <= Math.min(n, from + LONGEST); to++) {
      const scored = score(sheet, from, to, style);
      spans.push({ from, to, scored });
      const total = (best[from]?.score ?? 0) + scored.score;
      if (total > (best[to]?.score ?? -Infinity)) best[to] = { score: total, from, scored };
      forward[to] = logAdd(forward[to] ?? -Infinity, (forward[from] ?? 0) + scored.score);
      if (scored.score < HOPELESS) break;
    }
  }
  const backward = new Array<number>(n + 1).fill(-Infinity);
  backward[n] = 0;
  for (let k = spans.length - 1; k >= 0; k--) {
    const span = spans[k];
    if (span)
      backward[span.from] = logAdd(backward[span.from] ?? 0, (backward[span.to] ?? 0) + span.scored.score);
  }
  const stories: Story[] = [];
  for (let to = n; to > 0;) {
    const step = best[to];
    if (!step?.scored) break;
    const marginal = (forward[step.from] ?? 0) + step.scored.score + (backward[to] ?? 0) - (forward[n] ?? 0);
    const { head, headBlocks, scrambledAt, why } = step.scored;
    stories.unshift({
      blocks: blocks.slice(step.from, to),
      head,
      headBlocks,
      scrambledAt,
      confidence: Math.min(1, Math.exp(marginal)),
      why,
    });
    to = step.from;
  }
  return stories;
}

function logAdd(a: number, b: number): number {
  const high = Math.max(a, b);
  return high === -Infinity ? high : high + Math.log(Math.exp(a - high) + Math.exp(b - high));
}

function score(sheet: Sheet, from: number, to: number, style: HeadStyle): Scored {
  const { blocks, pairs } = sheet;
  const why: [string, number][] = [];
  const add = (name: string, weight: number) => why.push([name, weight]);
  let first = from;
  while (first < to && blocks[first]?.type !== 'text') first++;
  let last = to - 1;
  while (last >= first && blocks[last]?.type !== 'text') last--;
  add('a story', -1);
  if (blocks[from]?.type === 'display' && blocks[from - 1]?.type === 'display')
    add('display lines torn apart', -4);
  if (first >= to) {
    add('no text', -8);
    return total(why, 'none', displays(blocks, from, to), null);
  }
  const lead = displays(blocks, from, first).filter((block) => !block.floated);
  const trail = displays(blocks, last + 1, to);
  const inside = displays(blocks, first, last);
  const texts: TextBlock[] = [];
  const sets: ReadonlySet<string>[] = [];
  for (let i = first; i <= last; i++) {
    const block = blocks[i];
    const set = pairs[i];
    if (block?.type === 'text') texts.push(block);
    if (set) sets.push(set);
  }
  const opening = texts[0];
  const closing = texts[texts.length - 1];
  if (!opening || !closing) return total(why, 'none', [], null);

  const head = headOf(lead, trail, inside, sets, style, add);
  if (lead.length && sheet.topLevel > 0 && lead.every((block) => block.line.line.level > sheet.topLevel)) {
    add('headline set small', -1.5);
  }
  const scrambledAt = openings(blocks, from, to, first, last, lead, opening, closing, add);
  middle(texts, sheet, first, last, head.place === 'inside' ? (head.blocks[0] ?? null) : null, add);
  const characters = texts.reduce(
    (sum, text) => sum + text.paragraphs.reduce((s, p) => s + p.text.length, 0),
    0,
  );
  if (closing.closes) add('closed by its mark', 0.5);
  if (characters < 50 && !opening.caption && !closing.closes) add('hardly any text', -1.5);
  return total(why, head.place, head.blocks, scrambledAt);
}

function total(
  why: [string, number][],
  head: HeadPlace,
  headBlocks: readonly DisplayBlock[],
  scrambledAt: number | null,
): Scored {
  return { score: why.reduce((sum, [, weight]) => sum + weight, 0), head, headBlocks, scrambledAt, why };
}

function displays(blocks: readonly Block[], from: number, to: number): DisplayBlock[] {
  return blocks.slice(from, to).filter((block): block is DisplayBlock => block.type === 'display');
}

/** Weight of a head whose every bigram stands in the body. */
const AFFINITY = 6;
/** What an average head shares with its body; less speaks against it. */
const COMMON_SHARE = 0.25;

/** A display line that broke into a sentence is this story's own when so much of it stands in the text. */
const OWN = 0.3;

function headOf(
  lead: readonly DisplayBlock[],
  trail: readonly DisplayBlock[],
  inside: readonly DisplayBlock[],
  sets: readonly ReadonlySet<string>[],
  style: HeadStyle,
  add: (name: string, weight: number) => void,
): { place: HeadPlace; blocks: readonly DisplayBlock[] } {
  const share = (blocks: readonly DisplayBlock[]) =>
    Math.max(...blocks.map((block) => affinity(block.line.line.prose, sets)), 0);
  const mean = (blocks: readonly DisplayBlock[]) =>
    blocks.reduce((sum, block) => sum + affinity(block.line.line.prose, sets), 0) / blocks.length;
  const weigh = (blocks: readonly DisplayBlock[]) => {
    add('words of the head stand in the text', AFFINITY * (mean(blocks) - COMMON_SHARE));
    if (blocks.length > 4) add('too many display lines', -(blocks.length - 4));
  };
  if (lead.length && trail.length) {
    add('a head before and one after', -5);
    weigh(lead);
    weigh(trail);
    return { place: 'lead', blocks: lead };
  }
  const floated = inside.find((block) => block.floated && share([block]) >= OWN);
  if (floated) {
    add('headline dropped into a sentence', 0.5);
    add('words of the head stand in the text', AFFINITY * (share([floated]) - COMMON_SHARE));
    return { place: 'inside', blocks: [...lead, floated] };
  }
  if (lead.length) {
    add('head before the text', 2 * Math.min(0, style));
    weigh(lead);
    return { place: 'lead', blocks: lead };
  }
  if (trail.length) {
    add('head after the text', 2 * Math.min(0, -style));
    weigh(trail);
    return { place: 'trail', blocks: trail };
  }
  const candidates = inside.filter((block) => !block.line.sectionMark);
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (only) {
    add('its only display line stands inside', -1.5);
    add('words of the head stand in the text', AFFINITY * (share([only]) - COMMON_SHARE));
    return { place: 'inside', blocks: [only] };
  }
  add('no headline', -3);
  return { place: 'none', blocks: [] };
}

/** Bylines, datelines and jumps open a story: one of them, at its start. Returns where a scrambled story really starts. */
function openings(
  blocks: readonly Block[],
  from: number,
  to: number,
  first: number,
  last: number,
  lead: readonly DisplayBlock[],
  opening: TextBlock,
  closing: TextBlock,
  add: (name: string, weight: number) => void,
): number | null {
  const bylinesBefore = count(blocks, from, first);
  const signed = bylinesBefore > 0 || opening.opens !== null;
  let scrambledAt: number | null = null;
  if (bylinesBefore > 0) add('byline at its start', 1);
  if (opening.opens) add('opened by a dateline or a jump', 1);
  if (bylinesBefore > 0 && opening.opens) add('a byline and a dateline', -2.5);
  const caption = opening.caption || closing.closes === 'credit';
  if (!signed && closing.closes === 'note') add('signed at its end only', -1.5);
  else if (!signed) add(caption ? 'unsigned caption' : 'nobody signs it', caption ? -0.2 : -3);
  for (let i = first + 1; i <= last; i++) {
    if (blocks[i]?.type !== 'byline') continue;
    const torn = !signed && lead.length > 0 && scrambledAt === null && !closing.finished && !closing.closes;
    if (torn) {
      scrambledAt = i - from;
      add('columns in the wrong order', opening.startsMidSentence ? 0.5 : -1.5);
    } else add('byline inside', -5);
  }
  if (count(blocks, last + 1, to) > 0) add('byline after the text', -4);
  return scrambledAt;
}

function count(blocks: readonly Block[], from: number, to: number): number {
  let found = 0;
  for (let i = from; i < to; i++) if (blocks[i]?.type === 'byline') found++;
  return found;
}

/** What may stand inside a story, and what may not. */
function middle(
  texts: readonly TextBlock[],
  { blocks, cohesion: together, topLevel }: Sheet,
  first: number,
  last: number,
  promoted: DisplayBlock | null,
  add: (name: string, weight: number) => void,
): void {
  texts.forEach((text, i) => {
    if (i > 0 && text.opens) add('another story opens inside', -6);
    if (i < texts.length - 1 && text.closes) add('closed before its end', -5);
    if (i > 0 && text.caption && !texts[0]?.caption) add('a caption inside', -4);
    if (i > 0 && text.gap > 2) add('wide gap inside', -1.5);
  });
  for (let i = first + 1; i < last; i++) {
    const block = blocks[i];
    if (block?.type === 'box') add('box inside', -0.5);
    if (block?.type !== 'display' || block === promoted || block.floated) continue;
    add('crosshead', -0.4);
    const { level } = block.line.line;
    if (topLevel > 0 && level === topLevel) add('crosshead set as a headline', -3);
    if (topLevel > 0 && level > topLevel) add('crosshead set small', 0.5);
    if (blocks[i + 1]?.type === 'text') add('the text goes on with its matter', goesOn(together[i + 1] ?? 0));
    if (block.gap > 2) add('wide gap before a crosshead', -2.5);
    if (block.line.line.text.length > 24) add('long for a crosshead', -1.5);
    if (blocks[i + 1]?.type === 'display' || blocks[i - 1]?.type === 'display')
      add('crossheads in a row', -1);
  }
}

/** Cohesion that sections of one story usually reach; log-odds from how far above or below it they stand. */
function goesOn(value: number): number {
  return Math.max(-1, Math.min(1.5, Math.log((value + 0.002) / 0.03)));
}
