/** Where in an article the reader is, so that the place can be found again when the text is set to another width. */

/** A paragraph or the article's head, and where it stood: px from the top of the window, or, where it began higher up, how much had gone by. */
export interface ReadingPlace {
  readonly element: HTMLElement;
  readonly top: number;
  /** 0 to 1. */
  readonly gone: number;
}

/** Px of a line that count as out of sight. */
const SLIVER = 8;

/** The first paragraph in sight below the px `from` of the window, or null where the text is not in sight. */
export function placeIn(text: HTMLElement, from: number): ReadingPlace | null {
  for (const element of text.querySelectorAll<HTMLElement>('header, .paragraph')) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (bottom < from + SLIVER) continue;
    if (top > innerHeight) return null;
    return { element, top, gone: top < from && height > 0 ? (from - top) / height : 0 };
  }
  return null;
}

/** Scrolls whatever scrolls the text so that the place is where it was; `from` as above, as it is now. */
export function returnTo({ element, top, gone }: ReadingPlace, from: number): void {
  const now = element.getBoundingClientRect();
  const by = gone > 0 ? now.top + now.height * gone - from : now.top - top;
  scrollerOf(element).scrollBy(0, by);
}

/** Whether an element is in sight below the px `from` of the window. */
export function inSight(element: Element | null | undefined, from: number): boolean {
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > from && top < innerHeight;
}

function scrollerOf(element: HTMLElement): HTMLElement | Window {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each !== document.body && getComputedStyle(each).overflowY === 'auto') return each;
  }
  return window;
}
