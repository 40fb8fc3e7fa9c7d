/** What was handed to the browser to keep, so that the page can say so for a while. */

/** Ms that it is said. */
const STAY = 6000;
/** Ms between two sayings: the same name twice is news twice to those who hear it. */
const PAUSE = 60;

class Saved {
  /** Name of the file, or null while there is nothing to say. */
  name: string | null = $state(null);
  #turn = 0;

  tell(name: string): void {
    this.#turn += 1;
    const turn = this.#turn;
    this.name = null;
    setTimeout(() => turn === this.#turn && (this.name = name), PAUSE);
    setTimeout(() => turn === this.#turn && (this.name = null), STAY);
  }
}

/** The last file of this page. */
export const saved = new Saved();
