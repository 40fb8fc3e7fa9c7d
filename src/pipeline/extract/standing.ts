import {
  ATTENDS,
  DATELINE_AFTER,
  DATELINE_BEFORE,
  FEATURE_AFTER,
  FORMULA_BEFORE,
  INSTITUTION_AFTER,
  INSTITUTION_BEFORE,
  LIST_GAP,
  VENUE_AFTER,
  VENUE_BEFORE,
  VENUE_SUBJECT,
} from '../lexicon/place-habits.ts';
import type { Settled } from './settle.ts';

/** In what role a place stands where it is named; `plain` is the ordinary case. */
export type Standing = 'plain' | 'institution' | 'venue' | 'attends' | 'list' | 'macro' | 'feature';

export interface Placed extends Settled {
  readonly standing: Standing;
  /** Ordinal of the sentence among all of the story. */
  readonly sentence: number;
}

function roleOf(text: string, { start, end, joint, full }: Settled): Standing {
  if (joint) return joint === 'macro' ? 'macro' : 'plain';
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 150);
  if (start < 8 && DATELINE_BEFORE.test(before) && DATELINE_AFTER.test(after)) return 'venue';
  if (FORMULA_BEFORE.test(before) || ATTENDS.test(after)) return 'attends';
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  if (VENUE_BEFORE.test(before) && VENUE_AFTER.test(after) && VENUE_SUBJECT.test(sentence)) return 'venue';
  if (FEATURE_AFTER.test(after)) return 'feature';
  if (INSTITUTION_BEFORE.test(before) || (!full && INSTITUTION_AFTER.test(after))) return 'institution';
  return 'plain';
}

/** Marks runs of at least `size` different provinces that stand in a list (北京、天津、河北和山西). */
function markLists(texts: readonly string[], placed: Placed[], size: number): void {
  for (let from = 0; from < placed.length;) {
    let to = from + 1;
    for (; to < placed.length; to++) {
      const last = placed[to - 1];
      const next = placed[to];
      if (!last || !next || last.text !== next.text) break;
      const gap = next.start - last.end;
      if (gap > 4 || !LIST_GAP.test((texts[next.text] ?? '').slice(last.end, next.start))) break;
    }
    const run = placed.slice(from, to);
    if (new Set(run.map(({ code }) => code.slice(0, 2))).size >= size)
      run.forEach((one, at) => {
        if (one.standing === 'plain' || one.standing === 'institution')
          placed[from + at] = { ...one, standing: 'list' };
      });
    from = to;
  }
}

/**
 * Gives every settled mention its standing and sentence; also returns how many sentences there are.
 * `heads` is how many of the texts are headlines: what stands there is never a mere venue.
 */
export function place(
  texts: readonly string[],
  settled: readonly Settled[],
  heads: number,
): { placed: Placed[]; sentences: number } {
  const placed: Placed[] = [];
  let sentences = 0;
  let next = 0;
  texts.forEach((text, index) => {
    let counted = 0;
    const countTo = (to: number): void => {
      for (; counted < to; counted++) {
        const char = text[counted];
        if (char === '。' || char === '！' || char === '？') sentences++;
      }
    };
    for (let one = settled[next]; one && one.text === index; one = settled[++next]) {
      countTo(one.start);
      const role = roleOf(text, one);
      placed.push({
        ...one,
        standing: index < heads && role === 'venue' ? 'plain' : role,
        sentence: sentences,
      });
    }
    countTo(text.length);
    if (text && !/[。！？]$/.test(text)) sentences++;
  });
  markLists(texts, placed, 3);
  return { placed, sentences };
}
