import { getContext, setContext } from 'svelte';
import { addressOf, fetchSite } from '../site/fetch-site.ts';
import { isFault, PLAIN, readSite, type Site, type SiteFault } from '../site/site.ts';

const KEY = 'union-atlas:site';
/** Ms that the first paint of the first visit may wait for the file. */
const PATIENCE = 1000;

/** What `site.json` sets. What it said last is kept in this browser, so that later visits are drawn in it at once. */
export class Branding {
  site: Site = $state.raw(PLAIN);
  /** What is wrong with the file; everything is then as it is without. */
  fault: SiteFault | null = $state.raw(null);

  /** Resolves when the page can be drawn. Never rejects. */
  async load(): Promise<void> {
    const known = stored();
    if (known !== null) this.#take(known);
    const fetched = fetchSite().then((text) => {
      if (text === null || text === known) return;
      this.#take(text);
      store(text);
    });
    if (known !== null) return;
    await Promise.race([fetched, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  /** Address of the logo, or null. */
  get logo(): string | null {
    return this.site.logo === null ? null : addressOf(this.site.logo) || null;
  }

  #take(text: string): void {
    const read = readSite(text);
    this.fault = isFault(read) ? read : null;
    this.site = isFault(read) ? PLAIN : read;
    const map = document.querySelector<HTMLMetaElement>('meta[name="union-atlas:map"]');
    if (map && this.site.map !== null) map.content = addressOf(this.site.map);
  }
}

const BRANDING = {};

export function provideBranding(branding: Branding): void {
  setContext(BRANDING, branding);
}

export function useBranding(): Branding {
  return getContext<Branding>(BRANDING);
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // The next visit waits for the file again.
  }
}
