/**
 * What a typed query asks for, by its signs alone; what its words mean in a library is worked out in interpret.ts.
 *
 * White space separates clauses that must all hold. “…”, "…", 「…」 and 『…』 keep words together and are taken to the letter, Chinese ones only where they stand free. A - rules
 * out the clause that it stands before, at the start or after white space. OR, | or 或 between two clauses lets either do and binds
 * tighter than white space. 地区:福建 is a field (see fields.ts). Whatever else is typed is looked for as it stands, － and —
 * included. What has no meaning where it stands (a quote without its partner, an OR without its other side, a field
 * without a value) is left out, and a remark says so.
 */
import { fieldOf, type Field, type Sign } from './fields.ts';
import { fold } from '../text/normalise.ts';

/** A term as the reader typed it and as matching sees it. */
export interface Term {
  readonly shown: string;
  readonly folded: string;
}

/** A term of the query; `exact` where it was quoted and nothing may be read into it. */
export interface Word extends Term {
  readonly kind: 'word';
  readonly exact: boolean;
}

/** A condition on a fact: 数字>1000万元 is `{ field: 'figure', sign: '>', value: '1000万元' }`. */
export interface FieldAtom {
  readonly kind: 'field';
  readonly field: Field;
  readonly sign: Sign;
  readonly value: string;
  /** As typed, without a leading minus. */
  readonly written: string;
}

export type Atom = Word | FieldAtom;

/** One of `anyOf` must hold; none of them may where the clause is ruled out. */
export interface Clause {
  readonly anyOf: readonly Atom[];
  readonly ruledOut: boolean;
  /** Where it stands in the query: UTF-16 offsets, signs included. */
  readonly from: number;
  readonly to: number;
}

/** Something that was typed and could not be meant. `typed` is the part in question. */
export interface Remark {
  readonly code: 'lone-quote' | 'lone-or' | 'lone-minus' | 'empty-field' | 'lone-bracket';
  readonly typed: string;
}

export interface Parsed {
  readonly clauses: readonly Clause[];
  readonly remarks: readonly Remark[];
}

/** The words of a query without its fields, each once. */
export interface Terms {
  readonly include: readonly Term[];
  readonly exclude: readonly Term[];
}

/** A stretch of the query without white space outside of quotes; `glued` where none stands before it. */
interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  /** In Chinese quotation marks. */
  readonly chinese: boolean;
  readonly glued: boolean;
  readonly from: number;
  readonly to: number;
}

