/**
 * Where values rest that are seldom read: as JSON, and outside the memory of the program where the browser can put them there
 * (storage/blob-drawers.ts). What reads them does not wait, so that questions need not know where an article stands.
 */

/** A drawer as a value that can be cloned and stored; what is in it is its makers' business. */
export interface PackedDrawer {
  readonly count: number;
}

export interface Drawer {
  readonly count: number;
  /** The JSON of the values with these numbers, which ascend. Throws `DrawerLost` where it is there no more. */
  read(numbers: readonly number[]): readonly string[];
}

/** Takes the JSON of values, one after the other. */
export interface Filler {
  put(json: string): void;
  close(): PackedDrawer;
}

/** Makes drawers, and opens those that came back from a store; null for what is none. */
export interface Drawers {
  readonly fill: () => Filler;
  readonly open: (packed: unknown) => Drawer | null;
}

/** Thrown where what was in a drawer has been deleted underneath. It must be fetched again. */
export class DrawerLost extends Error {
  override readonly name = 'DrawerLost';
}

interface InMemory extends PackedDrawer {
  readonly values: readonly string[];
}

/** Drawers that are nowhere but in memory. */
export const memoryDrawers: Drawers = {
  fill() {
    const values: string[] = [];
    return {
      put: (json) => void values.push(json),
      close: (): InMemory => ({ count: values.length, values }),
    };
  },
  open(packed) {
    const { count, values } = (packed ?? {}) as Partial<InMemory>;
    if (count === undefined || !Array.isArray(values) || values.length !== count) return null;
    // A store hands out long ones in another form.
    if (!values.every((value) => typeof value === 'string')) return null;
    return { count, read: (numbers) => numbers.map((number) => String(values[number])) };
  },
};

/** Values that are kept read, and how many of them are read ahead where one is read after the other. */
const READ = 512;
const AHEAD = 64;

/** Reads values of a drawer, and keeps the last ones. */
export class Reader<T> {
  readonly #drawer: Drawer;
  readonly #parse: (json: string) => T;
  readonly #kept = new Map<number, T>();
  #last = -1;

  constructor(drawer: Drawer, parse: (json: string) => T) {
    this.#drawer = drawer;
    this.#parse = parse;
  }

  get(number: number): T {
    const kept = this.#kept.get(number);
    if (kept !== undefined) {
      this.#last = number;
      return kept;
    }
    const ahead = number === this.#last + 1 ? Math.min(AHEAD, this.#drawer.count - number) : 1;
    this.#last = number;
    this.load(Array.from({ length: ahead }, (_, at) => number + at));
    const read = this.#kept.get(number);
    if (read === undefined) throw new Error(`nothing has the number ${number}`);
    return read;
  }

  /** Reads these values, not more than BLOCK, at once. */
  load(numbers: readonly number[]): void {
    const missing = [...new Set(numbers)].filter((number) => !this.#kept.has(number)).sort((a, b) => a - b);
    if (missing.length === 0) return;
    const read = this.#drawer.read(missing);
    const over = this.#kept.size + missing.length - READ;
    const wanted = new Set(numbers);
    let gone = 0;
    for (const each of this.#kept.keys()) {
      if (gone >= over) break;
      if (wanted.has(each)) continue;
      this.#kept.delete(each);
      gone += 1;
    }
    missing.forEach((number, at) => this.#kept.set(number, this.#parse(read[at] ?? 'null')));
  }
}

/** Values that can be loaded at once and are then all there. */
export const BLOCK = 256;
