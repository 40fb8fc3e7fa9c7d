/** The blocks of one page, with what the story model asks of them again and again. */
import { bigrams, rarer, scanPairs, type Pairs } from './affinity.ts';
import type { Block, DisplayBlock } from './blocks.ts';

export interface Sheet {
  readonly blocks: readonly Block[];
  /** The character pairs of each display line. */
  readonly words: ReadonlyMap<Block, Pairs>;
  /** 0 to 1: the part of these pairs (of a display line, of a scene) that stand in the text blocks from `from` to `to`. */
  readonly share: (pairs: Pairs, from: number, to: number) => number;
  /** For each text block, how much it speaks of what the text block before it speaks of. */
  readonly cohesion: readonly number[];
  /** Display lines that speak of a text elsewhere on the page, and not of those beside them. */
  readonly foreign: ReadonlySet<Block>;
  /**
   * For a display line below another: how much more (0 to 2) those above it speak of the text before than of the text behind,
   * and the other way round from it on.
   */
  readonly parting: readonly number[];
  /** The level of the page's largest Markdown headings, 0 where there are none. */
  readonly topLevel: number;
}

/** Linear in the page's text. */
export function readSheet(blocks: readonly Block[]): Sheet {
  const shown = displays(blocks, 0, blocks.length);
  const words = new Map(shown.map((block) => [block, bigrams(block.line.line.prose)]));
  const index: PairIndex = new Map();
  for (const pairs of words.values()) for (const pair of pairs) index.set(pair, []);
  for (const block of blocks) {
    if (block.type === 'text')
      for (const pair of block.scene ?? []) if (!index.has(pair)) index.set(pair, []);
  }
  const together = readTexts(blocks, index);
  const levels = shown.map((block) => block.line.line.level);
  const topLevel = Math.min(...levels.filter((level) => level > 0), 7) % 7;
  return {
    blocks,
    words,
    share: (pairs, from, to) => shareOf(pairs, index, from, to),
    cohesion: together,
    foreign: findForeign(blocks, index, words),
    parting: findPartings(blocks, index, words),
    topLevel,
  };
}

/** For the pairs that are asked for, the text blocks they stand in, in order. */
type PairIndex = Map<number, number[]>;

function shareOf(pairs: Pairs, index: PairIndex, from: number, to: number): number {
  let shared = 0;
  for (const pair of pairs) if (standsIn(index.get(pair) ?? [], from, to)) shared++;
  return pairs.size ? shared / pairs.size : 0;
}

/** Whether an ascending list has a number from `from` up to, but not, `to`. */
function standsIn(list: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (list[low] ?? to) < to;
}

/** One look at each character: fills the index, and tells the cohesion of each text block with the one before it. */
function readTexts(blocks: readonly Block[], index: PairIndex): number[] {
  const ids = new Map<number, number>();
  const frequency: number[] = [];
  const inParagraph: number[] = [];
  const inBlock: number[] = [];
  const idsOf: (readonly number[])[] = [];
  const sharedOf: (readonly number[])[] = [];
  let paragraphs = 0;
  let before = -1;
  blocks.forEach((block, at) => {
    if (block.type !== 'text') return;
    const own: number[] = [];
    const shared: number[] = [];
    for (const { text } of block.paragraphs) {
      paragraphs++;
      scanPairs(text, (pair) => {
        let id = ids.get(pair);
        if (id === undefined) {
          id = frequency.length;
          ids.set(pair, id);
          frequency.push(0);
          inParagraph.push(0);
          inBlock.push(-1);
        }
        if (inParagraph[id] === paragraphs) return;
        inParagraph[id] = paragraphs;
        frequency[id] = (frequency[id] ?? 0) + 1;
        if (inBlock[id] === at) return;
        if (before >= 0 && inBlock[id] === before) shared.push(id);
        inBlock[id] = at;
        own.push(id);
        index.get(pair)?.push(at);
      });
    }
    idsOf[at] = own;
    sharedOf[at] = shared;
    before = at;
  });
  const weight = rarer(paragraphs);
  const sum = (list: readonly number[]) => list.reduce((total, id) => total + weight(frequency[id] ?? 1), 0);
  let last = 0;
  return blocks.map((block, at) => {
    if (block.type !== 'text') return 0;
    const own = sum(idsOf[at] ?? []);
    const value = own && last ? sum(sharedOf[at] ?? []) / Math.sqrt(last * own) : 0;
    last = own;
    return value;
  });
}

/** A pair that stands in more texts than this says nothing. */
const COMMON = 3;
/** So many of a display line's pairs stand in a text that it speaks of. */
const SPOKEN = 3;
const SPOKEN_SHARE = 0.3;

function findForeign(
  blocks: readonly Block[],
  index: PairIndex,
  words: ReadonlyMap<Block, Pairs>,
): Set<Block> {
  const foreign = new Set<Block>();
  const beside = besides(blocks);
  blocks.forEach((block, i) => {
    const said = words.get(block);
    if (!said) return;
    const counts = new Map<number, number>();
    for (const pair of said) {
      const found = index.get(pair) ?? [];
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

function findPartings(
  blocks: readonly Block[],
  index: PairIndex,
  words: ReadonlyMap<Block, Pairs>,
): number[] {
  const parting: number[] = [];
  const beside = besides(blocks);
  /** How much nearer the lines are to one text than to another, by pairs that few texts have. */
  const nearer = (from: number, to: number, text: number, other: number): number => {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const pairs = words.get(blocks[i] as Block) ?? [];
      let here = 0;
      let all = 0;
      for (const pair of pairs) {
        const found = index.get(pair) ?? [];
        all++;
        if (found.length <= COMMON) here += Number(found.includes(text)) - Number(found.includes(other));
      }
      sum += all ? here / all : 0;
    }
    return sum / (to - from);
  };
  for (let from = 0; from < blocks.length; from++) {
    if (blocks[from]?.type !== 'display') continue;
    let to = from + 1;
    while (blocks[to]?.type === 'display') to++;
    const [before, after] = beside[from] ?? [-1, -1];
    for (let at = from + 1; at < to && before >= 0 && after >= 0 && to - from < MANY; at++)
      parting[at] = Math.max(0, nearer(from, at, before, after)) + Math.max(0, nearer(at, to, after, before));
    from = to;
  }
  return parting;
}

/** So many display lines in a row are a table or a list. */
const MANY = 12;

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
