import * as lexicon from '../lexicon/people.ts';
import { charTable } from './chartable.ts';
import { Trie } from './trie.ts';

/** A stretch of text that may be a person's name, with the points that speak for it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly points: number;
}

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

const surnames = charTable(lexicon.SURNAMES, lexicon.SHY_SURNAMES);
const SHY = 2;
const compounds = new Set(words(lexicon.COMPOUND_SURNAMES));
const compoundHeads = charTable([...compounds].map((name) => name[0]).join(''));
const given = charTable(lexicon.GIVEN + lexicon.SURNAMES);
const never = charTable(lexicon.NEVER_GIVEN);
const transcribing = charTable(lexicon.TRANSCRIBING);
const titles = new Set(words(lexicon.TITLES));
const titleTails = charTable([...titles].map((title) => title[title.length - 1]).join(''));
const titleEnds = charTable(lexicon.TITLE_ENDS);
const bodyEnds = words(lexicon.BODY_ENDS);
const bodyTails = charTable(bodyEnds.map((end) => end[end.length - 1]).join(''));
const LONGEST_TITLE = Math.max(...[...titles].map((title) => title.length));
const after = new Trie<number>();
for (const word of words(lexicon.AFTER_SOFT)) after.set(word, SOFT_POINTS());
for (const word of words(lexicon.AFTER_STRONG)) after.set(word, 3);

function SOFT_POINTS(): number {
  return 1.5;
}

/** Whether the character can stand in a Chinese word. */
export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

const PAUSES = charTable('，。；：！？、,;:!?”’）)》…—|“‘（(《.．');

/** The title that ends right before `at`, or the empty string. */
export function titleBefore(text: string, at: number): string {
  if (!titleTails[text.charCodeAt(at - 1)]) return '';
  for (let length = Math.min(LONGEST_TITLE, at); length > 1; length--) {
    const word = text.slice(at - length, at);
    if (titles.has(word)) return word;
  }
  return '';
}
