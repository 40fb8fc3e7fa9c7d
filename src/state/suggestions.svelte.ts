import { tick } from 'svelte';
import type { Suggestions } from '../search/answer/answer.ts';
import type { Query } from '../search/query/query.ts';
import type { LibraryOperations } from '../worker/operations.ts';

/** What the word being typed may stand for; the latest question wins, and what fails suggests nothing. */
export class Suggesting {
  list: Suggestions = $state.raw([]);
  #turn = 0;

  /** Asks for the word at the caret, behind what has been asked already: the list comes first. Never rejects. */
  async ask(operations: LibraryOperations, query: Query, caret: number): Promise<void> {
    const turn = ++this.#turn;
    try {
      await tick();
      await operations.alive();
      if (turn !== this.#turn) return;
      const list = await operations.suggest(query, caret);
      if (turn === this.#turn) this.list = list;
    } catch {
      if (turn === this.#turn) this.list = [];
    }
  }

  clear(): void {
    this.#turn += 1;
    this.list = [];
  }
}
