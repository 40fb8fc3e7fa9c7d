/** Whether a headline may break at its stops, spaces and quotes alone, or must be let to break anywhere. */
import type { Piece } from '../../search/answer/answer.ts';

const STOPS = /[\s，。：；！？、—…“”‘’《》『』「」（）]+/;

/** True where some phrase of the text is longer than `most` characters, which is what a line holds. */
export function hasLongPhrase(pieces: readonly Piece[], most: number): boolean {
  const text = pieces.map((piece) => piece.text).join('');
  return text.split(STOPS).some((phrase) => phrase.length > most);
}
