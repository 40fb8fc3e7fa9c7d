/** Where the terms of a query stand in a text, and the passage that shows them best. */
import type { Article, ParagraphRole } from '../../corpus/article.ts';
import type { Piece } from './answer.ts';
import { foldMapped, originOf } from '../text/normalise.ts';
import type { Term } from '../query/parse-query.ts';

/** A place where a term stands: UTF-16 offsets into the text, and which of the terms. */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly term: number;
}

/** Stands where a passage was cut. */
const CUT = '……';

/** The text in pieces that join to it again; hits that touch or overlap are one piece. */
export function pieces(text: string, terms: readonly Term[]): readonly Piece[] {
  const parts: { text: string; hit: boolean }[] = [];
  let done = 0;
  const add = (end: number, hit: boolean): void => {
    if (end <= done) return;
    const last = parts[parts.length - 1];
    if (last?.hit === hit) last.text += text.slice(done, end);
    else parts.push({ text: text.slice(done, end), hit });
    done = end;
  };
  for (const { start, end } of findHits(text, terms)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return parts;
}

/**
 * The passage of the article that holds most of the terms, else its opening: at most about `maxChars` characters of one
 * paragraph, cut at punctuation where there is some, with …… at the cuts.
 */
export function snippet(article: Article, terms: readonly Term[], maxChars = 90): readonly Piece[] {
  let best = { text: '', from: 0, to: 0, terms: 0, hits: 0 };
  for (const { text, role } of article.paragraphs) {
    if (isAside(role)) continue;
    const passage = { text, ...densest(findHits(text, terms), maxChars) };
    if (passage.terms > best.terms || (passage.terms === best.terms && passage.hits > best.hits))
      best = passage;
  }
  if (best.hits === 0) best = { ...best, text: opening(article) };
  const [start, end] = window(best.text, best.from, best.to, maxChars);
  const body = pieces(best.text.slice(start, end), terms);
  const cut = (here: boolean): Piece[] => (here ? [{ text: CUT, hit: false }] : []);
  return [...cut(start > 0), ...body, ...cut(end < best.text.length)];
}

/** The first words of an article that has no headline, at most about `maxChars` characters; empty if it has no text at all. */
export function openingWords(article: Article, maxChars = 28): string {
  const text = opening(article);
  const [, end] = window(text, 0, 0, maxChars);
  return end < text.length ? text.slice(0, end).replace(/[，、：；。]$/, '') + CUT : text;
}

function opening(article: Article): string {
  const first =
    article.paragraphs.find(({ role }) => !isAside(role) && role !== 'box') ?? article.paragraphs[0];
  return first?.text ?? '';
}

function isAside(role: ParagraphRole): boolean {
  return role === 'heading' || role === 'credit';
}

function findHits(text: string, terms: readonly Term[]): readonly Hit[] {
  if (terms.length === 0) return [];
  const folded = foldMapped(text);
  const hits: Hit[] = [];
  terms.forEach((term, index) => {
    for (let at = folded.text.indexOf(term.folded); at >= 0; at = folded.text.indexOf(term.folded, at + 1)) {
      const [start, end] = originOf(folded, at, at + term.folded.length);
      hits.push({ start, end, term: index });
    }
  });
  return hits.sort((a, b) => a.start - b.start || a.end - b.end);
}

// The stretch of at most `room` characters that holds the most different terms, then the most hits, then stands first.
function densest(
  hits: readonly Hit[],
  room: number,
): { from: number; to: number; terms: number; hits: number } {
  let best = { from: 0, to: 0, terms: 0, hits: 0 };
  hits.forEach(({ start }, first) => {
    const held = hits.slice(first).filter(({ end }, at) => at === 0 || end - start <= room);
    const terms = new Set(held.map(({ term }) => term)).size;
    if (terms < best.terms || (terms === best.terms && held.length <= best.hits)) return;
    best = { from: start, to: Math.max(...held.map(({ end }) => end)), terms, hits: held.length };
  });
  return best;
}

// Widens [from, to) to a readable stretch of about `room` characters: a third of what is left goes before it, and
// both ends move inwards to the nearest punctuation.
function window(text: string, from: number, to: number, room: number): readonly [start: number, end: number] {
  if (text.length <= room) return [0, text.length];
  const spare = Math.max(0, room - (to - from));
  let start = Math.max(0, Math.min(from - Math.floor(spare / 3), text.length - room));
  let end = Math.min(text.length, Math.max(to, start + room));
  if (start > 0) {
    const mark = /[，。；！？：、…]+[”’」』）]*(?=.)/.exec(text.slice(start, from));
    start = mark ? start + mark.index + mark[0].length : wordStart(text, start, from);
  }
  if (end < text.length) {
    const mark = lastIndexOfAny(text.slice(to, end), /[，。；！？：、]/g);
    end = mark >= 0 && to + mark - start >= room / 2 ? to + mark : wordEnd(text, end, to);
  }
  return [start, end];
}

function lastIndexOfAny(text: string, marks: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(marks)) last = match.index;
  return last;
}

// Numbers, Latin words and surrogate pairs are never cut in two.
const INSIDE = /^(?:[\da-z.%][\da-z.%]|[\uD800-\uDBFF][\uDC00-\uDFFF])$/i;

function wordStart(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && INSIDE.test(text.slice(at - 1, at + 1))) at += 1;
  return at;
}

function wordEnd(text: string, end: number, limit: number): number {
  let at = end;
  while (at > limit && INSIDE.test(text.slice(at - 1, at + 1))) at -= 1;
  return at;
}
