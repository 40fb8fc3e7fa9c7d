/**
 * Words by their sound: pinyin in full (gonghui, gong hui), by initials (gh), and words that sound like a misspelt one.
 *
 * All texts are kept as strings of first letters, one a character; a sound is looked for there first and then character by
 * character with every reading. Characters whose readings begin with several letters (重 zhòng, chóng) have a mark of their own
 * for these letters.
 */
import type { Lore } from './lore.ts';
import type { Shelf } from '../shelf/shelf.ts';

/** A word as it is printed somewhere, and in how many entries. */
export interface Heard {
  readonly word: string;
  readonly count: number;
}

/** Different words looked at for one sound. */
const MOST_WORDS = 4000;
/** Words given back. */
const BEST = 6;

/** Characters turned into letters at a time. */
const PART = 8192;

/** The mark of the first set of letters; a mark is one byte, so that the strings are. */
const FIRST_MARK = 0x80;
const LAST_MARK = 0xff;

/** How first letters are written down. */
interface Initials {
  /** By UTF-16 unit: the letter or the mark, a blank for what has no reading. */
  readonly table: Uint8Array;
  /** By letter: the letter and every mark whose set it is in. */
  readonly marks: ReadonlyMap<string, string>;
}

const INITIALS = new WeakMap<Lore, Initials>();
const LETTERS = new WeakMap<Shelf, readonly string[]>();

/** The ways to read Latin letters as syllables, the fewest syllables first: xian → [xian], [xi, an]. */
export function syllablesOf(lore: Lore, letters: string): readonly (readonly string[])[] {
  const ways: string[][] = [];
  const walk = (at: number, done: readonly string[]): void => {
    if (ways.length >= 8) return;
    if (at === letters.length) {
      ways.push([...done]);
      return;
    }
    for (let size = Math.min(6, letters.length - at); size > 0; size -= 1) {
      const syllable = letters.slice(at, at + size);
      if (lore.syllables.has(syllable)) walk(at + size, [...done, syllable]);
    }
  };
  walk(0, []);
  return ways.sort((a, b) => a.length - b.length);
}

/** Words of the shelf read as these syllables, those in most entries first. */
export function heardAs(shelf: Shelf, lore: Lore, syllables: readonly string[]): readonly Heard[] {
  const initials = syllables.map((syllable) => [syllable.charAt(0)]);
  return collect(shelf, lore, initials, (word) =>
    [...word].every((char, at) => lore.readings.get(char)?.includes(syllables[at] ?? '') ?? false),
  );
}

/** Words of the shelf whose syllables begin with these letters, those in most entries first. */
export function heardByInitials(shelf: Shelf, lore: Lore, letters: string): readonly Heard[] {
  const initials = Array.from(letters, (letter) => [letter]);
  return collect(shelf, lore, initials, (word) => [...word].every((char) => lore.readings.has(char)));
}

/**
 * Words of the shelf that sound like a folded one and share all its characters but one. Readings are compared as the south of the
 * country speaks: zh is z, ng is n, l is n.
 */
export function heardLike(shelf: Shelf, lore: Lore, folded: string): readonly Heard[] {
  const chars = [...folded];
  const initials = chars.map((char) => (lore.readings.get(char) ?? []).flatMap(beginnings));
  if (chars.length < 2 || initials.some((letters) => letters.length === 0)) return [];
  return collect(shelf, lore, initials, (word) => {
    const others = [...word];
    const odd = chars.filter((char, at) => char !== others[at]);
    if (odd.length !== 1) return false;
    const at = chars.findIndex((char, place) => char !== others[place]);
    return soundsAlike(lore, chars[at] ?? '', others[at] ?? '');
  });
}

function soundsAlike(lore: Lore, a: string, b: string): boolean {
  const heard = (char: string): string[] => (lore.readings.get(char) ?? []).map(loosely);
  const others = heard(b);
  return heard(a).some((sound) => others.includes(sound));
}

