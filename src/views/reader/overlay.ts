/** Marks a second range over pieces that are already marked, such as evidence over the words of the query. */
import type { Evidence } from '../../corpus/article.ts';
import type { Piece } from '../../search/answer/answer.ts';

/** A piece, whole, so that a hit stays one hit; cut where the range begins or ends in it. */
export interface Overlaid {
  readonly hit: boolean;
  readonly parts: readonly { readonly text: string; readonly inside: boolean }[];
}

/** Lays the range over the pieces. Offsets are UTF-16 units of the pieces joined; null marks nothing. */
export function overlay(
  pieces: readonly Piece[],
  range: Pick<Evidence, 'start' | 'end'> | null,
): readonly Overlaid[] {
  let offset = 0;
  return pieces.map(({ text, hit }) => {
    const base = offset;
    offset += text.length;
    const cut = (at: number): number => Math.min(text.length, Math.max(0, at - base));
    const start = cut(range?.start ?? 0);
    const end = Math.max(start, cut(range?.end ?? 0));
    const parts = [
      { text: text.slice(0, start), inside: false },
      { text: text.slice(start, end), inside: true },
      { text: text.slice(end), inside: false },
    ];
    return { hit, parts: parts.filter((part) => part.text !== '') };
  });
}
