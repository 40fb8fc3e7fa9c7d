/** What the benchmark of repainting does in the page. */

/** Ms from a click. */
export interface Repaint {
  readonly first: number;
  readonly charts: number;
  readonly last: number;
  /** The longest task of the page's thread until the last paint; 0 where none took 50 ms. */
  readonly longest: number;
}

declare global {
  interface Window {
    repaint: {
      /** Presses mark `nth` of a figure and waits until nothing changes; null where there is no such mark. */
      press: (figure: number, nth: number) => Promise<Repaint | null>;
    };
  }
}

/** Sets `window.repaint` up; handed over as its own text, so it stands on nothing outside of itself. */
export function watchRepaints(): void {
  /** Ms without a change after which everything is painted. */
  const QUIET = 500;
  let [from, first, charts, last, longest, changed] = [0, 0, 0, 0, 0, 0];

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });

  const painted = (then: (at: number) => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now() - from);
      port2.postMessage(null);
    });
  };
  new MutationObserver((records) => {
    changed = performance.now();
    const network = document.querySelector('.network');
    const inCharts = records.some(({ target }) => !network?.contains(target));
    painted((at) => {
      if (first === 0) first = at;
      if (inCharts) charts = at;
      last = at;
    });
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });

  // Each chart's own marks: what a reader would press in it.
  const MARKS =
    '[role="button"][aria-disabled="false"], thead button, svg [role="button"]:not([aria-disabled])';

  window.repaint = {
    async press(figure, nth) {
      const marks = document.querySelectorAll('figure').item(figure)?.querySelectorAll(MARKS);
      const mark = marks?.item(nth % Math.max(1, marks.length));
      if (!mark) return null;
      [first, charts, last, longest] = [0, 0, 0, 0];
      from = changed = performance.now();
      mark.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      do await new Promise((resolve) => setTimeout(resolve, 50));
      while (performance.now() - changed < QUIET);
      return { first, charts, last, longest };
    },
  };
}