function loosely(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^l/, 'n');
}

// The letters that a syllable, or one that sounds like it, begins with.
function beginnings(syllable: string): readonly string[] {
  const letter = syllable.charAt(0);
  return letter === 'l' || letter === 'n' ? ['l', 'n'] : [letter];
}

// `initials` are the letters that each character of a word may begin with.
function collect(
  shelf: Shelf,
  lore: Lore,
  initials: readonly (readonly string[])[],
  fits: (word: string) => boolean,
): readonly Heard[] {
  const { parts, firsts, starts } = shelf.texts.packed;
  const lines = lettersOf(shelf, lore);
  const { marks } = initialsOf(lore);
  const size = initials.length;
  const classes = initials.map(
    (letters) => `[${letters.map((letter) => marks.get(letter) ?? letter).join('')}]`,
  );
  const sought = new RegExp(classes.join(''), 'g');
  const counts = new Map<string, { count: number; last: number }>();
  const verdicts = new Map<string, boolean>();
  lines.forEach((line, part) => {
    const end = firsts[part + 1] ?? starts.length;
    let place = firsts[part] ?? 0;
    sought.lastIndex = 0;
    for (let found = sought.exec(line); found !== null; found = sought.exec(line)) {
      const at = found.index;
      // Words may overlap.
      sought.lastIndex = at + 1;
      const word = parts[part]?.slice(at, at + size) ?? '';
      let verdict = verdicts.get(word);
      if (verdict === undefined) {
        if (verdicts.size >= MOST_WORDS) continue;
        verdict = fits(word);
        verdicts.set(word, verdict);
      }
      if (!verdict) continue;
      while (place + 1 < end && (starts[place + 1] ?? 0) <= at) place += 1;
      const known = counts.get(word);
      if (known === undefined) counts.set(word, { count: 1, last: place });
      else if (known.last !== place) {
        known.count += 1;
        known.last = place;
      }
    }
  });
  return [...counts]
    .map(([word, { count }]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, BEST);
}

// Whatever has no reading is a blank: what is printed in Latin letters is found literally, never by sound.
function lettersOf(shelf: Shelf, lore: Lore): readonly string[] {
  const known = LETTERS.get(shelf);
  if (known !== undefined) return known;
  const { table } = initialsOf(lore);
  const units = new Uint8Array(PART);
  const made = shelf.texts.packed.parts.map((part) => {
    const letters: string[] = [];
    for (let from = 0; from < part.length; from += PART) {
      const size = Math.min(PART, part.length - from);
      for (let at = 0; at < size; at += 1) units[at] = table[part.charCodeAt(from + at)] ?? 0x20;
      letters.push(String.fromCharCode.apply(null, units.subarray(0, size) as unknown as number[]));
    }
    return letters.join('');
  });
  LETTERS.set(shelf, made);
  return made;
}

function initialsOf(lore: Lore): Initials {
  const known = INITIALS.get(lore);
  if (known !== undefined) return known;
  const table = new Uint8Array(0x10000).fill(0x20);
  const sets = new Map<string, number>();
  const marks = new Map<string, string>();
  for (const [char, readings] of lore.readings) {
    const letters = [...new Set(readings.map((syllable) => syllable.charAt(0)))].sort().join('');
    let mark = letters.length === 1 ? letters.charCodeAt(0) : sets.get(letters);
    if (mark === undefined) {
      // Were there more sets than marks, the rest would be found by one of their letters.
      mark = FIRST_MARK + sets.size > LAST_MARK ? letters.charCodeAt(0) : FIRST_MARK + sets.size;
      sets.set(letters, mark);
    }
    table[char.charCodeAt(0)] = mark;
  }
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    const own = [...sets].flatMap(([letters, mark]) =>
      letters.includes(letter) ? String.fromCharCode(mark) : [],
    );
    marks.set(letter, [letter, ...own].join(''));
  }
  const made: Initials = { table, marks };
  INITIALS.set(lore, made);
  return made;
}
