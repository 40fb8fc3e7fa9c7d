import type { Query } from '../search/query.ts';
import type { Series } from '../search/series.ts';
import type { Network, NetworkAsk } from '../search/series-network.ts';
import { faultOf, type Fault, type LibraryOperations } from '../worker/operations.ts';

/** What the latest question brought; until it is answered, the last answer stays. */
class Latest<T> {
  value: T | null = $state.raw(null);
  /** Why the last question was not answered, or null. */
  failure: Fault | null = $state.raw(null);
  #turn = 0;

  /** Waits for the answer; one that a later question has overtaken is dropped. Never rejects. */
  async take(answer: Promise<T>): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await answer;
      if (turn !== this.#turn) return;
      this.value = value;
      this.failure = null;
    } catch (error) {
      if (turn === this.#turn) this.failure = faultOf(error);
    }
  }
}

/** What the charts draw besides the answer's facets. */
export class ChartSeries {
  readonly #series = new Latest<Series>();
  readonly #network = new Latest<Network>();

  get series(): Series | null {
    return this.#series.value;
  }

  get network(): Network | null {
    return this.#network.value;
  }

  get failed(): boolean {
    return this.#series.failure !== null || this.#network.failure !== null;
  }

  /** Never rejects. */
  async ask(operations: LibraryOperations, query: Query): Promise<void> {
    await this.#series.take(operations.series(query));
  }

  /** Never rejects. */
  async askNetwork(operations: LibraryOperations, query: Query, ask: NetworkAsk): Promise<void> {
    await this.#network.take(operations.network(query, ask));
  }
}
