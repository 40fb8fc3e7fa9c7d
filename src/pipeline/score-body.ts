/** How well the texts of a run do as the body of one story: what may stand inside it, and how it ends. Part of score-story.ts. */
import { CUT_OFF, WIDE_GAP, type DisplayBlock, type TextBlock } from './blocks.ts';
import type { Sheet } from './sheet.ts';

/** A run of blocks, taken apart. */
export interface Parts {
  readonly sheet: Sheet;
  readonly from: number;
  readonly to: number;
  /** The first and the last text block. */
  readonly first: number;
  readonly last: number;
  readonly texts: readonly TextBlock[];
  readonly opening: TextBlock;
  readonly closing: TextBlock;
  readonly lead: readonly DisplayBlock[];
  readonly inside: readonly DisplayBlock[];
  readonly trail: readonly DisplayBlock[];
}

/** Takes a feature that held, and its weight. */
export type Add = (feature: string, weight: number) => void;

/** A sentence or two cut off from everything by lines that were taken out. */
export function isStray(opening: TextBlock, closing: TextBlock): boolean {
  return opening === closing && opening.gap > CUT_OFF && opening.paragraphs.every((p) => p.text.length < 60);
}

/** What may stand inside a story, and what may not. */
export function scoreInside(
  { texts, sheet, first, last }: Parts,
  head: readonly DisplayBlock[],
  add: Add,
): void {
  const { blocks, topLevel } = sheet;
  texts.forEach((text, i) => {
    if (i < texts.length - 1 && text.closes) add('closed before its end', -5);
    if (i === 0) return;
    if (text.opens) add('another story opens inside', -6);
    if (text.caption && !texts[0]?.caption && !texts[0]?.scene) add('a caption inside', -5);
    if (text.scene) {
      const at = blocks.indexOf(text, first);
      const foreign = text.scene.size > 0 && sheet.share(text.scene, first, at) === 0;
      add('a dated scene inside', foreign ? -3 : -1);
      add('the text goes on with its matter', goesOn(sheet.cohesion[at] ?? 0));
    }
    if (text.startsMidSentence && texts[i - 1]?.finished) add('a torn piece inside', -3);
    if (text.gap > WIDE_GAP) add('wide gap inside', text.gap > CUT_OFF ? -4 : -1.5);
  });
  for (let i = first + 1; i < last; i++) {
    const block = blocks[i];
    if (block?.type === 'box') add('box inside', -0.5);
    if (block?.type !== 'display' || block.floated || head.includes(block)) continue;
    const { level, text } = block.line.line;
    if (sheet.foreign.has(block)) {
      add('a headline from elsewhere inside', -1);
      continue;
    }
    add('crosshead', -0.4);
    if (topLevel > 0 && level === topLevel) add('crosshead set as a headline', -3);
    if (topLevel > 0 && level > topLevel) add('crosshead set small', 0.5);
    if (blocks[i + 1]?.type === 'text')
      add('the text goes on with its matter', goesOn(sheet.cohesion[i + 1] ?? 0));
    if (block.gap > WIDE_GAP) add('wide gap before a crosshead', -2.5);
    if (text.length > 24) add('long for a crosshead', -1.5);
    if (blocks[i + 1]?.type === 'display' || blocks[i - 1]?.type === 'display')
      add('crossheads in a row', -1);
  }
}

/** Cohesion that sections of one story usually reach; log-odds from how far above or below it they stand. */
function goesOn(value: number): number {
  return Math.max(-1, Math.min(1.5, Math.log((value + 0.002) / 0.03)));
}

export function scoreEnd({ texts, opening, closing }: Parts, add: Add): void {
  if (closing.closes) add('closed by its mark', 0.5);
  let characters = 0;
  for (const text of texts) for (const paragraph of text.paragraphs) characters += paragraph.text.length;
  const stray = isStray(opening, closing);
  if (characters < 50 && !opening.caption && !opening.scene && !closing.closes && !stray)
    add('hardly any text', -1.5);
}
