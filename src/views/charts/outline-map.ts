/**
 * The deployer's map. It is announced in index.html (`<meta name="union-atlas:map" content="map.geojson">`), so that a site without
 * one asks for no file that is not there, and loads neither map nor the code that draws it.
 */
import type { OutlineFeature } from '../../charts/outline.ts';
import type Outline from '../../charts/Outline.svelte';

/** Address of the map, or null where none is announced. */
export function announcedMap(): string | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="union-atlas:map"]');
  return meta?.content.trim() || null;
}

/** Fetches the map and what draws it, once. Rejects where there is no map at the address, or no map of provinces. */
export function loadOutline(address: string): Promise<LoadedOutline> {
  loaded ??= load(address);
  return loaded;
}

export interface LoadedOutline {
  readonly Outline: typeof Outline;
  readonly features: readonly OutlineFeature[];
}

let loaded: Promise<LoadedOutline> | null = null;

async function load(address: string): Promise<LoadedOutline> {
  const [drawing, { readOutline }, response] = await Promise.all([
    import('../../charts/Outline.svelte'),
    import('../../charts/outline.ts'),
    fetch(new URL(address, document.baseURI)),
  ]);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return { Outline: drawing.default, features: readOutline(await response.json()) };
}
