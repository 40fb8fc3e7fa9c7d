/** The door for `site.json`: what an administrator may set without a build. */

/** null: as it is without. */
export interface Site {
  readonly title: string | null;
  /** #rrggbb, in small letters. */
  readonly accent: string | null;
  /** Name of a picture beside `site.json`. */
  readonly logo: string | null;
  /** Name of the GeoJSON file of an approved base map beside it. */
  readonly map: string | null;
}

/** What is wrong with the file; `key` and `value` as they stand in it. */
export type SiteFault =
  | { readonly code: 'not-json' | 'not-an-object' }
  | { readonly code: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly code: 'title' | 'accent' | 'logo' | 'map'; readonly value: string };

export const PLAIN: Site = { title: null, accent: null, logo: null, map: null };

/** Longest title, in characters: it stands in one line with the navigation. */
const LONGEST_TITLE = 16;

const FITS = {
  title: (value: string) => value.trim() !== '' && [...value].length <= LONGEST_TITLE,
  accent: (value: string) => /^#[\da-f]{6}$/i.test(value),
  logo: (value: string) => /^[\w-]+(?:\.[\w-]+)*\.(?:svg|png|webp|jpe?g)$/i.test(value),
  map: (value: string) => /^[\w-]+(?:\.[\w-]+)*\.(?:geojson|json)$/i.test(value),
} satisfies Record<keyof Site, (value: string) => boolean>;

const KEYS = Object.keys(FITS) as (keyof Site)[];

/** Reads the text of the file: the settings, or the first thing that is wrong. */
export function readSite(text: string): Site | SiteFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { code: 'not-json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { code: 'not-an-object' };
  const record = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(record).find((key) => !KEYS.some((known) => known === key));
  if (unknown !== undefined) return { code: 'unknown-key', key: unknown, known: KEYS };
  for (const key of KEYS) {
    const given = record[key] ?? null;
    if (given !== null && (typeof given !== 'string' || !FITS[key](given)))
      return { code: key, value: typeof given === 'string' ? given : JSON.stringify(given) };
  }
  const of = (key: keyof Site): string | null => (record[key] as string | null | undefined) ?? null;
  return {
    title: of('title'),
    accent: of('accent')?.toLowerCase() ?? null,
    logo: of('logo'),
    map: of('map'),
  };
}

export function isFault(read: Site | SiteFault): read is SiteFault {
  return 'code' in read;
}
