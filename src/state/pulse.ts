/** Whether somebody still answers: asked every second, given up after five without a word, or a minute before the first. */

const BEAT_MS = 1000;
/** Beats without an answer. Counted and not timed: in a page that sleeps no beats are due. */
const PATIENCE = 5;
/** Until the first answer: the script has to come first, which takes its time on a slow network. */
const FIRST_PATIENCE = 60;

/** Asks again and again; `silent` is called once, when answers stop coming. Returns what ends the watch. */
export function watchPulse(ask: () => Promise<unknown>, silent: () => void): () => void {
  let missed = 0;
  let waiting = false;
  let heard = false;
  const beat = (): void => {
    waiting = true;
    missed = 0;
    const answered = (): void => {
      waiting = false;
      heard = true;
    };
    // An error is an answer too.
    ask().then(answered, answered);
  };
  const timer = setInterval(() => {
    if (!waiting) {
      beat();
      return;
    }
    missed += 1;
    if (missed < (heard ? PATIENCE : FIRST_PATIENCE)) return;
    clearInterval(timer);
    silent();
  }, BEAT_MS);
  beat();
  return () => clearInterval(timer);
}
