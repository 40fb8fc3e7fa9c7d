import { digest, url } from 'virtual:corpus';
import type { LibraryState } from '../search/answer.ts';
import { connect } from '../worker/connect.ts';
import { faultOf, type Fault, type LibraryOperations } from '../worker/operations.ts';

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
  #operations: LibraryOperations | null = null;

  /** Opens the library, or tries again after a failure. Never rejects: what went wrong stands in `status`. */
  async open(): Promise<void> {
    this.status = { name: 'loading' };
    this.#operations ??= connect(
      (fault) => {
        this.#operations = null;
        this.status = { name: 'failed', fault };
      },
      () => {
        this.inPage = true;
      },
    );
    const operations = this.#operations;
    try {
      const state = await operations.open(new URL(url, document.baseURI).href, digest);
      this.status = { name: 'ready', state, operations };
    } catch (error) {
      this.status = { name: 'failed', fault: faultOf(error) };
    }
  }
}
