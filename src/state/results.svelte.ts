import { idsOf, type Answer, type Row } from '../search/answer/answer.ts';
import type { Query } from '../search/query/query.ts';
import { faultOf, type Fault, type LibraryOperations } from '../worker/operations.ts';
import { oneAlone, withoutOne, type Relaxation } from './relax.ts';
import { FIRST, PAUSE_MS, WINDOW } from './windows.ts';

/** What a list needs of the library. */
export type Searching = Pick<LibraryOperations, 'search' | 'list' | 'rows' | 'ranked'>;

/** A way out of a query that finds nothing, with what it would find. */
export interface WayOut {
  readonly relaxation: Relaxation;
  readonly count: number;
}

/**
 * The answer to the latest query, with the rows painted so far. Answer and rows change together, so the list never
 * shows one query's rows under another one's count; until they do, the last ones stay.
 */
export class Results {
  answer: Answer | null = $state.raw(null);
  /** The query that `answer` answers. */
  query: Query | null = $state.raw(null);
  /** Rows of the first ids of the answer. */
  rows: readonly Row[] = $state.raw([]);
  /** Where nothing was found: what would find something, most first. */
  waysOut: readonly WayOut[] = $state.raw([]);
  /** Why the last question was not answered, or null. */
  failure: Fault | null = $state.raw(null);
  #operations: Searching | null = null;
  #again: (() => Promise<void>) | null = null;
  #turn = 0;
  #fetching = false;

  /** Asks; an answer that a later question has overtaken is dropped. Never rejects. */
  async ask(operations: Searching, query: Query): Promise<void> {
    const turn = ++this.#turn;
    try {
      const { answer: found, ids, rows } = await operations.list(query, FIRST);
      if (turn !== this.#turn) return;
      const answer: Answer = { ...found, ids: idsOf(ids) };
      const waysOut = answer.ids.length === 0 ? await lookForWaysOut(operations, query) : [];
      if (turn !== this.#turn) return;
      this.#operations = operations;
      this.#fetching = false;
      this.answer = answer;
      this.query = query;
      this.rows = rows;
      this.waysOut = waysOut;
      this.failure = null;
      const final = answer.ranked || (await operations.ranked()) === 'failed';
      if (turn !== this.#turn) return;
      if (!final) {
        await this.ask(operations, query);
        return;
      }
      // What is below the screen waits until no letter follows.
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if (turn === this.#turn) await this.more(WINDOW - FIRST);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error, () => this.ask(operations, query));
    }
  }

  /** Asks what failed once more. Never rejects; `failure` stays until there is an answer. */
  async again(): Promise<void> {
    await this.#again?.();
  }

  #fail(error: unknown, again: () => Promise<void>): void {
    this.failure = faultOf(error);
    this.#again = again;
  }

  get complete(): boolean {
    return this.answer === null || this.rows.length >= this.answer.ids.length;
  }

  /** Fetches the next rows, if there are more and none are on their way. */
  async more(count = WINDOW): Promise<void> {
    const { answer, query } = this;
    if (!answer || !query || !this.#operations || this.complete || this.#fetching) return;
    const turn = this.#turn;
    const from = this.rows.length;
    this.#fetching = true;
    try {
      const next = await this.#operations.rows(answer.ids.slice(from, from + count), query);
      if (turn === this.#turn && this.answer === answer) {
        this.rows = [...this.rows, ...next];
        this.failure = null;
      }
    } catch (error) {
      if (turn === this.#turn) this.#fail(error, () => this.more());
    } finally {
      if (this.answer === answer) this.#fetching = false;
    }
  }
}

// One condition less, if that finds anything; else each condition on its own. What finds nothing is no way out.
async function lookForWaysOut(operations: Searching, query: Query): Promise<readonly WayOut[]> {
  const without = await counted(operations, withoutOne(query));
  return without.length > 0 ? without : counted(operations, oneAlone(query));
}

async function counted(
  operations: Searching,
  relaxations: readonly Relaxation[],
): Promise<readonly WayOut[]> {
  if (relaxations.length < 2) return [];
  const all = await Promise.all(
    relaxations.map(async (relaxation): Promise<WayOut> => {
      const { ids } = await operations.search(relaxation.query);
      return { relaxation, count: ids.length };
    }),
  );
  return all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
