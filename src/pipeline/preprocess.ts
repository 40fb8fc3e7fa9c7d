/**
 * Page texts → corpus: clean, lay out, correct, assemble, enrich. Pure and deterministic; the same code makes the bundled
 * corpus and reads the pages that a reader imports.
 */
import type { Article, Corpus, CorrectionNote, Discard, DiscardReason, Page } from '../corpus/article.ts';
import type { PageText } from '../corpus/page-text.ts';
import { assemble, type BareArticle } from './assemble.ts';
import { buildBlocks, CUT_OFF } from './blocks.ts';
import { joinHalves } from './continuations.ts';
import { correct, type CorrectionFile } from './corrections.ts';
import { datePage, iso, pageNumber } from './dates.ts';
import type { Draft } from './draft.ts';
import { draftStories } from './draft-stories.ts';
import { extractFigures } from './extract/figures.ts';
import { extractRegions } from './extract/regions.ts';
import { extractTopics } from './extract/topics.ts';
import { layOut, type LabelledLine } from './layout.ts';
import { readLines, splitLines, withoutLines } from './lines.ts';
import { findNoise } from './noise.ts';
import { mendColumns } from './mend-columns.ts';
import { observe } from './observe.ts';
import { cutStories, type Story } from './stories.ts';

export const PAPER = '工人日报';

/**
 * Reads page texts into one corpus; pages and articles in the order of date, page number and file name, whatever the
 * order of the input. Text that is no newspaper page gives a page without articles, all its lines discarded.
 * @throws CorrectionError when a correction does not fit its page.
 */
export function preprocess(texts: readonly PageText[], corrections: readonly CorrectionFile[] = []): Corpus {
  const read = texts.map((text) =>
    readPage(
      text,
      corrections.find((file) => file.source === text.source),
    ),
  );
  read.sort(
    (a, b) =>
      compare(a.page.date ?? '', b.page.date ?? '') ||
      (a.page.pageNo ?? 99) - (b.page.pageNo ?? 99) ||
      compare(a.page.source, b.page.source) ||
      compare(a.page.sha256, b.page.sha256),
  );
  const distinct = read.filter((one, i) => read.findIndex((other) => other.page.id === one.page.id) === i);
  const pages = distinct.map((one) => one.page);
  return {
    format: 'union-atlas/corpus',
    version: 1,
    pages,
    articles: joinHalves(
      distinct.flatMap((one) => one.articles),
      pages,
    ),
    discarded: distinct.flatMap((one) => one.discarded),
    corrections: distinct.flatMap((one) => one.notes),
  };
}

/** What the machine made of a page, line by line and story by story, for `--explain`. */
export interface Explanation {
  readonly noise: ReadonlyMap<number, DiscardReason>;
  readonly lines: readonly LabelledLine[];
  readonly stories: readonly Story[];
}

export function explainPage(text: PageText): Explanation {
  const lines = readLines(splitLines(text.text));
  const noise =
    text.encoding === 'binary'
      ? new Map(lines.map((line) => [line.no, 'unreadable' as const]))
      : findNoise(lines);
  const labelled = layOut(observe(withoutLines(lines, (line) => noise.has(line.no), CUT_OFF + 1)));
  const stories = mendColumns(cutStories(buildBlocks(labelled)));
  return isNewspaper(labelled, stories)
    ? { noise, lines: labelled, stories }
    : { noise, lines: labelled, stories: [] };
}

interface ReadPage {
  readonly page: Page;
  readonly articles: readonly Article[];
  readonly discarded: readonly Discard[];
  readonly notes: readonly CorrectionNote[];
}

