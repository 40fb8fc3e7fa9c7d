/**
 * A page that stayed open over a deployment asks for files that are gone: it is loaded anew, once. Where the reader was
 * stands in the address.
 */

/** What the history entry remembers of it: it outlives the reload and goes with the next step, and needs no storage. */
const MARK = 'reloaded';

/** The parts of a window that it takes. */
export interface Page {
  readonly history: Pick<History, 'state' | 'replaceState'>;
  readonly location: Pick<Location, 'reload'>;
}

/** Loads the page anew; false, and nothing done, where that has been tried at this address already. */
export function reloadOnce({ history, location }: Page): boolean {
  const state: unknown = history.state;
  const entry = typeof state === 'object' && state !== null ? state : {};
  if (MARK in entry) return false;
  history.replaceState({ ...entry, [MARK]: true }, '');
  location.reload();
  return true;
}

/** Has the page reloaded when a part of it cannot be fetched. A second time the failure is shown where it happened. */
export function recoverFromDeployment(page: Window): void {
  page.addEventListener('vite:preloadError', (event) => {
    if (reloadOnce(page)) event.preventDefault();
  });
}
