/** How the atlas is set inside another page: what stands before the `#` of its frame's address. */
import { THEMES, type ThemeName } from './messages.ts';

/** What of the atlas may be left out. */
export type Part = 'header' | 'filters';

const PARTS: readonly Part[] = ['header', 'filters'];
const LANGUAGES = ['zh', 'en'] as const;

export interface EmbedOptions {
  /** Filters that the reader cannot remove, written as in the hash of an address; empty for none. */
  readonly lock: string;
  readonly hide: readonly Part[];
  readonly theme: ThemeName | null;
  /** A colour as #rrggbb, or null for the atlas's own. */
  readonly accent: string | null;
  readonly lang: (typeof LANGUAGES)[number] | null;
  /** Origin of the page that may send messages and gets them, or null: then there are none. */
  readonly host: string | null;
}

/** Reads `?embed=1&…`; null where the atlas is not embedded. What cannot be read is left out. */
export function readOptions(search: string): EmbedOptions | null {
  const params = new URLSearchParams(search);
  if (params.get('embed') !== '1') return null;
  const hide = (params.get('hide') ?? '').split(',');
  return {
    lock: params.get('lock') ?? '',
    hide: PARTS.filter((part) => hide.includes(part)),
    theme: THEMES.find((theme) => theme === params.get('theme')) ?? null,
    accent: readColour(params.get('accent')),
    lang: LANGUAGES.find((lang) => lang === params.get('lang')) ?? null,
    host: readOrigin(params.get('host')),
  };
}

/** `?embed=1&…`, read back by `readOptions`. */
export function formatOptions({ lock, hide, theme, accent, lang, host }: EmbedOptions): string {
  const params = new URLSearchParams({ embed: '1' });
  if (lock !== '') params.set('lock', lock);
  if (hide.length > 0) params.set('hide', hide.join(','));
  if (theme !== null) params.set('theme', theme);
  if (accent !== null) params.set('accent', accent);
  if (lang !== null) params.set('lang', lang);
  if (host !== null) params.set('host', host);
  return `?${params.toString()}`;
}

/** #rrggbb in small letters for #RGB and #RRGGBB, with or without the sign; null for anything else. */
export function readColour(text: string | null): string | null {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec((text ?? '').trim())?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 6 ? digits : digits.replace(/./g, '$&$&')}`;
}

/** Scheme, host and port of an http(s) address that is nothing more than that; else null. */
function readOrigin(text: string | null): string | null {
  return text !== null && /^https?:\/\/[^/?#@\s]+$/.test(text) ? text : null;
}
