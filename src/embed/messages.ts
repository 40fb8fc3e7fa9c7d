/**
 * What a page and the atlas in its frame say to each other with `postMessage`. Every message carries the protocol's name and
 * version; whatever has another shape is none. Both sides check origin and source besides (element.ts, frame.ts).
 */

const PROTOCOL = 'union-atlas';
/** Raised when a message changes its meaning; a side that is younger or older ignores the other. */
export const VERSION = 1;

/** From the atlas to the page around it. */
export type FromAtlas =
  /** Questions can be asked. */
  | { readonly type: 'ready' }
  /** The height that the content takes, in CSS pixels. */
  | { readonly type: 'resize'; readonly height: number }
  /** The reader is elsewhere: the hash of the address, from `#` on. */
  | { readonly type: 'navigate'; readonly hash: string }
  /** An article was opened. */
  | { readonly type: 'select'; readonly article: string; readonly headline: string }
  /** Something failed, in the reader's words. */
  | { readonly type: 'error'; readonly message: string };

/** From the page to the atlas. */
export type ToAtlas =
  /** Asks another question: what stands behind `?` in the hash of an address. */
  | { readonly type: 'setQuery'; readonly query: string }
  | { readonly type: 'setTheme'; readonly theme: ThemeName }
  /** Asks for a `resize`. */
  | { readonly type: 'requestHeight' };

export type ThemeName = 'light' | 'dark' | 'auto';

export const THEMES: readonly ThemeName[] = ['light', 'dark', 'auto'];

type Message = FromAtlas | ToAtlas;

/** A message as it is posted. */
export function envelope(message: Message): object {
  return { protocol: PROTOCOL, version: VERSION, ...message };
}

/** The message from the atlas that some posted data is, or null. */
export function readFromAtlas(data: unknown): FromAtlas | null {
  const fields = open(data);
  if (fields === null) return null;
  const { type, height, hash, article, headline, message } = fields;
  if (type === 'ready') return { type };
  if (type === 'resize' && typeof height === 'number' && Number.isFinite(height) && height >= 0)
    return { type, height };
  if (type === 'navigate' && typeof hash === 'string') return { type, hash };
  if (type === 'select' && typeof article === 'string' && typeof headline === 'string')
    return { type, article, headline };
  if (type === 'error' && typeof message === 'string') return { type, message };
  return null;
}

/** The message to the atlas that some posted data is, or null. */
export function readToAtlas(data: unknown): ToAtlas | null {
  const fields = open(data);
  if (fields === null) return null;
  const { type, query, theme } = fields;
  if (type === 'requestHeight') return { type };
  if (type === 'setQuery' && typeof query === 'string') return { type, query };
  const named = THEMES.find((one) => one === theme);
  return type === 'setTheme' && named !== undefined ? { type, theme: named } : null;
}

function open(data: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof data !== 'object' || data === null) return null;
  const fields = data as Readonly<Record<string, unknown>>;
  return fields['protocol'] === PROTOCOL && fields['version'] === VERSION ? fields : null;
}
