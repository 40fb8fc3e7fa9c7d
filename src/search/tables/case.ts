/** An article as a case: who did what for whom by what means, with which figures, and where it is written. */
import type { Article, Evidence } from '../../corpus/article.ts';
import type { Topic } from '../../corpus/topics.ts';
import { audienceOf } from '../answer/audience.ts';
import { cuttingOf, type Cutting } from './cutting.ts';
import { openingWords, snippet } from '../answer/highlight.ts';
import { placeLabels } from '../shelf/fact-place.ts';
import type { Entry } from '../shelf/shelf.ts';

/** Something that the article says, and where it says it. */
export interface Said {
  readonly text: string;
  readonly evidence: Evidence | null;
}

export interface Case extends Cutting {
  readonly kicker: string | null;
  /** The headline, or the opening words of an article that lost it. */
  readonly name: string;
  /** As the list of results names them. */
  readonly places: readonly string[];
  readonly topics: readonly Topic[];
  readonly who: readonly Said[];
  readonly forWhom: readonly Said[];
  readonly means: readonly Said[];
  /** As printed, with what is counted where the print does not say it. */
  readonly figures: readonly Said[];
  /** The opening of the article, in one passage. */
  readonly opening: string;
}

/** The case of an entry. Facts stand in the order of the article. */
export function caseOf({ article, page }: Entry): Case {
  return {
    ...cuttingOf(article, page),
    kicker: article.kicker,
    name: article.headline ?? openingWords(article),
    places: placeLabels(article.regions),
    topics: article.topics.map(({ name }) => name),
    who: article.organisations.map(said),
    forWhom: audienceOf(article).map(({ name, evidence }) => ({ text: name, evidence })),
    means: article.mechanisms.map(said),
    figures: article.figures.map(({ text, about, evidence }) => ({
      text: about === null || text.includes(about) ? text : `${text}（${about}）`,
      evidence: evidence[0] ?? null,
    })),
    opening: snippet(article, [], 160)
      .map(({ text }) => text)
      .join(''),
  };
}

function said({ name, evidence }: Article['mechanisms'][number]): Said {
  return { text: name, evidence: evidence[0] ?? null };
}
