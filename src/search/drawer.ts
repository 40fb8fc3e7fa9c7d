/** Values that stay JSON until somebody reads them: one long string, which a store copies in milliseconds. */

/** JSON values one behind the other; each begins where the one before it ends. */
export interface Drawer {
  readonly joined: string;
  readonly starts: Uint32Array;
}

/** Values between two breaths: about a millisecond of work. */
const SLICE = 64;

/** Values that are kept read. */
const READ = 512;

/** Writes values into a drawer, in slices with `breathe` in between. */
export async function fill<T>(
  values: readonly T[],
  write: (value: T) => string,
  breathe: () => Promise<void>,
): Promise<Drawer> {
  const written: string[] = [];
  const starts = new Uint32Array(values.length);
  let start = 0;
  for (const [at, value] of values.entries()) {
    const json = write(value);
    written.push(json);
    starts[at] = start;
    start += json.length;
    if (at % SLICE === SLICE - 1) await breathe();
  }
  return { joined: written.join(''), starts };
}

/** Reads values of a drawer, and keeps the last ones. */
export class Reader<T> {
  readonly #drawer: Drawer;
  readonly #read: (json: string) => T;
  readonly #kept = new Map<number, T>();

  constructor(drawer: Drawer, read: (json: string) => T) {
    this.#drawer = drawer;
    this.#read = read;
  }

  get(number: number): T {
    const kept = this.#kept.get(number);
    if (kept !== undefined) return kept;
    const { joined, starts } = this.#drawer;
    const value = this.#read(joined.slice(starts[number], starts[number + 1]));
    if (this.#kept.size >= READ) this.#kept.delete(this.#kept.keys().next().value ?? number);
    this.#kept.set(number, value);
    return value;
  }
}
