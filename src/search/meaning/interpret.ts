/**
 * From signs to meaning: what each clause of a query can be met by in a library. What is typed always comes first; what means the
 * same (other characters, the place that is named, other names) is found besides and says so; a correction is made only
 * where nothing else is found.
 */
import { otherForms, simplify } from './forms.ts';
import type { Lore } from './lore.ts';
import { fold } from '../text/normalise.ts';
import { parse, type Clause, type Remark, type Word } from '../query/parse-query.ts';
import { placesNamed, provinceNames } from '../shelf/place-names.ts';
import { liesIn } from '../shelf/places.ts';
import { placesOfField } from './resolve-field.ts';
import { correctionsOf, soundsOf } from './respell.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { partsOf, splitQuestion } from './split-words.ts';
import { standing } from '../shelf/standing.ts';
import { listedWordsIn, relativesOf } from './synonyms.ts';

/**
 * How a word is met: as typed, by a typed fact, in other characters, as the place it names, by another name, by
 * something close, by its sound, corrected, or by its parts in one sentence.
 */
export type Via = 'literal' | 'fact' | 'form' | 'place' | 'same' | 'near' | 'sound' | 'typo' | 'parts';

/** One way to meet a need. */
export interface Way {
  readonly via: Via;
  /** As a reader would say it; for a place its code. */
  readonly shown: string;
  /** What stands in the text, folded; empty for facts and places. */
  readonly folded: readonly string[];
  /** Ascending places on the shelf. */
  readonly places: Int32Array;
}

/** What one clause asks for: any of the ways will do. */
export interface Need {
  readonly typed: string;
  readonly ways: readonly Way[];
  /** Codes of the places that the word names. */
  readonly named: readonly string[];
}

/** A word that may have been meant; `text` is the whole query with it. */
export interface Meant {
  readonly typed: string;
  readonly word: string;
  readonly text: string;
  /** True where the query was read so, because nothing was found otherwise. */
  readonly applied: boolean;
}

export interface Interpretation {
  readonly needs: readonly Need[];
  readonly excluded: readonly Int32Array[];
  /** All needs must be met, or as much as can be of a question. */
  readonly mode: 'all' | 'most';
  /** Words of a question that were left aside. */
  readonly dropped: readonly string[];
  readonly meant: readonly Meant[];
  readonly remarks: readonly (Remark | { readonly code: 'unknown-value'; readonly typed: string })[];
}

/** Below this many finds a long term is looked for by its parts as well. */
const FEW = 10;
const QUESTION_FROM = 6;
/** A number with its unit is found however it is printed: 2063.9万元 as 2063.9万余元, 20639000元. */
const FIGURE = /^\d[\d.,]*[十百千万亿]{0,2}[^\d\s.,]{1,4}$/u;
const SEPARATORS = /[，、；。？！：,;?!]+/;

/** Reads a query. Without lore, or `literal`ly, nothing is read into the words. */
export function interpret(shelf: Shelf, lore: Lore | null, text: string, literal: boolean): Interpretation {
  const { clauses, remarks } = parse(text);
  const reader = new Reader(shelf, literal ? null : lore, text, literal);
  const asked = clauses.filter(({ ruledOut }) => !ruledOut);
  reader.readAll(asked);
  const excluded = clauses
    .filter(({ ruledOut }) => ruledOut)
    .flatMap(({ anyOf }) => anyOf.map((atom) => reader.literally(atom)));
  const { needs, mode, dropped, meant, unknown } = reader;
  return { needs, excluded, mode, dropped, meant, remarks: [...remarks, ...unknown] };
}

class Reader {
  readonly needs: Need[] = [];
  readonly dropped: string[] = [];
  readonly meant: Meant[] = [];
  readonly unknown: { code: 'unknown-value'; typed: string }[] = [];
  mode: Interpretation['mode'] = 'all';
  readonly #shelf: Shelf;
  readonly #lore: Lore | null;
  readonly #text: string;
  readonly #literal: boolean;

  constructor(shelf: Shelf, lore: Lore | null, text: string, literal: boolean) {
    this.#shelf = shelf;
    this.#lore = lore;
    this.#text = text;
    this.#literal = literal;
  }

