/** Rows that come with an answer, before the rest of the first window: a screen has no room for more, and there is an answer to every letter. */
export const FIRST = 16;

/** So long the rest of the first window waits for another letter. */
export const PAUSE_MS = 150;

/** Rows that are fetched at a time when the list is scrolled. */
export const WINDOW = 40;
