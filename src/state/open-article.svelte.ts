import type { Reading } from '../search/answer/answer.ts';
import type { Query } from '../search/query/query.ts';
import type { LibraryOperations } from '../worker/operations.ts';

/** The article that stands open. While another one is fetched, the last one stays. */
export class OpenArticle {
  status: 'closed' | 'loading' | 'open' | 'missing' | 'failed' = $state('closed');
  reading: Reading | null = $state.raw(null);
  #turn = 0;

  /** Fetches the article with the query's words marked; the latest call wins. Never rejects. */
  async open(operations: LibraryOperations, id: string, query: Query): Promise<void> {
    const turn = ++this.#turn;
    if (this.reading?.article.id !== id) this.status = 'loading';
    try {
      const reading = await operations.read(id, query);
      if (turn !== this.#turn) return;
      this.reading = reading;
      this.status = reading ? 'open' : 'missing';
    } catch {
      if (turn === this.#turn) this.status = 'failed';
    }
  }

  close(): void {
    this.#turn += 1;
    this.status = 'closed';
    this.reading = null;
  }
}
