/**
 * What fields that are seldom asked for (署名, 人物, 数字, 版) are answered from. Articles of a stored shelf are JSON until they are
 * read, so all are read once, by the first query that asks, and what it needs is kept.
 */
import type { Figure } from '../corpus/article.ts';
import type { Shelf } from './shelf.ts';

export interface Column {
  readonly byline: readonly string[];
  readonly people: readonly string[];
  readonly figures: readonly Pick<Figure, 'value' | 'unit'>[];
  readonly pageNo: number | null;
}

const COLUMNS = new WeakMap<Shelf, readonly Column[]>();

/** By place on the shelf. */
export function columnsOf(shelf: Shelf): readonly Column[] {
  const known = COLUMNS.get(shelf);
  if (known !== undefined) return known;
  const made = shelf.entries.map(({ article, page }): Column => ({
    byline: article.byline,
    people: article.people.map(({ name }) => name),
    figures: article.figures.map(({ value, unit }) => ({ value, unit })),
    pageNo: page.pageNo,
  }));
  COLUMNS.set(shelf, made);
  return made;
}
