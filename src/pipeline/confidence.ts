/** How sure the reading of a story is: the model's own margin, lowered by what no good page shows. */
import type { Story } from './stories.ts';

/** Signs of trouble that the margin does not see, because every other cut has them too. */
const DOUBTS: ReadonlyMap<string, number> = new Map([
  ['nobody signs it', 0.6],
  ['no headline', 0.8],
  ['wide gap inside', 0.7],
  ['columns in the wrong order', 0.8],
  ['display lines torn apart', 0.8],
  ['a head before and one after', 0.6],
  ['another story opens inside', 0.5],
  ['closed before its end', 0.6],
  ['a caption inside', 0.6],
]);

/** A story that ends inside a sentence lacks its end, or has somebody else's. */
const BREAKS_OFF = 0.6;

/** 0 to 1; each sign of trouble counts once. */
export function confidence(story: Story): number {
  let sure = story.confidence;
  for (const feature of new Set(story.why.map(([name]) => name))) sure *= DOUBTS.get(feature) ?? 1;
  const texts = story.blocks.filter((block) => block.type === 'text');
  const last = texts[texts.length - 1];
  return last && !last.finished && !last.closes ? sure * BREAKS_OFF : sure;
}
