/**
 * Page texts → corpus: clean, lay out, correct, assemble, enrich. Pure and deterministic; the same code makes the bundled
 * corpus and reads the pages that a reader imports.
 */
import type {
  Article,
  Corpus,
  CorrectionNote,
  DateBasis,
  Discard,
  DiscardReason,
  Page,
} from '../corpus/article.ts';
import type { PageText } from '../corpus/page-text.ts';
import { assemble, type BareArticle } from './assemble.ts';
import { buildBlocks, CUT_OFF } from './blocks.ts';
import { joinHalves } from './continuations.ts';
import { correct, type CorrectionFile } from './corrections.ts';
import { datelineDate, datePage, pageNumber } from './dates.ts';
import type { Draft } from './draft.ts';
import { draftStories } from './draft-stories.ts';
import { extractFigures } from './extract/figures.ts';
import { extractMechanisms } from './extract/mechanisms.ts';
import { extractOrganisations } from './extract/organisations.ts';
import { extractPeople } from './extract/people.ts';
import { extractRegions } from './extract/regions.ts';
import { extractTopics } from './extract/topics.ts';
import { layOut, type LabelledLine } from './layout.ts';
import { readLines, splitLines, withoutLines } from './lines.ts';
import { findNoise } from './noise.ts';
import { mendColumns } from './mend-columns.ts';
import { mendTails } from './tails.ts';
import { observe } from './observe.ts';
import { cutStories, type Story } from './stories.ts';

export const PAPER = '工人日报';

/**
 * Reads page texts into one corpus; pages and articles in the order of date, page number and file name, whatever the
 * order of the input. Text that is no newspaper page gives a page without articles, all its lines discarded.
 * @throws CorrectionError when a correction does not fit its page.
 */
export function preprocess(texts: readonly PageText[], corrections: readonly CorrectionFile[] = []): Corpus {
  const distinct = texts.filter((text, i) => texts.findIndex((other) => other.sha256 === text.sha256) === i);
  const read = distinct
    .map((text) => ({
      text,
      ...readPage(
        text,
        corrections.find((file) => file.source === text.source),
      ),
    }))
    .sort(
      (a, b) =>
        compare(a.date ?? '', b.date ?? '') ||
        (a.pageNo ?? 99) - (b.pageNo ?? 99) ||
        compare(a.text.source, b.text.source) ||
        compare(a.text.sha256, b.text.sha256),
    );
  const names = read.map(pageName);
  const finished = read.map((page, i) => {
    const shared = names.filter((name) => name === names[i]).length > 1;
    return finishPage(page, shared ? `${names[i]}-${page.text.sha256.slice(0, 8)}` : (names[i] ?? ''));
  });
  const pages = finished.map((one) => one.page);
  return {
    format: 'union-atlas/corpus',
    version: 1,
    pages,
    articles: joinHalves(
      finished.flatMap((one) => one.articles),
      pages,
    ),
    discarded: finished.flatMap((one) => one.discarded),
    corrections: finished.flatMap((one) => one.notes),
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
  const legible = withoutLines(lines, (line) => noise.get(line.no) === 'unreadable', 0);
  const labelled = layOut(observe(withoutLines(legible, (line) => noise.has(line.no), CUT_OFF + 1)));
  const stories = mendTails(mendColumns(cutStories(buildBlocks(labelled))));
  return isNewspaper(labelled, stories)
    ? { noise, lines: labelled, stories }
    : { noise, lines: labelled, stories: [] };
}

interface ReadPage {
  readonly text: PageText;
  readonly raw: readonly string[];
  readonly date: string | null;
  readonly dateBasis: DateBasis;
  readonly pageNo: number | null;
  readonly articles: readonly BareArticle[];
  readonly reasons: ReadonlyMap<number, DiscardReason>;
  readonly notes: readonly Omit<CorrectionNote, 'page'>[];
}

function readPage(text: PageText, corrections: CorrectionFile | undefined): Omit<ReadPage, 'text'> {
  const raw = splitLines(text.text);
  const { noise, lines, stories } = explainPage(text);
  const rules = draftStories(stories);
  const { drafts, discarded, page, notes } = corrections
    ? correct(corrections, rules, lines)
    : { drafts: rules, discarded: new Map<number, DiscardReason>(), page: {}, notes: [] };
  const articles = [...drafts].sort((a, b) => firstLine(a) - firstLine(b)).map(assemble);
  const furniture = raw.filter((_, i) => noise.get(i + 1) === 'masthead' || noise.get(i + 1) === 'furniture');
  const inferred = datePage(furniture, articles);
  return {
    raw,
    date: page.date ?? inferred.date,
    dateBasis: page.date === undefined ? inferred.basis : 'correction',
    pageNo: page.pageNo ?? pageNumber(furniture, articles),
    articles,
    reasons: new Map([...noise, ...discarded]),
    notes,
  };
}

/** What a page is called: paper, date and number; its text's digest stands in for what is not known. */
function pageName({ text, date, pageNo }: ReadPage): string {
  const known = date !== null && pageNo !== null;
  return `grrb-${date ?? 'undated'}-${known ? String(pageNo).padStart(2, '0') : text.sha256.slice(0, 8)}`;
}

function finishPage({ text, raw, date, dateBasis, pageNo, articles, reasons, notes }: ReadPage, id: string) {
  const { source, sha256, encoding } = text;
  const finished = articles.map((article, i) =>
    enrich(article, `${id}-${String(i + 1).padStart(3, '0')}`, id, date),
  );
  const page: Page = {
    id,
    source,
    sha256,
    paper: PAPER,
    date,
    pageNo,
    dateBasis,
    lineCount: raw.length,
    encoding,
    lines: raw,
  };
  return {
    page,
    articles: finished,
    discarded: discards(id, raw, reasons, finished),
    notes: notes.map((note): CorrectionNote => ({ ...note, page: id })),
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

function enrich(article: BareArticle, id: string, page: string, date: string | null): Article {
  const { signatures, ...rest } = article;
  const dated = signatures.find((signature) => signature.month !== null && signature.day !== null);
  const dateline = dated
    ? { place: dated.place, date: datelineDate(date, dated.month ?? 0, dated.day ?? 0) }
    : null;
  const input = { ...rest, dateline };
  const regions = extractRegions(input);
  return {
    id,
    ...rest,
    spans: rest.spans.map((span) => ({ page, ...span })),
    dateline,
    continuation: null,
    regions,
    topics: extractTopics(input, regions),
    organisations: extractOrganisations(input, regions),
    people: extractPeople(input),
    mechanisms: extractMechanisms(input),
    figures: extractFigures(input),
  };
}

/** Every line that is neither blank nor in an article, in runs of one reason. */
function discards(
  page: string,
  raw: readonly string[],
  reasons: ReadonlyMap<number, DiscardReason>,
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
    const reason = reasons.get(no) ?? 'unreadable';
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
