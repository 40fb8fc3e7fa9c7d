/** Where a mechanism is at work, of an article that is about several provinces. */
import type { Article, Evidence } from '../../corpus/article.ts';

type Regions = Article['regions'];

const END_OF_SENTENCE = /[。！？；]/g;

/**
 * The regions that the places in the text tell a fact to belong to: those named in its sentence, else the one named last
 * before it in its paragraph, else none. Regions come once each, in the article's order.
 */
export function regionsBeside({ paragraphs, regions }: Article, evidence: readonly Evidence[]): Regions {
  const beside = new Set<Regions[number]>();
  for (const { paragraph, start, end } of evidence) {
    const text = paragraphs[paragraph]?.text ?? '';
    const [from, to] = sentenceAround(text, start, end);
    const inParagraph = regions
      .flatMap((region) => region.evidence.map((each) => ({ region, each })))
      .filter(({ each }) => each.paragraph === paragraph);
    const inSentence = inParagraph.filter(({ each }) => each.start < to && each.end > from);
    const last = inParagraph
      .filter(({ each }) => each.end <= start)
      .sort((a, b) => b.each.start - a.each.start)
      .slice(0, 1);
    for (const { region } of inSentence.length > 0 ? inSentence : last) beside.add(region);
  }
  return regions.filter((region) => beside.has(region));
}

function sentenceAround(text: string, start: number, end: number): readonly [from: number, to: number] {
  let from = 0;
  for (const { index } of text.matchAll(END_OF_SENTENCE)) {
    if (index < start) from = index + 1;
    else if (index >= end) return [from, index];
  }
  return [from, text.length];
}
