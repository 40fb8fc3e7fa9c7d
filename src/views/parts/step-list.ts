/** Stepping through a list by keyboard: j and k wherever nothing is being typed, arrows inside the list. */

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };
const ARROWS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** An attachment: moves the focus between the elements of the list that `selector` finds. */
export function stepList(selector: string): (list: Element) => () => void {
  return (list) => {
    function pressed(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.matches('input, textarea, select') || target.closest('dialog, svg')) return;
      const step = STEPS[event.key] ?? (list.contains(target) ? ARROWS[event.key] : undefined);
      if (step === undefined) return;
      const stops = [...list.querySelectorAll<HTMLElement>(selector)];
      const at = stops.findIndex((stop) => stop === document.activeElement);
      const to = at < 0 && step < 0 ? 0 : Math.min(stops.length - 1, Math.max(0, at + step));
      event.preventDefault();
      stops[to]?.focus();
    }
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  };
}
