/** Drafts → articles: strings, paragraphs, spans and marks. Facts are read later. */
import type { Article, ArticleKind, Span, SpanRole } from '../corpus/article.ts';
import type { Draft, Part } from './draft.ts';
import { splitHeadline } from './heads.ts';
import type { LabelledLine } from './layout.ts';
import { NOTICE } from './lexicon/openers.ts';
import { display } from './lines.ts';
import { authorNote, byline, type Signature } from './marks.ts';
import { readText, type StoryText } from './paragraphs.ts';

/** An article before its page is named and its facts are read; dates carry no year yet. */
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
  | 'spans'
> & { readonly spans: readonly Omit<Span, 'page'>[]; readonly signatures: readonly Signature[] };

/** What a draft says. */
export function assemble(draft: Draft): BareArticle {
  const { parts } = draft;
  const text = readText(parts);
  const titles = readTitles(draft);
  const bylines = linesOf(parts, 'byline').flatMap((line) => byline(line.line.text) ?? []);
  const notes = linesOf(parts, 'credit').flatMap((line) => authorNote(line.line.text) ?? []);
  const signatures = [...bylines, ...text.signatures];
  return {
    ...titles,
    kind: draft.kind ?? kindOf(parts, text),
    byline: [...new Set([...signatures, ...notes].flatMap((signature) => signature.names))],
    bylineRaw: signatures.map((signature) => display(signature.raw)).join(' '),
    agency: signatures.find((signature) => signature.agency)?.agency ?? null,
    signatures,
    paragraphs: text.paragraphs,
    spans: spansOf(parts),
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
      display(line.line.text)
        .replace(/^[—–-]{2,}|[—–-]{2,}$/g, '')
        .trim(),
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

/** Below this a signed item is a brief (简讯). */
const BRIEF = 400;

function kindOf(parts: readonly Part[], text: StoryText): ArticleKind {
  const roles = new Set(parts.map((part) => part.role));
  const characters = text.paragraphs
    .filter((p) => p.role === 'body' || p.role === 'caption' || p.role === 'heading')
    .reduce((sum, p) => sum + p.text.length, 0);
  const note = linesOf(parts, 'credit').some((line) => /^[（(]作者/.test(line.line.text));
  if (linesOf(parts, 'headline').some((line) => NOTICE.test(line.line.text))) return 'notice';
  if (roles.has('caption') && !roles.has('heading')) return 'photo';
  if (text.continuesFrom !== null) return 'continuation';
  if (note || linesOf(parts, 'byline').some((line) => /^[□■○●]|评论员/.test(line.line.text)))
    return 'commentary';
  if (characters < BRIEF && text.continuedOn === null && !roles.has('byline')) return 'brief';
  return 'report';
}

function spansOf(parts: readonly Part[]): BareArticle['spans'] {
  const spans: { lines: [number, number]; role: SpanRole }[] = [];
  for (const { role, lines } of parts) {
    for (const line of lines) {
      const { no, previous } = line.line;
      const last = spans[spans.length - 1];
      if (last?.role === role && last.lines[1] === previous) last.lines[1] = no;
      else spans.push({ lines: [no, no], role });
    }
  }
  return spans;
}
