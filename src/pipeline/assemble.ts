/** Drafts → articles: strings, paragraphs, spans and marks. Facts are read later. */
import type { Article, ArticleKind, Paragraph, ParagraphRole, Span, SpanRole } from '../corpus/article.ts';
import type { Draft, Part } from './drafts.ts';
import { splitHeadline } from './heads.ts';
import type { LabelledLine } from './layout.ts';
import { display } from './lines.ts';
import { authorNote, byline, dateline, jumpFrom, jumpTo, photoCredit, type Signature } from './marks.ts';

/** An article before its facts are read; dates carry no year yet. */
export type BareArticle = Omit<
  Article,
  | 'id'
  | 'dateline'
  | 'regions'
  | 'topics'
  | 'organisations'
  | 'people'
  | 'mechanisms'
  | 'figures'
  | 'continuation'
> & { readonly signatures: readonly Signature[] };

/** What a draft says, with spans on the page of this id. */
export function assemble(draft: Draft, page: string): BareArticle {
  const { parts } = draft;
  const text = readText(parts);
  const titles = readTitles(draft);
  const bylines = linesOf(parts, 'byline').flatMap((line) => byline(line.line.text) ?? []);
  const notes = linesOf(parts, 'credit').flatMap((line) => authorNote(line.line.text) ?? []);
  const signatures = [...bylines, ...text.signatures];
  return {
    ...titles,
    kind: kindOf(parts, text),
    byline: [...new Set([...signatures, ...notes].flatMap((signature) => signature.names))],
    bylineRaw: signatures.map((signature) => display(signature.raw)).join(' '),
    agency: signatures.find((signature) => signature.agency)?.agency ?? null,
    signatures,
    paragraphs: text.paragraphs,
    spans: spansOf(parts, page),
    continuedOn: text.continuedOn,
    continuesFrom: text.continuesFrom,
    confidence: Math.round(draft.confidence * 100) / 100,
    corrections: draft.corrections,
  };
}

function linesOf(parts: readonly Part[], role: SpanRole): LabelledLine[] {
  return parts.filter((part) => part.role === role).flatMap((part) => part.lines);
}

function readTitles({ parts, supplied }: Draft) {
  const joined = (role: SpanRole) => {
    const lines = linesOf(parts, role).map((line) =>
      display(line.line.text).replace(/^[—–-]{2,}|[—–-]{2,}$/g, ''),
    );
    return lines.length ? lines.join(role === 'headline' || role === 'kicker' ? glue(lines) : ' ') : null;
  };
  const headline = joined('headline');
  const kicker = joined('kicker');
  const split = headline !== null && kicker === null ? splitHeadline(headline) : { kicker, headline };
  return {
    column: joined('column'),
    kicker: split.kicker,
    headline: split.headline,
    subhead: joined('subhead'),
    ...supplied,
  };
}

/** Lines of one sentence are closed up, lines of a display head stay parted. */
function glue(lines: readonly string[]): string {
  return lines.some((line) => /[，、]$/.test(line)) || lines.every((line) => line.length <= 12) ? '' : ' ';
}

interface Text {
  readonly paragraphs: Paragraph[];
  readonly signatures: Signature[];
  readonly continuedOn: number | null;
  readonly continuesFrom: number | null;
}

const PROSE: readonly SpanRole[] = ['body', 'caption', 'box', 'heading', 'credit'];

function readText(parts: readonly Part[]): Text {
  const paragraphs: { lines: string[]; role: ParagraphRole; finished: boolean }[] = [];
  const signatures: Signature[] = [];
  let continuedOn: number | null = null;
  let continuesFrom: number | null = null;
  let opening = true;
  for (const { role, lines } of parts) {
    if (role === 'jump') {
      for (const { line } of lines) {
        continuesFrom ??= jumpFrom(line.text)?.pageNo ?? null;
        continuedOn ??= jumpTo(line.text)?.pageNo ?? null;
      }
    }
    if (!PROSE.includes(role)) continue;
    lines.forEach((line, i) => {
      let text = role === 'credit' ? line.line.text : line.line.prose;
      const running = role === 'body' || role === 'caption';
      if (running && opening) {
        const from = jumpFrom(text);
        if (from) {
          continuesFrom = from.pageNo;
          text = text.slice(from.length);
        }
        const opener = dateline(text);
        if (opener) {
          signatures.push(dateline(line.line.text)?.signature ?? opener.signature);
          text = text.slice(opener.length);
        }
        opening = false;
      }
      let credit: string | null = null;
      if (running) {
        const to = jumpTo(text);
        if (to) {
          continuedOn = to.pageNo;
          text = text.slice(0, to.at);
        }
        const photo = photoCredit(text);
        if (photo) {
          credit = photoCredit(line.line.text)?.signature.raw ?? photo.signature.raw;
          text = text.slice(0, photo.at);
        }
      }
      const last = paragraphs[paragraphs.length - 1];
      const goesOn =
        last !== undefined &&
        last.role === role &&
        (line.state === 'next' || (i === 0 && !last.finished && line.startsMidSentence));
      const sameBox = role === 'box' && i > 0;
      if (last && (sameBox || (running && goesOn))) {
        last.lines.push(text);
        last.finished = line.finished;
      } else if (text)
        paragraphs.push({ lines: [text], role: role as ParagraphRole, finished: line.finished });
      if (credit !== null) paragraphs.push({ lines: [credit], role: 'credit', finished: true });
    });
  }
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'credit') continue;
    const credit = photoCredit(paragraph.lines.join(''));
    if (credit) signatures.push(credit.signature);
  }
  return {
    paragraphs: paragraphs
      .map(({ lines, role }) => ({ text: lines.join('').trim(), role }))
      .filter((p) => p.text !== ''),
    signatures,
    continuedOn,
    continuesFrom,
  };
}

/** Below this a signed item is a brief (简讯). */
const BRIEF = 400;

function kindOf(parts: readonly Part[], text: Text): ArticleKind {
  const roles = new Set(parts.map((part) => part.role));
  const characters = text.paragraphs
    .filter((p) => p.role === 'body' || p.role === 'caption' || p.role === 'heading')
    .reduce((sum, p) => sum + p.text.length, 0);
  const note = linesOf(parts, 'credit').some((line) => /^[（(]作者/.test(line.line.text));
  if (roles.has('caption') && !roles.has('heading')) return 'photo';
  if (text.continuesFrom !== null) return 'continuation';
  if (note || linesOf(parts, 'byline').some((line) => /^[□■○●]|评论员/.test(line.line.text)))
    return 'commentary';
  if (characters < BRIEF && text.continuedOn === null && !roles.has('byline')) return 'brief';
  return 'report';
}

function spansOf(parts: readonly Part[], page: string): Span[] {
  const spans: { page: string; lines: [number, number]; role: SpanRole }[] = [];
  for (const { role, lines } of parts) {
    for (const line of lines) {
      const { no, gap } = line.line;
      const last = spans[spans.length - 1];
      if (last?.role === role && last.lines[1] === no - gap - 1) last.lines[1] = no;
      else spans.push({ page, lines: [no, no], role });
    }
  }
  return spans;
}
