import { formatQuery } from '../search/query/query-url.ts';
import type { Query } from '../search/query/query.ts';
import type { Series } from '../search/series/series.ts';
import type { Network, NetworkAsk } from '../search/series/series-network.ts';
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
  readonly #series = new Latest<{ readonly query: Query; readonly series: Series }>();
  readonly #network = new Latest<Network>();
  /** How the network is drawn, once it is; and the last question for it that was not in vain. */
  #frame: NetworkAsk | null = null;
  #asked: string | null = null;
  #askedOf: LibraryOperations | null = null;

  /** The latest series; null until there is one, or while there are only those of another query. */
  seriesOf(query: Query): Series | null {
    const latest = this.#series.value;
    return latest !== null && formatQuery(latest.query) === formatQuery(query) ? latest.series : null;
  }

  get network(): Network | null {
    return this.#network.value;
  }

  get failed(): boolean {
    return this.#series.failure !== null || this.#network.failure !== null;
  }

  /** Asks for the series, and then for the network that is drawn beside them. Never rejects. */
  async ask(operations: LibraryOperations, query: Query): Promise<void> {
    const series = operations.series(query);
    // At once: it is laid out in the worker while the page draws the rest.
    void series.then(() => this.#frame && this.askNetwork(operations, query, this.#frame)).catch(() => {});
    await this.#series.take(series.then((each) => ({ query, series: each })));
  }

  /** Asks for the network; what is asked a second time is asked once. Never rejects. */
  async askNetwork(operations: LibraryOperations, query: Query, ask: NetworkAsk): Promise<void> {
    this.#frame = ask;
    const key = `${formatQuery(query)} ${JSON.stringify(ask)}`;
    if (key === this.#asked && operations === this.#askedOf) return;
    this.#asked = key;
    this.#askedOf = operations;
    await this.#network.take(operations.network(query, ask));
    if (this.#network.failure !== null) this.#asked = null;
  }
}
