/** Lines → paragraphs: the text of a story with its datelines, jump marks and credits taken out. */
import type { Paragraph, ParagraphRole, SpanRole } from '../corpus/article.ts';
import type { Part } from './draft.ts';
import type { LabelledLine } from './layout.ts';
import { dateline, endSignature, jumpFrom, jumpTo, photoCredit, type Signature } from './marks.ts';

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
  const paragraphs = gather(parts);
  const signatures: Signature[] = [];
  let continuedOn: number | null = null;
  let continuesFrom: number | null = null;
  for (const { line } of parts.filter((part) => part.role === 'jump').flatMap((part) => part.lines)) {
    continuesFrom ??= jumpFrom(line.text)?.pageNo ?? null;
    continuedOn = jumpTo(line.text)?.pageNo ?? continuedOn;
  }
  const opening = paragraphs.findIndex(({ role }) => isRunning(role));
  const clean = paragraphs.flatMap(({ role, text, spaced }, i): Paragraph[] => {
    let rest = text;
    if (i === opening) {
      const from = jumpFrom(rest);
      continuesFrom = from?.pageNo ?? continuesFrom;
      rest = rest.slice(from?.length ?? 0);
      const opener = dateline(rest);
      rest = rest.slice(opener?.length ?? 0);
      if (opener)
        signatures.push(
          dateline(spaced.slice(jumpFrom(spaced)?.length ?? 0).trim())?.signature ?? opener.signature,
        );
    }
    const to = isRunning(role) ? jumpTo(rest) : null;
    continuedOn = to?.pageNo ?? continuedOn;
    rest = rest.slice(0, to?.at ?? rest.length);
    const credit = isRunning(role)
      ? creditOf(rest)
      : role === 'credit'
        ? (creditOf(rest) ?? loneCredit(spaced))
        : null;
    if (!credit) return [{ text: role === 'credit' ? flat(spaced) : rest, role }];
    const signature = creditOf(spaced.trim())?.signature ?? credit.signature;
    signatures.push(signature);
    return [
      { text: rest.slice(0, credit.at), role },
      { text: flat(signature.raw), role: 'credit' },
    ];
  });
  return {
    paragraphs: clean
      .map(({ text, role }) => ({ text: text.trim(), role }))
      .filter(({ text }) => text !== ''),
    signatures,
    continuedOn,
    continuesFrom,
  };
}

interface Gathered {
  readonly role: ProseRole;
  /** As running prose. */
  text: string;
  /** With the spaces of the page, lines parted by line feeds: names are read from it. */
  spaced: string;
  last: LabelledLine;
}

function gather(parts: readonly Part[]): Gathered[] {
  const paragraphs: Gathered[] = [];
  for (const { role, lines } of parts) {
    if (!isProse(role)) continue;
    lines.forEach((line, i) => {
      const open = paragraphs[paragraphs.length - 1];
      if (open?.role === role && goesOn(open, line, i > 0)) {
        open.text += line.line.prose;
        open.spaced += `\n${line.line.text}`;
        open.last = line;
      } else paragraphs.push({ role, text: line.line.prose, spaced: line.line.text, last: line });
    });
  }
  return paragraphs;
}

const creditOf = (text: string) => photoCredit(text) ?? endSignature(text);
/** A name and 摄 are told apart by the space between them. */
function loneCredit(spaced: string) {
  const found = photoCredit(spaced.trim());
  return found && { ...found, at: 0 };
}
const isRunning = (role: ParagraphRole) => role === 'body' || role === 'caption';
const flat = (text: string) => text.replace(/\n/g, ' ');

/** Whether a line belongs to the paragraph before it, also across a break in the columns. */
function goesOn({ role, last }: Gathered, line: LabelledLine, inPart: boolean): boolean {
  if (role === 'box') return inPart;
  if (!isRunning(role) || last.closes) return false;
  return line.state === 'next' || (!inPart && !last.finished && line.startsMidSentence);
}
