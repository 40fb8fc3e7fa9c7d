/** `site.json` and its logo in the single file, in the place of `site/fetch-site.ts`: as they were when it was built. */
import { logo, text } from 'virtual:site';

export function fetchSite(): Promise<string | null> {
  return Promise.resolve(text);
}

/** A map does not go along: the single file draws tiles. */
export function addressOf(name: string): string {
  return logo?.name === name ? logo.address : '';
}
