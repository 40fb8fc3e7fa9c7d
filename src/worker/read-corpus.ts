/** The door for corpus files: what comes in is checked once here and trusted inside. */
import type { Article, CorrectionNote, Discard, Page } from '../corpus/article.ts';
import type { Drawers } from '../search/shelf/drawer.ts';
import type { PackedShelf } from '../search/shelf/packed-shelf.ts';
import { Misfit, ShelfBuilder } from '../search/shelf/shelf-builder.ts';
import { LibraryError, type Fault } from './operations.ts';
import { JsonSplitter } from './split-json.ts';

const FORMAT = 'union-atlas/corpus';
const VERSION = 1;
const PARTS = ['pages', 'articles', 'discarded', 'corrections'];

/** Reads a corpus file, stretch by stretch, into a packed shelf. Both operations throw a `LibraryError` that says what is wrong with it. */
export class CorpusReader {
  readonly #file: string;
  readonly #builder: ShelfBuilder;
  readonly #splitter = new JsonSplitter((...part) => this.#receive(...part));
  readonly #scalars = new Map<string, unknown>();
  readonly #lists = new Set<string>();
  /** How many elements of each list have come. */
  readonly #counts = new Map<string, number>();
  readonly #discarded: Discard[] = [];
  readonly #corrections: CorrectionNote[] = [];
  /** Elements that came before the format and its version did. */
  #early: (readonly [name: string, json: string])[] = [];
  /** What is no object, which is kept only to say whether it is JSON. */
  #other: string | null = null;
  #begun = false;

  constructor(file: string, drawers: Drawers) {
    this.#file = file;
    this.#builder = new ShelfBuilder(drawers);
  }

  take(text: string): void {
    if (!this.#begun && text.trim() !== '') {
      this.#begun = true;
      if (!text.trim().startsWith('{')) this.#other = '';
    }
    if (this.#other !== null) this.#other += text;
    else this.#guarded(() => this.#splitter.push(text));
  }

  finish(): PackedShelf {
    if (this.#other !== null) this.#guarded(() => void JSON.parse(this.#other ?? ''));
    else this.#guarded(() => this.#splitter.end());
    if (this.#scalars.get('format') !== FORMAT) throw this.#fault({ code: 'not-a-corpus', format: FORMAT });
    if (!this.#readable) {
      throw this.#fault({
        code: 'other-version',
        version: String(this.#scalars.get('version')),
        readable: VERSION,
      });
    }
    for (const part of PARTS) if (!this.#lists.has(part)) throw this.#fault({ code: 'part-missing', part });
    return this.#guarded(() =>
      this.#builder.finish({ discarded: this.#discarded, corrections: this.#corrections }),
    );
  }

  get #readable(): boolean {
    return this.#scalars.get('format') === FORMAT && this.#scalars.get('version') === VERSION;
  }

  #receive(name: string, json: string, inList: boolean): void {
    if (!inList) {
      this.#scalars.set(name, JSON.parse(json));
      if (this.#readable) for (const early of this.#early.splice(0)) this.#element(...early);
    } else if (json === '') {
      this.#lists.add(name);
    } else if (this.#readable) {
      this.#element(name, json);
    } else if (!this.#scalars.has('format') || !this.#scalars.has('version')) {
      this.#early.push([name, json]);
    }
  }

  #element(name: string, json: string): void {
    const number = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, number);
    const value: unknown = JSON.parse(json);
    try {
      if (name === 'pages') this.#builder.page(value as Page);
      else if (name === 'articles') this.#builder.article(value as Article);
      else if (name === 'discarded') this.#discarded.push(value as Discard);
      else if (name === 'corrections') this.#corrections.push(value as CorrectionNote);
    } catch (reason) {
      // What packs an element takes its shape for granted.
      if (reason instanceof TypeError) throw this.#fault({ code: 'element-broken', part: name, number });
      throw reason;
    }
  }

  #guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (reason) {
      if (reason instanceof SyntaxError) throw this.#fault({ code: 'not-json' });
      if (reason instanceof Misfit) throw this.#fault({ code: reason.code, article: reason.article });
      throw reason;
    }
  }

  #fault(fault: Unnamed<Extract<Fault, { readonly file: string }>>): LibraryError {
    return new LibraryError({ ...fault, file: this.#file });
  }
}

type Unnamed<F> = F extends unknown ? Omit<F, 'file'> : never;
