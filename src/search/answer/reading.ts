/** An article for the reader: its texts with the terms marked, and what became of every line of its page. */
import type { Page } from '../../corpus/article.ts';
import type { Reading } from './answer.ts';
import { pieces } from './highlight.ts';
import type { Term } from '../query/parse-query.ts';
import { readEach, type Entry, type Shelf } from '../shelf/shelf.ts';

/** The reading of an entry of this shelf. */
export function readingOf(shelf: Shelf, entry: Entry, terms: readonly Term[]): Reading {
  const { article } = entry;
  const page = { ...entry.page, lines: shelf.linesOf(entry.page.id) };
  const marked = (text: string | null): Reading['kicker'] => (text === null ? null : pieces(text, terms));
  return {
    article,
    page,
    headline: pieces(article.headline ?? '', terms),
    kicker: marked(article.kicker),
    subhead: marked(article.subhead),
    paragraphs: article.paragraphs.map(({ text }) => pieces(text, terms)),
    corrections: article.corrections.flatMap((id) => {
      const note = shelf.corrections.get(id);
      return note === undefined ? [] : [{ id, reason: note.reason }];
    }),
    owners: ownersOf(shelf, page),
  };
}

// Blank lines inside a span belong to nobody: nothing is printed there.
function ownersOf(shelf: Shelf, page: Page): Reading['owners'] {
  const owners: Reading['owners'][number][] = page.lines.map(() => null);
  const claim = ([from, to]: readonly [number, number], owner: Reading['owners'][number]): void => {
    for (let line = from; line <= to; line += 1) {
      if (page.lines[line - 1]?.trim()) owners[line - 1] = owner;
    }
  };
  for (const discard of shelf.discarded) {
    if (discard.page === page.id) claim(discard.lines, { discarded: discard.reason });
  }
  readEach(shelf, shelf.onPage(page.id), ({ article }) => {
    for (const span of article.spans) {
      if (span.page === page.id) claim(span.lines, { article: article.id, role: span.role });
    }
  });
  return owners;
}
