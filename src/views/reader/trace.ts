/** From the clean text back to the page: which raw lines each passage of an article was read from. */
import type { Article, Evidence, Page, SpanRole } from '../../corpus/article.ts';

/** The part of a paragraph that stands in one line of the page; lines are 1-based, offsets as in Evidence. */
export interface Trace extends Evidence {
  readonly line: number;
}

/** Roles whose lines are not among the paragraphs. */
const HEAD: ReadonlySet<SpanRole> = new Set(['column', 'kicker', 'headline', 'subhead', 'jump']);
/** Fewer characters than this may stand anywhere by chance. */
const LEAST = 4;

/**
 * Follows the lines of the article's spans through its paragraphs, comparing letters and figures alone: the pipeline drops
 * white space and marks, a dateline at the start of a line, a jump at its end. A line that an editor changed may be left out.
 */
export function trace(article: Article, page: Page): readonly Trace[] {
  const flat = flatten(article);
  const traces: Trace[] = [];
  let cursor = 0;
  for (const span of article.spans) {
    if (span.page !== page.id || HEAD.has(span.role)) continue;
    for (let line = span.lines[0]; line <= span.lines[1]; line += 1) {
      const found = find(flat.letters, essence(page.lines[line - 1] ?? ''), cursor);
      if (!found) continue;
      traces.push(...split(flat, line, found.from, found.to));
      cursor = found.to;
    }
  }
  return traces;
}

/** The lines that a passage was read from: first and last, or null where that is not known. */
export function linesOf(
  traces: readonly Trace[],
  passage: Evidence,
): readonly [from: number, to: number] | null {
  const lines = traces
    .filter(
      ({ paragraph, start, end }) =>
        paragraph === passage.paragraph && start < passage.end && passage.start < end,
    )
    .map(({ line }) => line);
  return lines.length === 0 ? null : [Math.min(...lines), Math.max(...lines)];
}

interface Flat {
  readonly letters: string;
  /** Paragraph and offset of each letter. */
  readonly origins: readonly (readonly [paragraph: number, offset: number])[];
}

function flatten({ paragraphs }: Article): Flat {
  const origins: [number, number][] = [];
  let letters = '';
  paragraphs.forEach(({ text }, paragraph) => {
    for (let offset = 0; offset < text.length; offset += 1) {
      const letter = essence(text.charAt(offset));
      if (letter === '') continue;
      letters += letter;
      origins.push([paragraph, offset]);
    }
  });
  return { letters, origins };
}

// Halves of surrogate pairs count as letters: both texts are cut the same way.
function essence(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{Cs}]/gu, '');
}

function find(letters: string, line: string, cursor: number): { from: number; to: number } | null {
  if (line === '') return null;
  const whole = letters.indexOf(line, cursor);
  if (whole === cursor || (whole >= 0 && line.length >= LEAST))
    return { from: whole, to: whole + line.length };
  for (let cut = 1; line.length - cut >= LEAST; cut += 1) {
    if (letters.startsWith(line.slice(cut), cursor)) return { from: cursor, to: cursor + line.length - cut };
    if (letters.startsWith(line.slice(0, -cut), cursor))
      return { from: cursor, to: cursor + line.length - cut };
  }
  const anywhere = line.length >= LEAST ? letters.indexOf(line) : -1;
  return anywhere < 0 ? null : { from: anywhere, to: anywhere + line.length };
}

// A line may hold the end of one paragraph and the beginning of the next.
function split({ origins }: Flat, line: number, from: number, to: number): Trace[] {
  const parts: { line: number; paragraph: number; start: number; end: number }[] = [];
  for (let at = from; at < to; at += 1) {
    const [paragraph, offset] = origins[at] ?? [-1, 0];
    const last = parts[parts.length - 1];
    if (last && last.paragraph === paragraph) last.end = offset + 1;
    else if (paragraph >= 0) parts.push({ line, paragraph, start: offset, end: offset + 1 });
  }
  return parts;
}
