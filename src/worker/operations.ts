/** What the page may ask of the library. The worker implements it; the page sees it through a typed proxy. */
import type { Answer, LibraryState, Reading, Row } from '../search/answer.ts';
import type { Query } from '../search/query.ts';

/** Call `open` first; the others wait until it is done, and fail with its error if it failed. */
export interface LibraryOperations {
  /**
   * Opens the bundled corpus, from this browser's store where it has it. Resolves when questions can be answered; the
   * ranking of a small library is ready by then, that of a big one is read or built afterwards. Rejects with a message in
   * Chinese that names the file and the remedy. `corpusUrl` is absolute: in a worker, relative URLs start from its script.
   */
  open(corpusUrl: string, digest: string): Promise<LibraryState>;
  /**
   * Resolves when the ranking index is ready: true, or false if it could not be made. After an answer with
   * `ranked: false`, wait for this and ask again.
   */
  ranked(): Promise<boolean>;
  search(query: Query): Promise<Answer>;
  /** Rows for these ids, in their order; unknown ids are left out. */
  rows(ids: readonly string[], query: Query): Promise<readonly Row[]>;
  /** The article with its page, or null for an unknown id. */
  read(id: string, query: Query): Promise<Reading | null>;
}
