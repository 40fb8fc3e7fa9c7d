/**
 * Lines that belong to no story: the masthead and other furniture, and text that OCR read twice.
 */
import type { DiscardReason } from '../corpus/article.ts';
import { FURNITURE } from './lexicon/furniture.ts';
import type { Line } from './lines.ts';
import { byline, jumpFrom, jumpTo } from './marks.ts';

/** The reason for each line that is noise, by line number. */
export function findNoise(lines: readonly Line[]): Map<number, DiscardReason> {
  const noise = new Map<number, DiscardReason>();
  furniture(lines, noise);
  repeats(
    lines.filter((line) => !noise.has(line.no)),
    noise,
  );
  return noise;
}

/** Characters of a line that may be left after taking the furniture away: a stray mark, a part of a name. */
const LEFT_OVER = 3;

function furniture(lines: readonly Line[], noise: Map<number, DiscardReason>): void {
  let masthead = true;
  for (const line of lines) {
    if (line.text.length > 80) {
      masthead = false;
      continue;
    }
    if (isUnreadable(line.text)) noise.set(line.no, 'unreadable');
    else if (isFurniture(line.text) && !isMark(line.text))
      noise.set(line.no, masthead ? 'masthead' : 'furniture');
    else masthead = false;
  }
}

/** Furniture has a number, Latin letters, or one of the words for making a paper; most lines need no closer look. */
const HINT = /[\dA-Za-z]|日报|主[管办]|出版|编辑|责编|校对|美编|版式|编委|版$|新闻$/;

const SENTENCE = /[，。；“”]/;
/** The end of a mark that a line break cut: 第2版） */
const REST_OF_BRACKETS = /^[^（(]*[）)]$/;

function isFurniture(text: string): boolean {
  if (SENTENCE.test(text) || !HINT.test(text) || REST_OF_BRACKETS.test(text)) return false;
  let left = text;
  for (const pattern of FURNITURE) left = left.replace(pattern, ' ');
  const rest = left.replace(/[\s\p{P}\p{S}]/gu, '');
  return left !== text ? rest.length <= LEFT_OVER && rest.length * 3 <= text.length : /^\d{1,2}$/.test(text);
}

/** A Markdown picture or an HTML tag and nothing else. */
const IMAGE = /^(?:!\[[^\]]*\]\([^)]*\)|<[a-zA-Z/][^<>]*>)$/;

/** Nothing in it that could be read: no letter of any script and no digit. */
function isUnreadable(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || IMAGE.test(text);
}

/** Fewer characters than this repeat by chance: a slogan, a name, a formula. */
const ENOUGH = 30;

/**
 * A line is a repeat when it stood before, whole, in nearly all its clauses, or in all but the one it was cut in. Short ones (a headline, a byline) only count
 * next to a long one, since a byline or a jump mark rightly stands on a page many times.
 */
function repeats(lines: readonly Line[], noise: Map<number, DiscardReason>): void {
  const seenLines = new Set<string>();
  const seenClauses = new Set<string>();
  const again = lines.map((line) => {
    const clauses = line.prose.split(/[，。；：！？,;:!?…]/).filter((clause) => clause.length > 3);
    const total = clauses.reduce((sum, clause) => sum + clause.length, 0);
    const known = clauses.reduce((sum, clause) => sum + (seenClauses.has(clause) ? clause.length : 0), 0);
    const whole = seenLines.has(line.prose);
    const cut = clauses.length > 2 && clauses.slice(1).every((clause) => seenClauses.has(clause));
    seenLines.add(line.prose);
    for (const clause of clauses) seenClauses.add(clause);
    return whole || (total >= ENOUGH && (cut || known >= 0.8 * total));
  });
  for (let from = 0; from < lines.length; from++) {
    if (!again[from]) continue;
    let to = from;
    while (to + 1 < lines.length && again[to + 1]) to++;
    const run = lines.slice(from, to + 1);
    const weight = run.reduce((sum, line) => sum + (isMark(line.text) ? 0 : line.prose.length), 0);
    if (weight >= ENOUGH) for (const line of run) noise.set(line.no, 'repeated');
    from = to;
  }
}

function isMark(text: string): boolean {
  return byline(text) !== null || (text.length < 16 && (jumpFrom(text) !== null || jumpTo(text) !== null));
}