function readPage(text: PageText, corrections: CorrectionFile | undefined): ReadPage {
  const raw = splitLines(text.text);
  const { noise, lines, stories } = explainPage(text);
  const corrected = corrections
    ? correct(corrections, draftStories(stories), lines)
    : { drafts: draftStories(stories), discarded: new Map<number, DiscardReason>(), page: {}, notes: [] };
  const drafts = [...corrected.drafts].sort((a, b) => firstLine(a) - firstLine(b));
  const bare = drafts.map((draft) => assemble(draft, ''));
  const inferred = datePage(raw, bare);
  const date = corrected.page.date ?? inferred.date;
  const basis = corrected.page.date !== undefined ? 'correction' : inferred.basis;
  const pageNo = corrected.page.pageNo ?? pageNumber(raw, bare, inferred.basis === 'masthead');
  const id = pageId(date, pageNo, text.sha256);
  const year = date ? Number(date.slice(0, 4)) : null;
  const articles = bare.map((article, i) =>
    enrich(article, `${id}-${String(i + 1).padStart(3, '0')}`, id, year),
  );
  return {
    page: {
      id,
      source: text.source,
      sha256: text.sha256,
      paper: PAPER,
      date,
      pageNo,
      dateBasis: basis,
      lineCount: raw.length,
      encoding: text.encoding,
      lines: raw,
    },
    articles,
    discarded: discards(id, raw, noise, corrected.discarded, articles),
    notes: corrected.notes.map((note) => ({ ...note, page: id })),
  };
}

/** A newspaper page is Chinese text in which something marks a story: a byline, a dateline, a jump, a headline. */
function isNewspaper(lines: readonly LabelledLine[], stories: readonly Story[]): boolean {
  let letters = 0;
  let han = 0;
  for (const { line } of lines) {
    letters += line.prose.length;
    for (let i = 0; i < line.prose.length; i++) {
      const code = line.prose.charCodeAt(i);
      if (code >= 0x3400 && code <= 0x9fff) han++;
    }
  }
  const marked = lines.some((line) => line.fixed !== null);
  const headed = stories.some((story) => story.head !== 'none' && story.confidence >= 0.5);
  return letters > 0 && han * 2 > letters && (marked || headed);
}

function firstLine(draft: Draft): number {
  return draft.parts.reduce(
    (least, part) => Math.min(least, ...part.lines.map((line) => line.line.no)),
    Infinity,
  );
}

function pageId(date: string | null, pageNo: number | null, sha256: string): string {
  const hash = sha256.slice(0, 8);
  return `grrb-${date ?? 'undated'}-${pageNo === null || date === null ? hash : String(pageNo).padStart(2, '0')}`;
}

function enrich(article: BareArticle, id: string, page: string, year: number | null): Article {
  const { signatures, ...rest } = article;
  const dated = signatures.find((signature) => signature.month !== null && signature.day !== null);
  const dateline = dated
    ? { place: dated.place, date: year !== null ? iso(year, dated.month ?? 1, dated.day ?? 1) : null }
    : null;
  const input = { ...rest, dateline };
  return {
    id,
    ...rest,
    spans: rest.spans.map((span) => ({ ...span, page })),
    dateline,
    continuation: null,
    regions: extractRegions(input),
    topics: extractTopics(input),
    organisations: [],
    people: [],
    mechanisms: [],
    figures: extractFigures(input),
  };
}

/** Every line that is neither blank nor in an article, in runs of one reason. */
function discards(
  page: string,
  raw: readonly string[],
  noise: ReadonlyMap<number, DiscardReason>,
  corrected: ReadonlyMap<number, DiscardReason>,
  articles: readonly Article[],
): Discard[] {
  const owned = new Set<number>();
  for (const article of articles) {
    for (const { lines } of article.spans) for (let no = lines[0]; no <= lines[1]; no++) owned.add(no);
  }
  const runs: { page: string; lines: [number, number]; reason: DiscardReason }[] = [];
  let open: (typeof runs)[number] | null = null;
  raw.forEach((line, index) => {
    const no = index + 1;
    if (line.trim() === '') return;
    if (owned.has(no)) {
      open = null;
      return;
    }
    const reason = corrected.get(no) ?? noise.get(no) ?? 'unreadable';
    if (open?.reason === reason) open.lines[1] = no;
    else {
      open = { page, lines: [no, no], reason };
      runs.push(open);
    }
  });
  return runs;
}

/** By UTF-16 code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
