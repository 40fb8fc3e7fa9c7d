/** Headlines that slipped into a neighbouring story's column, and the stories that lack one. */
import { bigrams, type Pairs } from './affinity.ts';
import type { DisplayBlock } from './blocks.ts';
import { columnScore } from './heads.ts';
import { STANDING } from './lexicon/openers.ts';
import { display } from './lines.ts';
import type { Story } from './stories.ts';

/** A stray display line is claimed by a story without a headline when at least this much of it stands in its text. */
const CLAIM = 0.3;
/** And this much by a story that has a kicker. */
const SURE = 0.45;
/** The shorter a text, the less of its headline it can say again: so many characters' worth do for a line that is foreign where it stands. */
const SPOKEN = 6;
/** Further than this many stories away only a line that is wholly foreign to its surroundings is claimed. */
const NEAR = 3;

/**
 * A story that has no headline claims the display line inside another story that speaks of its matter and not of the
 * other's. For each story its head, and the display lines that are others' heads.
 */
export function claimStrays(stories: readonly Story[]) {
  const heads = stories.map((story) => ({ head: story.headBlocks, strays: new Set<DisplayBlock>() }));
  const taken = new Set<DisplayBlock>();
  const orphans = stories.some((story) => lacksHeadline(story) || story.headBlocks.length === 1);
  const words = orphans ? stories.map((story) => bigrams(textOf(story))) : [];
  const weight = rarity(words);
  const lines = new Map<DisplayBlock, Pairs>();
  const pairsOf = (block: DisplayBlock): Pairs => {
    const pairs = lines.get(block) ?? bigrams(block.line.line.prose);
    lines.set(block, pairs);
    return pairs;
  };
  stories.forEach((orphan, i) => {
    const lacks = lacksHeadline(orphan);
    if (!lacks && orphan.headBlocks.length > 1) return;
    let best: { owner: number; block: DisplayBlock; gain: number } | null = null;
    const least = Math.min(CLAIM, SPOKEN / Math.max(1, textOf(orphan).length));
    stories.forEach((owner, k) => {
      if (k === i) return;
      const far = Math.abs(k - i) > NEAR;
      for (const block of sparable(owner)) {
        if (taken.has(block) || (!lacks && !isPromising(block, orphan, owner))) continue;
        const pairs = pairsOf(block);
        const here = share(pairs, words[i], weight);
        const there = share(pairs, words[k], weight);
        if (!lacks && (here < SURE || there > 0)) continue;
        const fits = here >= Math.min(CLAIM, least) && there < here / 2.5;
        if (fits && !(far && there > here / 6) && here - there > (best?.gain ?? 0))
          best = { owner: k, block, gain: here - there };
      }
    });
    const found = best as { owner: number; block: DisplayBlock } | null;
    if (found) give(found, i);
  });
  const left = leftOver(stories, heads, (block, k) =>
    share(bigrams(block.line.line.prose), words[k], weight),
  );
  if (left) give(left, left.picture);
  return heads;

  function give({ owner: k, block }: { owner: number; block: DisplayBlock }, to: number) {
    taken.add(block);
    const owner = heads[k];
    owner?.strays.add(block);
    if (owner) heads[k] = { ...owner, head: owner.head.filter((each) => each !== block) };
    heads[to] = {
      head: [block, ...(heads[to]?.head ?? [])],
      strays: heads[to]?.strays ?? new Set(),
    };
  }
}

/** A line that says so little of the story it stands in does not belong there. */
const FOREIGN = 0.06;
const LONGEST_CAPTION_HEAD = 12;

/**
 * Headlines of pictures say what the caption says in other words. Where a page has one picture without a headline, and
 * one short line that the story it stands in does not speak of, they belong together.
 */
function leftOver(
  stories: readonly Story[],
  heads: readonly { head: readonly DisplayBlock[]; strays: ReadonlySet<DisplayBlock> }[],
  shareWith: (block: DisplayBlock, story: number) => number,
): { owner: number; block: DisplayBlock; picture: number } | null {
  const pictures = stories.flatMap((story, i) => {
    const [only] = story.blocks;
    const bare = heads[i]?.head.length === 0 && story.blocks.length === 1;
    return bare && only?.type === 'text' && (only.closes === 'credit' || (only.scene && !only.closes))
      ? [i]
      : [];
  });
  const [picture, second] = pictures;
  if (picture === undefined || second !== undefined) return null;
  const found = stories.flatMap((story, owner) => {
    const { head = [], strays = new Set() } = heads[owner] ?? {};
    const inside = story.blocks.filter(
      (block): block is DisplayBlock =>
        block.type === 'display' &&
        !head.includes(block) &&
        !block.line.sectionMark &&
        !block.line.seen.numbered,
    );
    const lines = [...(inside.length === 1 ? inside : []), ...(head.length > 1 ? head.slice(0, 1) : [])];
    return lines
      .filter((block) => !strays.has(block) && isPlain(block) && shareWith(block, owner) < FOREIGN)
      .map((block) => ({ owner, block, picture }));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Short, of one piece, and no name of a series. */
function isPlain({ line }: DisplayBlock): boolean {
  const text = display(line.line.text);
  return (
    text.length <= LONGEST_CAPTION_HEAD &&
    !/[，,：:—]/.test(text) &&
    columnScore(text) < 1 &&
    !STANDING.test(text)
  );
}

/** None at all, or only what stands above and below one: ——侧记 */
function lacksHeadline(story: Story): boolean {
  return story.headBlocks.every((block) => /^[—–-]{2}|[—–-]{2}$/.test(block.line.line.text));
}

/** A line that would be the headline of a story with a kicker alone: set larger, or foreign where it stands. */
function isPromising(block: DisplayBlock, orphan: Story, owner: Story): boolean {
  const [kicker] = orphan.headBlocks;
  if (!kicker || owner.headBlocks.includes(block)) return false;
  return block.line.line.level > 0
    ? kicker.line.line.level === 0
    : kicker.line.line.level === 0 && kicker.line.line.text.length >= 9;
}

/** The fewer stories of the page a pair stands in, the more it says. */
function rarity(stories: readonly Pairs[]): (pair: number) => number {
  let found: Map<number, number> | null = null;
  return (pair) => {
    if (!found) {
      found = new Map();
      for (const pairs of stories) for (const each of pairs) found.set(each, (found.get(each) ?? 0) + 1);
    }
    return 1 / (found.get(pair) ?? 1);
  };
}

/** The part of the pairs, by weight, that stand in a text. */
function share(pairs: Pairs, text: Pairs | undefined, weight: (pair: number) => number): number {
  let all = 0;
  let shared = 0;
  for (const pair of pairs) {
    all += weight(pair);
    if (text?.has(pair)) shared += weight(pair);
  }
  return all ? shared / all : 0;
}

/** Display lines a story could do without: those inside it, and all of its head but one. */
function sparable(story: Story): DisplayBlock[] {
  const inside = story.blocks.filter(
    (block): block is DisplayBlock =>
      block.type === 'display' && !story.headBlocks.includes(block) && !block.line.sectionMark,
  );
  return story.headBlocks.length > 1 ? [...inside, ...story.headBlocks] : inside;
}

/** The words of a story's text blocks. */
export function textOf(story: Story): string {
  return story.blocks
    .flatMap((block) => (block.type === 'text' ? block.paragraphs.map((p) => p.text) : []))
    .join('\n');
}
