import { STANDING } from '../lexicon/mechanisms.ts';

const NEAR = 40;

/** Whether the sentence of a fair, meeting or show says that it comes back: 每年举办…, …制度, a standing brand. */
export function isStanding(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const [after = ''] = text.slice(end, end + NEAR).split('。', 1);
  return STANDING.test(before.slice(before.lastIndexOf('。') + 1)) || STANDING.test(after);
}
