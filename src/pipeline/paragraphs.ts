/** Lines → paragraphs: the text of a story with its datelines, jump marks and credits taken out. */
import type { Paragraph, ParagraphRole, SpanRole } from '../corpus/article.ts';
import type { Part } from './draft.ts';
import type { LabelledLine } from './layout.ts';
import { dateline, jumpFrom, jumpTo, photoCredit, type Signature } from './marks.ts';

export interface StoryText {
  readonly paragraphs: readonly Paragraph[];
  /** Datelines and photo credits, in reading order. */
  readonly signatures: readonly Signature[];
  readonly continuedOn: number | null;
  readonly continuesFrom: number | null;
}

type ProseRole = Extract<SpanRole & ParagraphRole, string>;
const PROSE: readonly SpanRole[] = ['body', 'caption', 'box', 'heading', 'credit'];
const isProse = (role: SpanRole): role is ProseRole => PROSE.includes(role);

/** The text of a story whose lines come in reading order. */
export function readText(parts: readonly Part[]): StoryText {
  const paragraphs: Open[] = [];
  const signatures: Signature[] = [];
  let continuedOn: number | null = null;
  let continuesFrom: number | null = null;
  let opened = false;
  for (const { role, lines } of parts) {
    lines.forEach((line, i) => {
      const running = role === 'body' || role === 'caption';
      if (running || role === 'jump') {
        continuesFrom ??= opened ? null : (jumpFrom(line.line.text)?.pageNo ?? null);
        continuedOn = jumpTo(line.line.text)?.pageNo ?? continuedOn;
      }
      if (!isProse(role)) return;
      const piece = running ? bare(line, !opened) : { text: line.line.prose, dateline: null, credit: null };
      if (running) opened = true;
      if (piece.dateline) signatures.push(piece.dateline);
      const last = paragraphs[paragraphs.length - 1];
      if (last && last.role === role && goesOn(last, line, i > 0)) {
        last.text += piece.text;
        last.finished = line.finished;
      } else if (piece.text) {
        const text = role === 'credit' ? line.line.text : piece.text;
        paragraphs.push({ role, text, finished: line.finished });
      }
      const credit = piece.credit ?? (role === 'credit' ? photoCredit(line.line.text)?.signature : null);
      if (credit) signatures.push(credit);
      if (piece.credit) paragraphs.push({ role: 'credit', text: piece.credit.raw, finished: true });
    });
  }
  return {
    paragraphs: paragraphs
      .map(({ text, role }) => ({ text: text.trim(), role }))
      .filter(({ text }) => text !== ''),
    signatures,
    continuedOn,
    continuesFrom,
  };
}

interface Open {
  readonly role: ProseRole;
  text: string;
  finished: boolean;
}

/** Whether a line belongs to the paragraph before it, also across a break in the columns. */
function goesOn(last: Open, line: LabelledLine, inPart: boolean): boolean {
  if (last.role === 'box') return inPart;
  if (last.role !== 'body' && last.role !== 'caption') return false;
  return line.state === 'next' || (!inPart && !last.finished && line.startsMidSentence);
}

/** A line of running text without its marks. Names are read from the spaced line, text from the closed one. */
function bare(line: LabelledLine, opening: boolean) {
  let text = line.line.prose;
  let signature: Signature | null = null;
  if (opening) {
    text = text.slice(jumpFrom(text)?.length ?? 0);
    const opener = dateline(text);
    if (opener) {
      signature = dateline(line.line.text)?.signature ?? opener.signature;
      text = text.slice(opener.length);
    }
  }
  text = text.slice(0, jumpTo(text)?.at ?? text.length);
  const photo = photoCredit(text);
  const credit = photo ? (photoCredit(line.line.text)?.signature ?? photo.signature) : null;
  return { text: text.slice(0, photo?.at ?? text.length), dateline: signature, credit };
}
