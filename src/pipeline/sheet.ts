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
  return { blocks, pairs, words, cohesion: together, topLevel };
}

/** The display blocks among these. */
export function displays(blocks: readonly Block[], from: number, to: number): DisplayBlock[] {
  return blocks.slice(from, to).filter((block): block is DisplayBlock => block.type === 'display');
}
