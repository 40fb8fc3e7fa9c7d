/** Long words of the reader's own, cut for sentences that repeat them. */

/** Characters that a sentence repeats. */
const MOST = 40;

/** The text, or its first 40 characters and ……. */
export function clip(text: string): string {
  const characters = [...text];
  return characters.length <= MOST ? text : `${characters.slice(0, MOST).join('')}……`;
}
