import type { Evidence, Paragraph, Region } from '../../corpus/article.ts';
import { TOGETHER } from '../lexicon/topics.ts';

/** A story that names more provinces is a round-up, and a sentence with more is a list. */
const MOST_PROVINCES = 4;
const SENTENCE = /[。！？]/;

/**
 * Where a story says in one sentence that places of two to four provinces act together (佛山市总工会与黔东南州总工会签下协议):
 * from the first of the places to the last. `regions` are the story's own, with their evidence.
 */
export function partnersIn(paragraphs: readonly Paragraph[], regions: readonly Region[]): Evidence[] {
  const provinces = new Set(regions.map(({ province }) => province));
  if (provinces.size < 2 || provinces.size > MOST_PROVINCES) return [];
  const places = regions
    .flatMap(({ province, evidence }) => evidence.map((span) => ({ province, ...span })))
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  const found: Evidence[] = [];
  for (let from = 0; from < places.length;) {
    const first = places[from];
    const text = paragraphs[first?.paragraph ?? -1]?.text;
    if (!first || text === undefined) break;
    const stop = text.slice(first.start).search(SENTENCE);
    const end = stop < 0 ? text.length : first.start + stop;
    let to = from + 1;
    for (let next = places[to]; next?.paragraph === first.paragraph && next.start < end; next = places[to])
      to++;
    const last = places[to - 1] ?? first;
    const own = new Set(places.slice(from, to).map(({ province }) => province));
    if (own.size > 1) {
      let start = first.start;
      while (start > 0 && !SENTENCE.test(text[start - 1] ?? '')) start--;
      if (TOGETHER.test(text.slice(start, end)))
        found.push({ paragraph: first.paragraph, start: first.start, end: last.end });
    }
    from = to;
  }
  return found;
}
