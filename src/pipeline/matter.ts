/** What texts of a page have in common: their pairs of characters, the rarer ones counting more. */
import { bigrams, rarer, type Pairs } from './affinity.ts';
import type { Block, TextBlock } from './blocks.ts';
import type { Story } from './stories.ts';

/** What a pair of characters weighs on this page. */
export type Weight = (pair: number) => number;

/** Pairs and what they weigh together. */
export interface Words {
  readonly pairs: Pairs;
  readonly sum: number;
}

/** Added to what two texts share, so that nothing shared is no proof. */
const LIKE = 0.004;

/** The texts of a story. */
export const texts = (story: Story) =>
  story.blocks.filter((block): block is TextBlock => block.type === 'text');

/** How rare each pair is among the paragraphs of these stories. */
export function readWeights(stories: readonly Story[]): Weight {
  const frequency = new Map<number, number>();
  let paragraphs = 0;
  for (const story of stories) {
    for (const text of texts(story)) {
      for (const paragraph of text.paragraphs) {
        paragraphs++;
        for (const pair of bigrams(paragraph.text)) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
      }
    }
  }
  const weight = rarer(paragraphs);
  return (pair) => weight(frequency.get(pair) ?? 1);
}

/** Pairs with what they weigh. */
export const weigh = (pairs: Pairs, weight: Weight): Words => ({ pairs, sum: sumOf(pairs, weight) });

function sumOf(pairs: Pairs, weight: Weight): number {
  let sum = 0;
  for (const pair of pairs) sum += weight(pair);
  return sum;
}

/** The character pairs of texts, boxes and display lines. */
export function wordsOf(blocks: readonly Block[]): Pairs {
  const all: string[] = [];
  for (const block of blocks) {
    if (block.type === 'byline') continue;
    if (block.type === 'display') all.push(block.line.line.prose);
    else for (const paragraph of block.paragraphs) all.push(paragraph.text);
  }
  return bigrams(all.join('\n'));
}

/** The cosine of two texts' pairs. */
export function cohesion(a: Words, b: Words, weight: Weight): number {
  let shared = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) shared += weight(pair);
  return a.sum && b.sum ? shared / Math.sqrt(a.sum * b.sum) : 0;
}

/**
 * For each tail of a text, from `least` on, with the words `behind` it, how much nearer it is to one story than to what stands
 * before it: the log of the ratio of their cosines.
 */
export function compare(
  host: TextBlock,
  least: number,
  own: Words,
  before: Words,
  behind: Pairs,
  weight: Weight,
): number[] {
  const paragraphs = host.paragraphs.map(({ text }) => bigrams(text));
  const firstAt = new Map<number, number>();
  for (const pair of before.pairs) firstAt.set(pair, -1);
  let sum = before.sum;
  const sums = paragraphs.map((pairs, at) => {
    const until = sum;
    for (const pair of pairs) {
      if (firstAt.has(pair)) continue;
      firstAt.set(pair, at);
      sum += weight(pair);
    }
    return until;
  });
  const tail = new Set<number>(behind);
  let all = sumOf(behind, weight);
  const nearer: number[] = [];
  for (let from = paragraphs.length - 1; from >= least; from--) {
    for (const pair of paragraphs[from] ?? []) {
      if (tail.has(pair)) continue;
      tail.add(pair);
      all += weight(pair);
    }
    let there = 0;
    let here = 0;
    for (const pair of tail) {
      const w = weight(pair);
      if (own.pairs.has(pair)) there += w;
      if ((firstAt.get(pair) ?? from) < from) here += w;
    }
    const like = (shared: number, other: number) => (shared ? shared / Math.sqrt(all * other) : 0) + LIKE;
    nearer[from] = Math.log(like(there, own.sum) / like(here, sums[from] ?? 0));
  }
  return nearer;
}