  readAll(clauses: readonly Clause[]): void {
    for (let at = 0; at < clauses.length; at += 1) {
      const clause = clauses[at];
      if (clause === undefined) break;
      const run = this.#latinRun(clauses, at);
      if (run.length > 1 && this.#readSounds(run)) at += run.length - 1;
      else this.#readClause(clause);
    }
  }

  /** Where an atom stands to the letter. A field that cannot be read is looked for as a word. */
  literally(atom: Clause['anyOf'][number]): Int32Array {
    if (atom.kind === 'word') return standing(this.#shelf, atom.folded);
    const places = placesOfField(this.#shelf, atom);
    if (places !== null) return places;
    this.unknown.push({ code: 'unknown-value', typed: atom.written });
    return standing(this.#shelf, fold(atom.value));
  }

  #readClause(clause: Clause): void {
    const [first] = clause.anyOf;
    if (clause.anyOf.length === 1 && first?.kind === 'word') {
      this.#readWord(first, clause);
      return;
    }
    const ways = clause.anyOf.flatMap((atom) => {
      if (atom.kind === 'word') return this.#waysOf(atom).ways;
      const places = this.literally(atom);
      return [{ via: 'fact', shown: atom.written, folded: [], places } satisfies Way];
    });
    const typed = clause.anyOf.map((atom) => (atom.kind === 'word' ? atom.shown : atom.written));
    this.needs.push({ typed: [...new Set(typed)].join(' OR '), ways, named: [] });
  }

  #readWord(word: Word, clause: Clause): void {
    const need = this.#waysOf(word);
    const stands = (need.ways[0]?.places.length ?? 0) > 0;
    if (word.exact || this.#literal || stands) {
      this.needs.push(need);
      return;
    }
    const question = splitQuestion(this.#shelf, word.folded);
    if (question.matter.length > 0 && word.folded.length >= QUESTION_FROM && question.asks) {
      this.mode = 'most';
      this.dropped.push(...question.dropped);
      for (const each of question.matter) this.needs.push(this.#waysOf(plainWord(each)));
      return;
    }
    const pieces = word.shown.split(SEPARATORS).filter((piece) => piece !== '');
    if (pieces.length > 1 || (pieces[0] !== undefined && pieces[0] !== word.shown)) {
      for (const piece of pieces) this.#readWord(plainWord(piece), clause);
      return;
    }
    if (need.ways.some(({ via, places }) => via !== 'parts' && via !== 'near' && places.length > 0))
      this.needs.push(need);
    else if (!this.#readSounds([clause]) && !this.#readCorrection(word, clause)) {
      if (question.dropped.length > 0 && question.matter.length > 1 && this.#within(question.matter)) {
        this.dropped.push(...question.dropped);
        for (const each of question.matter) this.needs.push(this.#waysOf(plainWord(each)));
      } else this.needs.push(need);
    }
  }

  #within(words: readonly string[]): boolean {
    return words.every((word) => this.#waysOf(plainWord(word)).ways.some(({ places }) => places.length > 0));
  }

  #readCorrection(word: Word, clause: Clause): boolean {
    if (this.#lore === null) return false;
    const words = correctionsOf(this.#shelf, this.#lore, word.folded);
    return this.#readInstead(word.shown, words, 'typo', clause.from, clause.to);
  }

  #readSounds(run: readonly Clause[]): boolean {
    const pieces = run.map((clause) => latinOf(clause));
    const [first, last] = [run[0], run[run.length - 1]];
    if (this.#lore === null || first === undefined || last === undefined) return false;
    if (pieces.some((piece) => piece === null)) return false;
    const letters = pieces.flatMap((piece) => (piece === null ? [] : [piece]));
    const words = soundsOf(this.#shelf, this.#lore, letters);
    return this.#readInstead(this.#text.slice(first.from, last.to), words, 'sound', first.from, last.to);
  }

  // The first word is taken with all that means the same; the others that may have been meant are looked for as they are.
  #readInstead(
    typed: string,
    words: readonly string[],
    via: 'typo' | 'sound',
    from: number,
    to: number,
  ): boolean {
    const [best, ...others] = words;
    if (best === undefined) return false;
    const base = this.#waysOf(plainWord(best));
    const ways = base.ways.map((way): Way => (way.via === 'literal' ? { ...way, via } : way));
    if (via === 'sound') {
      for (const other of others)
        ways.push({ via, shown: other, folded: [other], places: standing(this.#shelf, other) });
    }
    this.needs.push({ ...base, typed, ways: ways.filter(({ places }) => places.length > 0) });
    words.forEach((word, at) => {
      const text = this.#text.slice(0, from) + word + this.#text.slice(to);
      this.meant.push({ typed, word, text, applied: at === 0 });
    });
    return true;
  }

  #latinRun(clauses: readonly Clause[], at: number): readonly Clause[] {
    const rest = clauses.slice(at);
    const end = rest.findIndex((clause) => {
      const letters = latinOf(clause);
      return letters === null || standing(this.#shelf, letters).length > 0;
    });
    return end < 0 ? rest : rest.slice(0, end);
  }

  #waysOf(word: Word): Need {
    const shelf = this.#shelf;
    const lore = this.#lore;
    const { folded, shown } = word;
    const literal: Way = { via: 'literal', shown, folded: [folded], places: standing(shelf, folded) };
    if (word.exact || this.#literal) return { typed: shown, ways: [literal], named: [] };
    const ways = new Map<string, Way>([[folded, literal]]);
    const add = (via: Via, other: string): void => {
      const key = fold(other);
      if (key === '' || ways.has(key) || (via !== 'form' && key.includes(folded))) return;
      ways.set(key, { via, shown: other, folded: [key], places: standing(shelf, key) });
    };
    const base = lore === null ? folded : simplify(lore, folded);
    if (FIGURE.test(folded)) {
      const value = { kind: 'field', field: 'figure', sign: ':', value: shown, written: shown } as const;
      const places = placesOfField(shelf, value);
      if (places !== null) ways.set(`=${folded}`, { via: 'fact', shown, folded: [], places });
    }
    if (lore !== null) for (const form of otherForms(shelf, lore, folded)) add('form', form);
    const named = placesNamed(shelf, base);
    for (const code of named)
      ways.set(code, { via: 'place', shown: code, folded: [], places: placesIn(shelf, code) });
    for (const name of provinceNames(base)) add('same', name);
    const relatives = relativesOf(base);
    for (const name of relatives?.same ?? []) add('same', name);
    if (relatives === null) {
      for (const { at, word: inner } of listedWordsIn(base)) {
        for (const name of relativesOf(inner)?.same ?? [])
          add('same', base.slice(0, at) + fold(name) + base.slice(at + inner.length));
      }
    }
    for (const name of relatives?.near ?? []) add('near', name);
    const all = [...ways.values()];
    const found = all.reduce((sum, { via, places }) => sum + (via === 'near' ? 0 : places.length), 0);
    const parts = found < FEW ? partsOf(shelf, base) : null;
    if (parts !== null) {
      const places = togetherIn(shelf, parts);
      all.push({ via: 'parts', shown: parts.join(' '), folded: parts, places });
    }
    return { typed: shown, ways: all.filter((way, at) => at === 0 || way.places.length > 0), named };
  }
}

function plainWord(shown: string): Word {
  return { kind: 'word', shown, folded: fold(shown), exact: false };
}

function latinOf({ anyOf }: Clause): string | null {
  const [atom] = anyOf;
  if (anyOf.length !== 1 || atom?.kind !== 'word' || atom.exact) return null;
  return /^[a-z]{2,40}$/.test(atom.folded) ? atom.folded : null;
}

function placesIn(shelf: Shelf, code: string): Int32Array {
  const places: number[] = [];
  shelf.entries.forEach(({ labels }, at) => {
    if (labels.regions.some((region) => liesIn(region.code, code))) places.push(at);
  });
  return Int32Array.from(places);
}

// Words that stand far apart have nothing to do with each other: all of them must stand in one sentence.
function togetherIn(shelf: Shelf, words: readonly string[]): Int32Array {
  const rarest = words.map((word) => standing(shelf, word)).sort((a, b) => a.length - b.length)[0];
  return (rarest ?? new Int32Array()).filter((at) => {
    const haystack = shelf.entries[at]?.haystack ?? '';
    if (!words.every((word) => haystack.includes(word))) return false;
    return haystack.split(/[\n。！？；]/).some((sentence) => words.every((word) => sentence.includes(word)));
  });
}
