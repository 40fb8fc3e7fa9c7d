/** Marks a second range over pieces that are already marked, such as evidence over the words of the query. */
import type { Evidence } from '../corpus/article.ts';
import type { Piece } from '../search/answer.ts';

/** A piece that may also lie in the range. */
export interface Overlaid extends Piece {
  readonly inside: boolean;
}

/** Cuts the pieces at the ends of the range. Offsets are UTF-16 units of the pieces joined; null marks nothing. */
export function overlay(
  pieces: readonly Piece[],
  range: Pick<Evidence, 'start' | 'end'> | null,
): readonly Overlaid[] {
  let offset = 0;
  return pieces.flatMap(({ text, hit }) => {
    const base = offset;
    offset += text.length;
    const cut = (at: number): number => Math.min(text.length, Math.max(0, at - base));
    const start = cut(range?.start ?? 0);
    const end = Math.max(start, cut(range?.end ?? 0));
    return [
      { text: text.slice(0, start), hit, inside: false },
      { text: text.slice(start, end), hit, inside: true },
      { text: text.slice(end), hit, inside: false },
    ].filter((piece) => piece.text !== '');
  });
}
