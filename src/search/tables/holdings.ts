/** What the library holds and what the machine made of it: pages, articles, lines that were set aside, corrections. */
import type { ArticleKind, Discard, DiscardReason, Page } from '../../corpus/article.ts';
import { openingWords } from '../answer/highlight.ts';
import { readEach, type Entry, type PageHead, type Shelf } from '../shelf/shelf.ts';

/** Below this the reader is asked to check the article: see the corpus format. */
export const DOUBTFUL = 0.6;

export interface HeldPage extends Pick<
  Page,
  'id' | 'source' | 'paper' | 'date' | 'dateBasis' | 'pageNo' | 'lineCount' | 'encoding' | 'sha256'
> {
  readonly articles: number;
  /** Articles of doubtful confidence. */
  readonly doubtful: number;
  /** Lines that were set aside. */
  readonly discarded: number;
  readonly corrections: number;
}

export interface HeldArticle {
  readonly id: string;
  readonly kind: ArticleKind;
  /** The headline, or the opening words of an article that lost it. */
  readonly name: string;
  readonly untitled: boolean;
  readonly confidence: number;
  readonly lines: number;
  readonly corrections: readonly string[];
}

/** Lines that were set aside, as printed; blank ones left out. */
export interface HeldDiscard {
  readonly lines: readonly [from: number, to: number];
  readonly reason: DiscardReason;
  readonly text: readonly string[];
}

export interface HeldCorrection {
  readonly id: string;
  readonly page: string;
  readonly reason: string;
  /** The articles that it changed. */
  readonly articles: readonly { readonly id: string; readonly name: string }[];
}

export interface Holdings {
  readonly pages: readonly HeldPage[];
  readonly articles: number;
  readonly lines: number;
  readonly figures: number;
  /** Lines set aside, by reason, most first. */
  readonly discarded: readonly { readonly reason: DiscardReason; readonly lines: number }[];
  readonly corrections: readonly HeldCorrection[];
  /** Articles whose segmentation is in doubt, least sure first. */
  readonly doubtful: readonly (HeldArticle & { readonly page: string })[];
}

export interface HeldPageDetail {
  readonly page: HeldPage;
  readonly articles: readonly HeldArticle[];
  readonly discarded: readonly HeldDiscard[];
  readonly corrections: readonly HeldCorrection[];
}

/** Everything on the shelf, page by page, the newest page first. */
export function holdingsOf(shelf: Shelf): Holdings {
  const corrections = correctionsOf(shelf);
  const byPage = gather(shelf.entries, ({ page }) => page.id);
  const discards = gather(shelf.discarded, ({ page }) => page);
  const pages = Array.from(shelf.pages(), (page) =>
    heldPage(page, byPage.get(page.id) ?? [], discards.get(page.id) ?? [], corrections),
  ).sort(
    (a, b) =>
      ((b.date ?? '') < (a.date ?? '') ? -1 : (b.date ?? '') > (a.date ?? '') ? 1 : 0) ||
      (a.pageNo ?? 0) - (b.pageNo ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
  const reasons = new Map<DiscardReason, number>();
  for (const { reason, lines } of shelf.discarded) {
    reasons.set(reason, (reasons.get(reason) ?? 0) + lines[1] - lines[0] + 1);
  }
  return {
    pages,
    articles: shelf.entries.length,
    lines: pages.reduce((sum, { lineCount }) => sum + lineCount, 0),
    figures: shelf.entries.reduce((sum, { column }) => sum + column.figures.length, 0),
    discarded: [...reasons].map(([reason, lines]) => ({ reason, lines })).sort((a, b) => b.lines - a.lines),
    corrections,
    doubtful: readEach(shelf, shelf.entries.filter(isDoubtful), (entry) => ({
      ...heldArticle(entry),
      page: entry.page.id,
    })).sort((a, b) => a.confidence - b.confidence),
  };
}

/** One page in full, or null for an unknown id. */
export function holdingOf(shelf: Shelf, id: string): HeldPageDetail | null {
  const page = pageOf(shelf, id);
  if (page === null) return null;
  const corrections = correctionsOf(shelf).filter((correction) => correction.page === id);
  const entries = shelf.onPage(id).filter((entry) => entry.page.id === id);
  return {
    page: heldPage(
      page,
      entries,
      shelf.discarded.filter((discard) => discard.page === id),
      corrections,
    ),
    articles: readEach(shelf, entries, heldArticle),
    discarded: shelf.discarded
      .filter((discard) => discard.page === id)
      .map(({ lines, reason }) => ({
        lines,
        reason,
        text: shelf
          .linesOf(id)
          .slice(lines[0] - 1, lines[1])
          .filter((line) => line.trim() !== ''),
      })),
    corrections,
  };
}

function gather<T>(list: readonly T[], pageOfEach: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const byPage = new Map<string, T[]>();
  for (const each of list) {
    const page = pageOfEach(each);
    const known = byPage.get(page);
    if (known) known.push(each);
    else byPage.set(page, [each]);
  }
  return byPage;
}

function isDoubtful({ column }: Entry): boolean {
  return column.confidence < DOUBTFUL;
}

function pageOf(shelf: Shelf, id: string): PageHead | null {
  for (const page of shelf.pages()) if (page.id === id) return page;
  return null;
}

function heldPage(
  page: PageHead,
  entries: readonly Entry[],
  discards: readonly Discard[],
  corrections: readonly HeldCorrection[],
): HeldPage {
  const { id, source, paper, date, dateBasis, pageNo, lineCount, encoding, sha256 } = page;
  return {
    ...{ id, source, paper, date, dateBasis, pageNo, lineCount, encoding, sha256 },
    articles: entries.length,
    doubtful: entries.filter(isDoubtful).length,
    discarded: discards.reduce((sum, { lines }) => sum + lines[1] - lines[0] + 1, 0),
    corrections: corrections.filter((correction) => correction.page === id).length,
  };
}

function heldArticle({ article }: Entry): HeldArticle {
  return {
    id: article.id,
    kind: article.kind,
    name: article.headline ?? openingWords(article),
    untitled: article.headline === null,
    confidence: article.confidence,
    lines: article.spans.reduce((sum, { lines }) => sum + lines[1] - lines[0] + 1, 0),
    corrections: article.corrections,
  };
}

function correctionsOf(shelf: Shelf): readonly HeldCorrection[] {
  return [...shelf.corrections.values()].map(({ id, page, reason }) => ({
    id,
    page,
    reason,
    articles: readEach(
      shelf,
      shelf.entries.filter(({ column }) => column.corrections.includes(id)),
      ({ article }) => ({ id: article.id, name: article.headline ?? openingWords(article) }),
    ),
  }));
}
