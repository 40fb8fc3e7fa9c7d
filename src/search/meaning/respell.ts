/** What may have been meant by letters, or by a word that stands nowhere. */
import type { Lore } from './lore.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { heardAs, heardByInitials, heardLike, syllablesOf, type Heard } from './sounds.ts';
import { standing } from '../shelf/standing.ts';
import { isListed } from './synonyms.ts';
import { placesNamed } from '../shelf/place-names.ts';

/** How much more likely a known word is meant than any run of characters. */
const KNOWN = 20;
/** What is less likely than the best by this factor is not worth looking at. */
const UNLIKELY = 4;
const BEST = 3;

/** Words of the shelf that pinyin may stand for, most likely first. Pieces are syllables or initials; no syllable reaches over two. */
export function soundsOf(shelf: Shelf, lore: Lore, pieces: readonly string[]): readonly string[] {
  const ways = pieces.map((piece) => syllablesOf(lore, piece));
  if (ways.every((each) => each.length > 0)) {
    let readings: (readonly string[])[] = [[]];
    for (const each of ways)
      readings = readings.flatMap((done) => each.map((way) => [...done, ...way])).slice(0, 8);
    const heard = readings
      .filter((reading) => reading.length > 1)
      .flatMap((each) => heardAs(shelf, lore, each));
    if (heard.length > 0) return likely(shelf, heard);
  }
  const initials = pieces.join('');
  return initials.length <= 8 ? likely(shelf, heardByInitials(shelf, lore, initials)) : [];
}

/** Words of the shelf that a folded word of the same sound may be a slip of the input method for, most likely first. */
export function correctionsOf(shelf: Shelf, lore: Lore, folded: string): readonly string[] {
  if (!/^\p{Script=Han}{2,12}$/u.test(folded)) return [];
  const whole = heardLike(shelf, lore, folded);
  if (whole.length > 0) return likely(shelf, whole);
  // The wrong character is the one that stands beside neither of its neighbours anywhere.
  for (let at = 0; at < folded.length; at += 1) {
    const pairs = [folded.slice(at - 1, at + 1), folded.slice(at, at + 2)].filter(
      (pair) => pair.length === 2,
    );
    if (pairs.some((pair) => standing(shelf, pair).length > 0)) continue;
    for (const [pair, start] of [
      [folded.slice(Math.max(0, at - 1), at + 1), at - 1],
      [folded.slice(at, at + 2), at],
    ] as const) {
      if (pair.length !== 2 || start < 0) continue;
      const heard = heardLike(shelf, lore, pair).map(({ word, count }) => ({
        word: folded.slice(0, start) + word + folded.slice(start + 2),
        count,
      }));
      // Only the odd character may change.
      const kept = heard.filter(({ word }) => word.charAt(at) !== folded.charAt(at));
      if (kept.length > 0) return likely(shelf, kept);
    }
  }
  return [];
}

function likely(shelf: Shelf, heard: readonly Heard[]): readonly string[] {
  const weighed = heard
    .map(({ word, count }) => {
      const known = isListed(word) || placesNamed(shelf, word).length > 0;
      return { word, weight: count * (known ? KNOWN : 1) };
    })
    .sort((a, b) => b.weight - a.weight);
  const least = (weighed[0]?.weight ?? 0) / UNLIKELY;
  return weighed
    .filter(({ weight }) => weight >= least)
    .slice(0, BEST)
    .map(({ word }) => word);
}
