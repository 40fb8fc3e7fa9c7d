/**
 * Columns read in the wrong order tear stories apart: the end of one stands behind another, or at the top of the page. A
 * piece that nobody signs and nothing heads is put back to the story that breaks off where it could go on.
 */
import { affinity, bigrams } from './affinity.ts';
import type { TextBlock } from './blocks.ts';
import type { Story } from './stories.ts';

/** The stories with torn pieces put back; every block is kept. Order is that of the page. */
export function mendColumns(stories: readonly Story[]): Story[] {
  let mended = [...stories];
  for (const piece of stories) {
    const home = isPiece(piece) ? findHome(piece, mended) : null;
    if (home)
      mended = mended
        .filter((story) => story !== piece)
        .map((story) => (story === home ? join(home, piece) : story));
  }
  return mended;
}

function texts(story: Story): TextBlock[] {
  return story.blocks.filter((block): block is TextBlock => block.type === 'text');
}

/** Text alone, without head, signature or caption. */
function isPiece(story: Story): boolean {
  return (
    story.head === 'none' &&
    story.blocks.every((block) => block.type === 'text' && !block.opens && !block.caption)
  );
}

function breaksOff(story: Story): boolean {
  const last = texts(story).pop();
  return last !== undefined && !last.finished && !last.closes && !isPiece(story);
}

function findHome(piece: Story, stories: readonly Story[]): Story | null {
  const open = stories.filter(breaksOff);
  if (open.length < 2) return open[0] ?? null;
  const words = texts(piece)
    .flatMap((text) => text.paragraphs.map((p) => p.text))
    .join('\n');
  const closes = closesQuotation(words);
  const fit = (story: Story) => {
    const own = texts(story)
      .flatMap((text) => text.paragraphs.map((p) => p.text))
      .join('\n');
    return affinity(bigrams(words), [bigrams(own)]) + (closes === leavesQuotation(own) ? 0.5 : 0);
  };
  return open.reduce((best, story) => (fit(story) > fit(best) ? story : best));
}

function closesQuotation(text: string): boolean {
  const closing = text.indexOf('”');
  const opening = text.indexOf('“');
  return closing >= 0 && (opening < 0 || closing < opening);
}

function leavesQuotation(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

/** The piece goes behind the story's last text, before a head that stands after it. */
function join(home: Story, piece: Story): Story {
  const last = home.blocks.map((block) => block.type).lastIndexOf('text');
  return {
    ...home,
    blocks: [...home.blocks.slice(0, last + 1), ...piece.blocks, ...home.blocks.slice(last + 1)],
    confidence: Math.min(home.confidence, piece.confidence, 0.7),
    why: [...home.why, ['torn piece put back', 0]],
  };
}
