/** Cutting what was typed in one piece: the matter of a question, and the words inside a long term. */
import { ASKING, HOLDING, LIGHT } from './lexicon/question-words.ts';
import { placesNamed } from '../shelf/place-names.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { standing } from '../shelf/standing.ts';
import { isListed } from './synonyms.ts';

const ASKS = new Set(ASKING);
const HOLDS = new Set([...ASKING, ...HOLDING]);
const LONGEST = 12;
const LIGHT_CHARS = new RegExp(`[${LIGHT}]`);
const STOPS = /[\p{P}\p{S}\p{Z}]/u;

export interface Question {
  /** The words that carry the matter, in the order they were typed. */
  readonly matter: readonly string[];
  /** What was left aside. */
  readonly dropped: readonly string[];
  /** True where it asks something: it holds a word of asking. */
  readonly asks: boolean;
}

/** Cuts a folded sentence at the words that hold it together; names and listed words stay whole. */
export function splitQuestion(shelf: Shelf, folded: string): Question {
  const matter: string[] = [];
  const dropped: string[] = [];
  let stretch = '';
  const close = (): void => {
    for (const word of stretch.split(LIGHT_CHARS)) {
      const trimmed = trimmedToPrint(shelf, word);
      if (trimmed.length > 1) matter.push(trimmed);
    }
    stretch = '';
  };
  for (let at = 0; at < folded.length;) {
    const known = knownAt(shelf, folded, at);
    if (known === null) {
      const char = folded.charAt(at);
      if (STOPS.test(char)) close();
      else stretch += char;
      at += 1;
      continue;
    }
    close();
    (HOLDS.has(known) ? dropped : matter).push(known);
    at += known.length;
  }
  close();
  return { matter: [...new Set(matter)], dropped, asks: dropped.some((word) => ASKS.has(word)) };
}

// 职工建 (from 给职工建了房子) is 职工 and a verb that is let go: the longest part that is printed somewhere stands for all.
function trimmedToPrint(shelf: Shelf, word: string): string {
  if (word.length < 3 || standing(shelf, word).length > 0) return word;
  for (let size = word.length - 1; size > 1; size -= 1) {
    for (let at = 0; at + size <= word.length; at += 1) {
      const part = word.slice(at, at + size);
      if (standing(shelf, part).length > 0) return part;
    }
  }
  return word;
}

function knownAt(shelf: Shelf, text: string, at: number): string | null {
  for (let size = Math.min(LONGEST, text.length - at); size > 0; size -= 1) {
    const word = text.slice(at, at + size);
    if (HOLDS.has(word) || (size > 1 && (isListed(word) || placesNamed(shelf, word).length > 0))) return word;
  }
  return null;
}

/**
 * The fewest words of two characters or more that make up a folded term and that all stand somewhere on the shelf; among
 * equally few those that stand in most entries, listed words first. Null where there is no such cut.
 */
export function partsOf(shelf: Shelf, folded: string): readonly string[] | null {
  if (folded.length < 4 || folded.length > LONGEST) return null;
  interface Cut {
    readonly words: readonly string[];
    readonly worth: number;
  }
  const best: (Cut | null)[] = [{ words: [], worth: 0 }];
  for (let end = 1; end <= folded.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - 6); start <= end - 2; start += 1) {
      const before = best[start];
      const word = folded.slice(start, end);
      if (!before || word === folded) continue;
      const count = standing(shelf, word).length;
      if (count === 0) continue;
      const worth = before.worth + Math.log(count) + (isListed(word) ? 2 : 0);
      const other = best[end];
      const fewer = other ? before.words.length + 1 - other.words.length : -1;
      if (fewer < 0 || (fewer === 0 && other && worth > other.worth))
        best[end] = { words: [...before.words, word], worth };
    }
  }
  return best[folded.length]?.words ?? null;
}
