interface Node<T> {
  value: T | undefined;
  /** The first way on, which is the only one for most: its character, or -1. */
  code: number;
  child: Node<T> | undefined;
  /** All other ways on. */
  others: Map<number, Node<T>> | null;
}

const leaf = <T>(): Node<T> => ({ value: undefined, code: -1, child: undefined, others: null });

const childOf = <T>(node: Node<T>, code: number): Node<T> | undefined =>
  node.code === code ? node.child : node.others === null ? undefined : node.others.get(code);

/** A match of a word: where it ends, and what it stands for. */
export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

const pairOf = (one: number, two: number): number => ((one * 31) ^ two) & 0xffff;

/**
 * Words, each with a value, found in a text by their longest match. Looking at one position costs at most the
 * longest word's length, whatever the text; `variants` maps characters of the text to those of the words.
 */
export class Trie<T> {
  readonly #roots: Node<T>[] = [];
  /** Index + 1 into the roots by character, so that most positions of a text are ruled out by one look. */
  readonly #first = new Uint16Array(65536);
  /** Which pairs of first characters may begin a word, hashed: nearly all that is left is ruled out by a second look. */
  readonly #pairs = new Uint8Array(65536);
  readonly #variants: ReadonlyMap<number, number>;
  readonly #aliases = new Map<number, number[]>();

  constructor(variants: ReadonlyMap<number, number> = new Map()) {
    this.#variants = variants;
    for (const [from, to] of variants) {
      const aliases = this.#aliases.get(to);
      if (aliases) aliases.push(from);
      else this.#aliases.set(to, [from]);
    }
  }

  /** The value of exactly this word. */
  get(word: string): T | undefined {
    let node = this.#roots[(this.#first[word.charCodeAt(0)] ?? 0) - 1];
    for (let at = 1; node && at < word.length; at++) node = childOf(node, word.charCodeAt(at));
    return node?.value;
  }

  /** Puts a word in, or replaces its value; the empty word is ignored. */
  set(word: string, value: T): void {
    if (!word) return;
    const head = word.charCodeAt(0);
    let root = this.#first[head] ?? 0;
    if (!root) {
      root = this.#roots.push(leaf());
      this.#first[head] = root;
      for (const alias of this.#aliases.get(head) ?? []) if (!this.#first[alias]) this.#first[alias] = root;
    }
    let node = this.#roots[root - 1];
    for (let at = 1; node && at < word.length; at++) {
      const code = word.charCodeAt(at);
      let child: Node<T> | undefined = childOf(node, code);
      if (!child) {
        child = leaf();
        if (node.code < 0) {
          node.code = code;
          node.child = child;
        } else (node.others ??= new Map()).set(code, child);
      }
      node = child;
    }
    if (node) node.value = value;
    if (word.length > 1)
      for (const one of this.#spellings(head))
        for (const two of this.#spellings(word.charCodeAt(1))) this.#pairs[pairOf(one, two)] = 1;
  }

  #spellings(code: number): number[] {
    return [code, ...(this.#aliases.get(code) ?? [])];
  }

  /** The longest word at this position that `accepts` takes, or null. */
  longest(text: string, at: number, accepts?: (value: T, end: number) => boolean): Match<T> | null {
    const code = text.charCodeAt(at);
    const first = this.#first[code];
    if (!first) return null;
    let node = this.#roots[first - 1];
    if (node?.value === undefined && !this.#pairs[pairOf(code, text.charCodeAt(at + 1))]) return null;
    let found: T | undefined;
    let foundEnd = 0;
    for (let end = at + 1; node; end++) {
      if (node.value !== undefined && (!accepts || accepts(node.value, end))) {
        found = node.value;
        foundEnd = end;
      }
      if (node.code < 0 || end >= text.length) break;
      const next = text.charCodeAt(end);
      const exact = childOf(node, next);
      if (exact) node = exact;
      else {
        const plain: number | undefined = this.#variants.size > 0 ? this.#variants.get(next) : undefined;
        node = plain === undefined ? undefined : childOf(node, plain);
      }
    }
    return found === undefined ? null : { end: foundEnd, value: found };
  }
}
