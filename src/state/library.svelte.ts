import { digest, size, url } from 'virtual:corpus';
import type { LibraryState } from '../search/answer/answer.ts';
import type { Obstacle } from '../search/tables/notebook.ts';
import { connect } from '../worker/connect.ts';
import { faultOf, type Connection, type Fault, type LibraryOperations } from '../worker/operations.ts';
import { watchPulse } from './pulse.ts';

/** A worker that falls silent is replaced so many times before the reader is told. */
const RESTARTS = 2;

/** How far the library is; `failed` says what went wrong. */
export type LibraryStatus =
  | { readonly name: 'loading' }
  | { readonly name: 'ready'; readonly state: LibraryState; readonly operations: LibraryOperations }
  | { readonly name: 'failed'; readonly fault: Fault };

/** The bundled library behind its worker. */
export class Library {
  status: LibraryStatus = $state.raw({ name: 'loading' });
  /** It works in the page, which had no worker for it. */
  inPage = $state(false);
  /** What keeps this browser from keeping the library; it then works from memory. */
  obstacle: Obstacle | null = $state(null);
  /** How much of the corpus has come, from 0 to 1; null where none is under way. */
  progress: number | null = $state(null);
  #connection: Connection | null = null;
  #unwatch: () => void = () => {};
  #restarts = 0;

  /** Opens the library, or tries again after a failure. Never rejects: what went wrong stands in `status`. */
  async open(): Promise<void> {
    this.#restarts = 0;
    await this.#start();
  }

  async #start(): Promise<void> {
    this.status = { name: 'loading' };
    const connection = (this.#connection ??= this.#connect());
    const { operations } = connection;
    try {
      const state = await operations.open(new URL(url, document.baseURI).href, digest);
      if (connection === this.#connection) this.status = { name: 'ready', state, operations };
    } catch (error) {
      if (connection === this.#connection) this.status = { name: 'failed', fault: faultOf(error) };
    }
  }

  #connect(): Connection {
    const connection = connect(
      (fault) => this.#lose(fault),
      () => {
        this.inPage = true;
      },
    );
    this.#unwatch = watchPulse(
      async () => {
        const { obstacle, received } = await connection.operations.alive();
        this.obstacle = obstacle;
        this.progress = received > 0 && this.status.name === 'loading' ? Math.min(1, received / size) : null;
      },
      () => this.#replace(),
    );
    return connection;
  }

  // Questions under way are never answered; who sees the library open again asks them again.
  #replace(): void {
    this.#lose({ code: 'silent' });
    if (this.#restarts >= RESTARTS) return;
    this.#restarts += 1;
    void this.#start();
  }

  #lose(fault: Fault): void {
    this.#unwatch();
    this.#connection?.stop();
    this.#connection = null;
    this.status = { name: 'failed', fault };
  }
}
