/** From a hit of the query in an open article back to the raw lines that it stands in. */
import type { SpanRole } from '../../corpus/article.ts';
import type { Reading } from '../../search/answer/answer.ts';
import { linesOf, type Trace } from './trace.ts';

type Lines = readonly [from: number, to: number];

/** The lines of the hit `at`, 1-based in reading order, heads first; null where they are not known. */
export function hitLines(reading: Reading, traces: readonly Trace[], at: number): Lines | null {
  let left = at;
  for (const role of ['kicker', 'headline', 'subhead'] as const) {
    const hits = (reading[role] ?? []).filter(({ hit }) => hit).length;
    if (left <= hits) return spanLines(reading, role);
    left -= hits;
  }
  for (const [paragraph, pieces] of reading.paragraphs.entries()) {
    let start = 0;
    for (const { text, hit } of pieces) {
      if (hit) left -= 1;
      if (left === 0) return linesOf(traces, { paragraph, start, end: start + text.length });
      start += text.length;
    }
  }
  return null;
}

function spanLines({ article, page }: Reading, role: SpanRole): Lines | null {
  return article.spans.find((span) => span.page === page.id && span.role === role)?.lines ?? null;
}
