/** For whom something is done: groups of workers as union reports call them. */
import type { Article, Evidence } from '../../corpus/article.ts';
import { AUDIENCES } from '../meaning/lexicon/audiences.ts';
import { relativesOf } from '../meaning/synonyms.ts';

/** What a group is called on screen, and all words that stand for it, its name first. */
export interface AudienceGroup {
  readonly name: string;
  readonly words: readonly string[];
}

/** The groups, in the order of the list. */
export const AUDIENCE_GROUPS: readonly AudienceGroup[] = AUDIENCES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', ...more] = line.split(' ');
    return { name, words: [...new Set([name, ...(relativesOf(name)?.same ?? []), ...more])] };
  });

// The longest word first, so that none is taken for a shorter one.
const PATTERNS = AUDIENCE_GROUPS.map(({ name, words }) => ({
  name,
  pattern: new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'g'),
}));

export interface Audience {
  readonly name: string;
  /** The first place where a word of the group stands. */
  readonly evidence: Evidence;
  /** How often its words stand in the article. */
  readonly times: number;
}

/** The groups that an article speaks of, most often named first, at most `most`. */
export function audienceOf({ paragraphs }: Pick<Article, 'paragraphs'>, most = 4): readonly Audience[] {
  return PATTERNS.flatMap(({ name, pattern }, rank) => {
    const places = paragraphs.flatMap(({ text }, paragraph) =>
      [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
        paragraph,
        start: index,
        end: index + word.length,
      })),
    );
    const [evidence] = places;
    return evidence === undefined ? [] : [{ name, evidence, times: places.length, rank }];
  })
    .sort((a, b) => b.times - a.times || a.rank - b.rank)
    .slice(0, most)
    .map(({ name, evidence, times }) => ({ name, evidence, times }));
}
