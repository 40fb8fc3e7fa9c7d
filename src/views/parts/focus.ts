/** Where the keyboard's focus goes when the control that had it moves or leaves: never to nowhere. */

const CONTROLS = 'button:not(:disabled), a[href], [role="button"]';

/** Focuses the first of these ids that is on the page; what it names must be focusable. */
export function focusOn(...ids: readonly string[]): void {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (!element) continue;
    element.focus({ preventScroll: true });
    return;
  }
}

/** An attachment for a part that scrolls on its own and may hold no control: the keyboard can reach and scroll it. */
export function reachable(part: HTMLElement): void {
  part.tabIndex = 0;
}

/**
 * An attachment for a part of the page whose controls come, go and change places. A control that is moved, which costs it
 * the focus, gets it back; for one that leaves or is disabled, the control that takes its place gets it, or the last one,
 * or, where none is left, the main part of the page.
 */
export function holdFocus(part: Element): () => void {
  let held: { readonly control: HTMLElement | SVGElement; readonly at: number } | null = null;

  const controls = (): (HTMLElement | SVGElement)[] => [
    ...part.querySelectorAll<HTMLElement | SVGElement>(CONTROLS),
  ];

  function focused({ target }: FocusEvent): void {
    const all = controls();
    const at = all.findIndex((control) => control === target);
    const control = all[at];
    held = control ? { control, at } : null;
  }

  // Whoever presses beside the control lets go of it on purpose.
  function pressed({ target }: PointerEvent): void {
    if (target instanceof Node && !held?.control.contains(target)) held = null;
  }

  function changed(): void {
    if (!held || !part.isConnected) return;
    const active = document.activeElement;
    const lost = active === null || active === document.body || active.matches(':disabled');
    const all = controls();
    if (!lost) {
      const at = all.indexOf(held.control);
      if (at >= 0) held = { control: held.control, at };
      return;
    }
    const heir = all.includes(held.control) ? held.control : (all[held.at] ?? all[all.length - 1]);
    if (heir) heir.focus({ preventScroll: true });
    else focusOn('main');
  }

  const observer = new MutationObserver(changed);
  observer.observe(part, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', focused);
  document.addEventListener('pointerdown', pressed);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', focused);
    document.removeEventListener('pointerdown', pressed);
  };
}
