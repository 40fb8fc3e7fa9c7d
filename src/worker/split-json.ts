/**
 * Cuts a JSON file into its parts while it comes: the file is an object, and of the lists in it each element is handed on by
 * itself. So a corpus of any size is never in memory as a whole, neither as text nor as values.
 */

/**
 * What is given to the receiver: the member's name and the JSON of its value; where the value is a list, the JSON of each element in
 * turn, and an empty string when the list has ended.
 */
export type Receive = (name: string, json: string, inList: boolean) => void;

type Awaiting = 'object' | 'name' | 'colon' | 'value' | 'comma' | 'element' | 'elementComma' | 'end';

const SPACE = /\s/;

export class JsonSplitter {
  readonly #receive: Receive;
  #awaiting: Awaiting = 'object';
  #name = '';
  /** What has come of the value that has begun, and how far it has been looked through. */
  #pending = '';
  #seen = 0;
  #depth = 0;
  #inString = false;
  #scalar = false;
  #whole = false;
  /** Whether the list or object has just begun, and may end at once. */
  #first = true;

  constructor(receive: Receive) {
    this.#receive = receive;
  }

  /** Takes the next stretch of the file. Throws a `SyntaxError` where it is no JSON object; values are checked by who parses them. */
  push(text: string): void {
    const all = this.#pending + text;
    let at = this.#seen;
    let begun = this.#pending === '' ? -1 : 0;
    while (at < all.length) {
      if (begun >= 0) {
        at = this.#walk(all, at);
        if (!this.#whole) break;
        this.#deliver(all.slice(begun, at));
        begun = -1;
        continue;
      }
      const char = all[at] ?? '';
      if (SPACE.test(char)) at += 1;
      else if (this.#begins(char)) begun = at;
      else at += 1;
    }
    this.#pending = begun < 0 ? '' : all.slice(begun);
    this.#seen = begun < 0 ? 0 : at - begun;
  }

  /** Throws a `SyntaxError` where the file broke off. */
  end(): void {
    if (this.#awaiting !== 'end') throw new SyntaxError('the file breaks off');
  }

  // Steps over a sign between values, or says that a value begins here.
  #begins(char: string): boolean {
    const step = (awaiting: Awaiting, first = false): boolean => {
      this.#awaiting = awaiting;
      this.#first = first;
      return false;
    };
    switch (this.#awaiting) {
      case 'object':
        if (char === '{') return step('name', true);
        break;
      case 'name':
        if (char === '}' && this.#first) return step('end');
        if (char === '"') return true;
        break;
      case 'colon':
        if (char === ':') return step('value');
        break;
      case 'value':
        if (char === '[') return step('element', true);
        return true;
      case 'comma':
        if (char === ',') return step('name');
        if (char === '}') return step('end');
        break;
      case 'element':
        if (char === ']' && this.#first) return this.#listDone();
        return true;
      case 'elementComma':
        if (char === ',') return step('element');
        if (char === ']') return this.#listDone();
        break;
      case 'end':
    }
    throw new SyntaxError(`unexpected ${char}`);
  }

  #listDone(): boolean {
    this.#receive(this.#name, '', true);
    this.#awaiting = 'comma';
    return false;
  }

  // Goes on through a value and stops behind it, or where the text ends.
  #walk(all: string, from: number): number {
    this.#whole = false;
    for (let at = from; at < all.length; at += 1) {
      const code = all.charCodeAt(at);
      if (this.#inString) {
        if (code === 0x5c) {
          // Where the text ends at the backslash, what it escapes is yet to come.
          if (at + 1 >= all.length) return at;
          at += 1;
        } else if (code === 0x22) {
          this.#inString = false;
          if (this.#depth === 0) return this.#stop(at + 1);
        }
      } else if (this.#scalar) {
        if (code === 0x2c || code === 0x7d || code === 0x5d || code <= 0x20) return this.#stop(at);
      } else if (code === 0x22) {
        this.#inString = true;
      } else if (code === 0x7b || code === 0x5b) {
        this.#depth += 1;
      } else if (code === 0x7d || code === 0x5d) {
        this.#depth -= 1;
        if (this.#depth === 0) return this.#stop(at + 1);
        if (this.#depth < 0) throw new SyntaxError('a bracket too many');
      } else if (this.#depth === 0) {
        this.#scalar = true;
      }
    }
    return all.length;
  }

  #stop(at: number): number {
    this.#whole = true;
    this.#scalar = false;
    return at;
  }

  #deliver(json: string): void {
    if (this.#awaiting === 'name') {
      this.#name = String(JSON.parse(json));
      this.#awaiting = 'colon';
      return;
    }
    const inList = this.#awaiting === 'element';
    this.#awaiting = inList ? 'elementComma' : 'comma';
    this.#receive(this.#name, json, inList);
  }
}
