/** The label of a box (阅读提示): some pages print one as the box's first line, others leave it to the layout. */
import type { Paragraph } from '../../corpus/article.ts';

/** What is longer, or ends as a sentence does, is text. */
const MOST = 8;
const STOP = /[，。：；！？、…]/;

/** For the first paragraph of a box: `own` where it is itself the label, `given` where one is to be put before it; else null. */
export function boxName(paragraphs: readonly Paragraph[], index: number): 'own' | 'given' | null {
  const paragraph = paragraphs[index];
  if (paragraph?.role !== 'box' || paragraphs[index - 1]?.role === 'box') return null;
  const short = paragraph.text.length <= MOST && !STOP.test(paragraph.text);
  return short && paragraphs[index + 1]?.role === 'box' ? 'own' : 'given';
}
