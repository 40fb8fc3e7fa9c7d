/** Typing as steps of the history: each run of edits is one step, so that Back leads from query to query and not from key to key. */

/** Ms without an edit after which what was typed counts as a query of its own. */
const PAUSE_MS = 1500;

export class Typing {
  readonly #now: () => number;
  #last: { readonly key: string; readonly at: number } | null = null;

  /** `now` gives ms of any clock that only goes forward. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How an edit enters the history; `key` is the query as it stands before the edit. */
  step(key: string): 'push' | 'replace' {
    const goesOn = this.#last !== null && this.#last.key === key && this.#now() - this.#last.at < PAUSE_MS;
    return goesOn ? 'replace' : 'push';
  }

  /** To be called after every edit, with the query as it left it. */
  edited(key: string): void {
    this.#last = { key, at: this.#now() };
  }

  /** The query is asked as it stands: the next edit begins another one. */
  end(): void {
    this.#last = null;
  }
}
