/** The list of synonyms as lookups: which words stand for a word, and which are close to it. */
import { SYNONYMS } from './lexicon/synonyms.ts';
import { fold } from '../text/normalise.ts';

export interface Relatives {
  /** Other names of the same thing. */
  readonly same: readonly string[];
  /** Words close to it. */
  readonly near: readonly string[];
}

/** Reads a list: `A = B ~ C D` a line, headings behind #. Throws for a line without a word on its left, naming it. */
export function readSynonyms(list: string): ReadonlyMap<string, Relatives> {
  const same = new Map<string, Set<string>>();
  const near = new Map<string, Set<string>>();
  const into = (map: Map<string, Set<string>>, word: string, others: readonly string[]): void => {
    const known = map.get(fold(word)) ?? new Set();
    for (const other of others) if (other !== word) known.add(other);
    map.set(fold(word), known);
  };
  for (const line of list.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [left = '', right = ''] = line.split('~');
    const names = left.split('=').map((name) => name.trim());
    if (names.some((name) => name === '')) throw new Error(`synonyms: a name is missing in “${line}”`);
    const close = right.split(/\s+/).filter((word) => word !== '');
    // Only the head of a line is at home in all its names: a name that heads another line has its own.
    names.forEach((name, at) => {
      into(same, name, names);
      if (at === 0 || close.length > 0) into(near, name, close);
    });
  }
  return new Map(
    [...same].map(([word, names]) => {
      const others = [...(near.get(word) ?? [])].filter((other) => !names.has(other) && fold(other) !== word);
      return [word, { same: [...names], near: others }];
    }),
  );
}

const RELATIVES = readSynonyms(SYNONYMS);
const LONGEST = Math.max(...[...RELATIVES.keys()].map((word) => word.length));

/** True for a word of the list, folded. */
export function isListed(folded: string): boolean {
  return RELATIVES.has(folded);
}

/** What the list has for a folded word; null where it stands in no line. */
export function relativesOf(folded: string): Relatives | null {
  return RELATIVES.get(folded) ?? null;
}

/** The longest listed words inside a text, from left to right, none overlapping; a word is not inside itself. */
export function listedWordsIn(folded: string): readonly { readonly at: number; readonly word: string }[] {
  const found: { at: number; word: string }[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    for (let size = Math.min(LONGEST, folded.length - at); size >= 2; size -= 1) {
      const word = folded.slice(at, at + size);
      if (size === folded.length || !RELATIVES.has(word)) continue;
      found.push({ at, word });
      at += size - 1;
      break;
    }
  }
  return found;
}
