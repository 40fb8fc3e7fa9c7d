/** Where a fact belongs, of an article that is about several places, and how places are written. */
import type { Article, Evidence, Region } from '../../corpus/article.ts';
import { liesIn, placeLabel } from './places.ts';

const END_OF_SENTENCE = /[。！？；]/g;

/**
 * The regions that the places in the text tell a fact to belong to, by their places in the article's list: those named in its
 * sentence, else the one named last before it in its paragraph, else none.
 */
export function besideFact(
  { paragraphs, regions }: Pick<Article, 'paragraphs' | 'regions'>,
  evidence: readonly Evidence[],
): readonly number[] {
  const beside = new Set<number>();
  for (const { paragraph, start, end } of evidence) {
    const text = paragraphs[paragraph]?.text ?? '';
    const [from, to] = sentenceAround(text, start, end);
    const inParagraph = regions
      .flatMap((region, at) => region.evidence.map((each) => ({ at, each })))
      .filter(({ each }) => each.paragraph === paragraph);
    const inSentence = inParagraph.filter(({ each }) => each.start < to && each.end > from);
    const last = inParagraph
      .filter(({ each }) => each.end <= start)
      .sort((a, b) => b.each.start - a.each.start)
      .slice(0, 1);
    for (const { at } of inSentence.length > 0 ? inSentence : last) beside.add(at);
  }
  return [...beside].sort((a, b) => a - b);
}

type Named = Omit<Region, 'evidence'>;

/**
 * The regions that an article, or a fact of it, is shown by. Those it is about, or all where it is about none in
 * particular; of several, the ones that stand beside the fact (`besideFact`).
 */
export function shownRegions<R extends Named>(
  regions: readonly R[],
  beside: readonly number[] = [],
): readonly R[] {
  const primary = regions.filter((region) => region.primary);
  const shown = primary.length > 0 ? primary : regions;
  const told = regions.filter((_, at) => beside.includes(at));
  const own = told.filter((region) => shown.includes(region));
  if (own.length > 0) return own;
  const provinces = new Set(shown.map(({ code }) => code.slice(0, 2)));
  return provinces.size > 1 && told.length > 0 ? told : shown;
}

/**
 * Labels of the shown regions, each once: 福建福州, 福州晋安区. What holds another of them says nothing more and is left out.
 * All there are: who has no room for them says how many they are.
 */
export function placeLabels(regions: readonly Named[], beside: readonly number[] = []): string[] {
  const shown = shownRegions(regions, beside);
  const finest = shown.filter(
    ({ code }) => !shown.some((other) => other.code !== code && liesIn(other.code, code)),
  );
  return [...new Set(finest.map(placeLabel))];
}

function sentenceAround(text: string, start: number, end: number): readonly [from: number, to: number] {
  let from = 0;
  for (const { index } of text.matchAll(END_OF_SENTENCE)) {
    if (index < start) from = index + 1;
    else if (index >= end) return [from, index];
  }
  return [from, text.length];
}
