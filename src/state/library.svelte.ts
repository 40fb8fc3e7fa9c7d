import { digest, url } from 'virtual:corpus';
import type { LibraryState } from '../search/answer.ts';
import { connect } from '../worker/connect.ts';
import type { LibraryOperations } from '../worker/operations.ts';

/** How far the library is; `failed` carries a message for the reader. */
export type LibraryStatus =
  | { readonly name: 'loading' }
  | { readonly name: 'ready'; readonly state: LibraryState; readonly operations: LibraryOperations }
  | { readonly name: 'failed'; readonly message: string };

/** The bundled library behind its worker. */
export class Library {
  status: LibraryStatus = $state.raw({ name: 'loading' });
  #operations: LibraryOperations | null = null;

  /** Opens the library, or tries again after a failure. Never rejects: what went wrong stands in `status`. */
  async open(): Promise<void> {
    this.status = { name: 'loading' };
    this.#operations ??= connect((error) => {
      this.#operations = null;
      this.#fail(error);
    });
    const operations = this.#operations;
    try {
      const state = await operations.open(new URL(url, document.baseURI).href, digest);
      this.status = { name: 'ready', state, operations };
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.status = { name: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
