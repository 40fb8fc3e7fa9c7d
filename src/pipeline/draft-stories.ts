/** Stories → drafts: each line of a story gets its role, in reading order. */
import type { Block, DisplayBlock, TextBlock } from './blocks.ts';
import { confidence } from './confidence.ts';
import type { Draft, Part } from './draft.ts';
import { assignHead } from './heads.ts';
import type { Story } from './stories.ts';
import { claimStrays, textOf } from './strays.ts';

/** One draft a story, in page order; stories without any text are left out. */
export function draftStories(stories: readonly Story[]): Draft[] {
  const told = stories.filter(tells);
  const heads = claimStrays(told);
  return told.map((story, i) => {
    const { head, strays } = heads[i] ?? { head: story.headBlocks, strays: new Set<DisplayBlock>() };
    return draft(story, head, strays);
  });
}

/** A story has text, and more than a stray sentence that nobody signs. */
function tells(story: Story): boolean {
  const text = textOf(story);
  const stray = story.blocks.every(
    (block) => block.type === 'text' && !block.opens && !block.closes && !block.caption && !block.scene,
  );
  return (
    text.length >= (stray ? STRAY : 1) || story.blocks.some((block) => block.type === 'text' && block.caption)
  );
}

/** A piece without head or signature is a stray one below this length. */
const STRAY = 60;

function draft(story: Story, head: readonly DisplayBlock[], strays: ReadonlySet<DisplayBlock>): Draft {
  const ordered = story.scrambledAt === null ? story.blocks : unscramble(story.blocks, story.scrambledAt);
  const parts: Part[] = assignHead(head, story.head === 'inside');
  for (const block of ordered) if (block.type === 'box') parts.push(...boxParts(block));
  for (const block of ordered)
    if (block.type === 'byline') parts.push({ role: 'byline', lines: block.lines });
  for (const block of ordered) {
    if (block.type === 'text') parts.push(...textParts(block));
    if (block.type === 'display' && !head.includes(block) && !strays.has(block)) {
      parts.push({ role: 'heading', lines: [block.line] });
    }
  }
  return {
    parts: parts.filter((part) => part.lines.length > 0),
    confidence: confidence(story),
    corrections: [],
    supplied: {},
  };
}

/** The column that opens with the byline comes first, then the columns that were read before it. */
function unscramble(blocks: readonly Block[], at: number): Block[] {
  const firstText = blocks.findIndex((block) => block.type === 'text');
  return [...blocks.slice(0, firstText), ...blocks.slice(at), ...blocks.slice(firstText, at)];
}

function boxParts(box: Extract<Block, { type: 'box' }>): Part[] {
  return [
    { role: 'box', lines: [box.label] },
    ...box.paragraphs.map((p): Part => ({ role: 'box', lines: p.lines })),
  ];
}

function textParts(text: TextBlock): Part[] {
  const role = text.caption || text.closes === 'credit' ? 'caption' : 'body';
  const lines = text.paragraphs.flatMap((p) => p.lines);
  return [
    { role: 'jump', lines: text.before },
    { role, lines },
    ...text.after.map((line): Part => ({
      role: line.fixed === 'jump-to' ? 'jump' : 'credit',
      lines: [line],
    })),
  ];
}
