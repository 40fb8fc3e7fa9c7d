/** The text of `site.json`, or null where there is none to be had. Never rejects. */
export async function fetchSite(): Promise<string | null> {
  try {
    const response = await fetch('./site.json', { cache: 'no-cache' });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** The address of a file that `site.json` names. */
export function addressOf(name: string): string {
  return `./${name}`;
}
