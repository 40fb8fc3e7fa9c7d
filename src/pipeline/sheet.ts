/** The blocks of one page, with what the story model asks of them again and again. */
import { bigrams, cohesion, type Pairs } from './affinity.ts';
import type { Block, DisplayBlock } from './blocks.ts';

export interface Sheet {
  readonly blocks: readonly Block[];
  /** The character pairs of each text block. */
  readonly pairs: readonly (Pairs | null)[];
  /** Those of each display line. */
  readonly words: ReadonlyMap<Block, Pairs>;
  /** For each text block, how much it speaks of what the text block before it speaks of. */
  readonly cohesion: readonly number[];
  /** Display lines that speak of a text elsewhere on the page, and not of those beside them. */
  readonly foreign: ReadonlySet<Block>;
  /** The level of the page's largest Markdown headings, 0 where there are none. */
  readonly topLevel: number;
}

/** Linear in the page's text. */
export function readSheet(blocks: readonly Block[]): Sheet {
  const frequency = new Map<number, number>();
  let paragraphs = 0;
  const pairs = blocks.map((block) => {
    if (block.type !== 'text') return null;
    const all = new Set<number>();
    for (const paragraph of block.paragraphs) {
      paragraphs++;
      for (const pair of bigrams(paragraph.text)) {
        all.add(pair);
        frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
      }
    }
    return all;
  });
  let before: Pairs | null = null;
  const together = pairs.map((set) => {
    const value = set && before ? cohesion(before, set, frequency, paragraphs) : 0;
    before = set ?? before;
    return value;
  });
  const shown = displays(blocks, 0, blocks.length);
  const words = new Map(shown.map((block) => [block, bigrams(block.line.line.prose)]));
  const levels = shown.map((block) => block.line.line.level);
  const topLevel = Math.min(...levels.filter((level) => level > 0), 7) % 7;
  const foreign = findForeign(blocks, pairs, words);
  return { blocks, pairs, words, cohesion: together, foreign, topLevel };
}

/** A pair that more texts than this share says nothing. */
const COMMON = 3;
/** So many of a display line's pairs stand in a text that it speaks of. */
const SPOKEN = 3;
const SPOKEN_SHARE = 0.3;

function findForeign(
  blocks: readonly Block[],
  pairs: readonly (Pairs | null)[],
  words: ReadonlyMap<Block, Pairs>,
): Set<Block> {
  const textsOf = new Map<number, number[]>();
  pairs.forEach((set, i) => {
    for (const pair of set ?? []) {
      const found = textsOf.get(pair);
      if (!found) textsOf.set(pair, [i]);
      else if (found.length <= COMMON) found.push(i);
    }
  });
  const foreign = new Set<Block>();
  const beside = besides(blocks);
  blocks.forEach((block, i) => {
    const said = words.get(block);
    if (!said) return;
    const counts = new Map<number, number>();
    for (const pair of said) {
      const found = textsOf.get(pair) ?? [];
      if (found.length > COMMON) continue;
      for (const text of found) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const [before, after] = beside[i] ?? [-1, -1];
    const here = (counts.get(before) ?? 0) + (counts.get(after) ?? 0);
    let most = 0;
    for (const [text, count] of counts) if (text !== before && text !== after) most = Math.max(most, count);
    if (most >= SPOKEN && most >= SPOKEN_SHARE * said.size && here * 3 < most) foreign.add(block);
  });
  return foreign;
}

/** For each block, the last text before it and the first behind it. */
function besides(blocks: readonly Block[]): [number, number][] {
  const out: [number, number][] = blocks.map(() => [-1, -1]);
  let last = -1;
  blocks.forEach((block, i) => {
    (out[i] ?? [])[0] = last;
    if (block.type === 'text') last = i;
  });
  last = -1;
  for (let i = blocks.length - 1; i >= 0; i--) {
    (out[i] ?? [])[1] = last;
    if (blocks[i]?.type === 'text') last = i;
  }
  return out;
}

/** The display blocks among these. */
export function displays(blocks: readonly Block[], from: number, to: number): DisplayBlock[] {
  return blocks.slice(from, to).filter((block): block is DisplayBlock => block.type === 'display');
}