// Input methods open and close Chinese quotes as they please, so any quote of a pair closes any other.
const PIECE = /(["“”＂])([^"“”＂]*)["“”＂]|「([^」]*)」|『([^』]*)』|["“”＂「」『』]|[^\s"“”＂「」『』]+/g;
const LONE_QUOTE = /^["“”＂「」『』]$/;
const EITHER = /^(?:OR|\|\|?|｜|或|或者)$/;
const FIELD = /^([\p{Script=Han}]{1,2})(?:([:：])|([>＞<＜]=?|[≥≤]))(.*)$/u;

const SIGNS: Readonly<Record<string, Sign>> = {
  ':': ':',
  '：': ':',
  '>': '>',
  '＞': '>',
  '<': '<',
  '＜': '<',
  '>=': '>=',
  '＞=': '>=',
  '≥': '>=',
  '<=': '<=',
  '＜=': '<=',
  '≤': '<=',
};

/** Reads any text; nothing throws, and nothing that is typed is passed over without a remark. */
export function parse(text: string): Parsed {
  const remarks: Remark[] = [];
  const clauses: Clause[] = [];
  const pieces = piecesOf(text, remarks);
  let either: Piece | null = null;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (!piece.quoted && !piece.glued && EITHER.test(piece.text) && pieces.length > 1) {
      if (either !== null || clauses.length === 0) remarks.push({ code: 'lone-or', typed: piece.text });
      else either = piece;
      continue;
    }
    const [read, used] = readClause(pieces, at, remarks);
    at += used - 1;
    if (read === null) continue;
    const last = clauses[clauses.length - 1];
    if (either !== null && last !== undefined && !last.ruledOut && !read.ruledOut) {
      clauses[clauses.length - 1] = { ...last, anyOf: [...last.anyOf, ...read.anyOf], to: read.to };
    } else {
      if (either !== null) remarks.push({ code: 'lone-or', typed: either.text });
      clauses.push(read);
    }
    either = null;
  }
  if (either !== null) remarks.push({ code: 'lone-or', typed: either.text });
  return { clauses: clauses.filter(isFirst), remarks };
}

/** The words of a query in the order they were typed; a word both asked for and ruled out stands in both lists. */
export function parseTerms(text: string): Terms {
  const { clauses } = parse(text);
  const wordsOf = (ruledOut: boolean): Term[] => {
    const words = clauses
      .filter((clause) => clause.ruledOut === ruledOut)
      .flatMap(({ anyOf }) => anyOf)
      .filter((atom): atom is Word => atom.kind === 'word');
    return words
      .filter(({ folded }, at) => words.findIndex((other) => other.folded === folded) === at)
      .map(({ shown, folded }) => ({ shown, folded }));
  };
  return { include: wordsOf(false), exclude: wordsOf(true) };
}

function piecesOf(text: string, remarks: Remark[]): Piece[] {
  const pieces: Piece[] = [];
  let done = -1;
  for (const match of text.matchAll(PIECE)) {
    const [whole, , double, corner, doubleCorner] = match;
    const from = match.index;
    if (LONE_QUOTE.test(whole)) {
      remarks.push({ code: 'lone-quote', typed: whole });
      continue;
    }
    const inner = double ?? corner ?? doubleCorner;
    const to = from + whole.length;
    const chinese = inner !== undefined && !/^["＂]/.test(whole);
    pieces.push({
      text: inner ?? whole,
      quoted: inner !== undefined,
      chinese,
      glued: from === done,
      from,
      to,
    });
    done = to;
  }
  return pieces;
}

// The clause that begins with a piece, and of how many pieces it is made: a field may take the one behind it as its value.
function readClause(
  pieces: readonly Piece[],
  at: number,
  remarks: Remark[],
): readonly [Clause | null, number] {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (piece === undefined) return [null, 1];
  if (piece.quoted) {
    // “安康杯”竞赛 is how the name is written, not an order to take half of it to the letter.
    const written = piece.chinese && (piece.glued || next?.glued === true);
    return [clauseOf([wordOf(piece.text.trim(), !written)], false, piece.from, piece.to), 1];
  }
  const ruledOut = piece.text.startsWith('-') && !piece.glued;
  const bare = ruledOut ? piece.text.slice(1) : piece.text;
  if (ruledOut && bare === '') {
    if (next?.glued && next.quoted)
      return [clauseOf([wordOf(next.text.trim(), true)], true, piece.from, next.to), 2];
    remarks.push({ code: 'lone-minus', typed: '-' });
    return [null, 1];
  }
  const field = piece.glued ? null : FIELD.exec(bare);
  const name = field === null ? null : fieldOf(field[1] ?? '');
  if (field === null || name === null) {
    const shown = withoutLoneBracket(bare, remarks);
    return [clauseOf([wordOf(shown, false)], ruledOut, piece.from, piece.to), 1];
  }
  const sign = SIGNS[field[2] ?? field[3] ?? ':'] ?? ':';
  const typed = (field[4] ?? '').trim();
  const lends = typed === '' && next !== undefined && (next.quoted ? next.glued : lendsItself(next.text));
  const value = lends ? next.text.trim() : typed;
  if (value === '') {
    remarks.push({ code: 'empty-field', typed: bare });
    return [null, 1];
  }
  const written = lends ? `${bare}${next.quoted ? `“${next.text}”` : next.text}` : bare;
  const values = lends && next.quoted ? [value] : value.split(/[,，、|｜]/).filter((each) => each !== '');
  const atoms = (sign === ':' ? values : [value]).map((each): FieldAtom => ({
    kind: 'field',
    field: name,
    sign,
    value: each,
    written,
  }));
  return [clauseOf(atoms, ruledOut, piece.from, lends ? next.to : piece.to), lends ? 2 : 1];
}

// 地区: 福建 means what 地区:福建 means; but 地区: 主题:住房 has nothing to lend.
function lendsItself(text: string): boolean {
  return !text.startsWith('-') && !EITHER.test(text) && !FIELD.test(text);
}

// (骑手 OR 快递员): groups need no brackets here, so one without its partner in the same word was meant as a sign.
function withoutLoneBracket(word: string, remarks: Remark[]): string {
  const stray = /^[(（](?=[^)）]+$)|(?<=^[^(（]+)[)）]$/.exec(word);
  if (stray === null) return word;
  remarks.push({ code: 'lone-bracket', typed: stray[0] });
  return word.replace(stray[0], '');
}

function wordOf(shown: string, exact: boolean): Word {
  return { kind: 'word', shown, folded: fold(shown), exact };
}

function clauseOf(anyOf: readonly Atom[], ruledOut: boolean, from: number, to: number): Clause | null {
  const atoms = anyOf.filter((atom) => atom.kind === 'field' || atom.folded !== '');
  return atoms.length === 0 ? null : { anyOf: atoms, ruledOut, from, to };
}

// The same clause again asks for nothing more.
function isFirst(clause: Clause, at: number, all: readonly Clause[]): boolean {
  const key = keyOf(clause);
  return all.findIndex((other) => keyOf(other) === key) === at;
}

function keyOf({ anyOf, ruledOut }: Clause): string {
  const atoms = anyOf.map((atom) =>
    atom.kind === 'word' ? `${String(atom.exact)}${atom.folded}` : `${atom.field}${atom.sign}${atom.value}`,
  );
  return `${String(ruledOut)}\n${atoms.join('\n')}`;
}
