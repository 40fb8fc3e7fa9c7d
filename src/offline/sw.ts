/**
 * The service worker: keeps a whole copy of one version of the site and serves it whether there is a network or not.
 * - Each version has a cache of its own, filled before it may begin; a file that is missing, of a wrong type or not the one
 *   that was built (integrity) fails the whole filling, and the version before goes on.
 * - A version waits until a reader agrees. Tabs that did not still find their files in the cache of their version,
 *   which goes when one tab alone is left.
 * - What the administrator may change without a build (`site.json`, the manifest, a logo) comes from the network first.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { fits } from './media-types.ts';
import type { Checked, Order } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

// The web manifest is listed as well, without a hash: it may be changed.
const MANIFEST = self.__WB_MANIFEST.filter((entry) => typeof entry !== 'string' && entry.integrity);
const SCOPE = self.registration.scope;
const OWN = `union-atlas ${SCOPE} `;
const CURRENT = `${OWN}${fingerprint(JSON.stringify(MANIFEST))}`;
const CHANGEABLE = `${OWN}changeable`;

const copy = new PrecacheController({
  cacheName: CURRENT,
  plugins: [
    {
      cacheWillUpdate: ({ request, response }) =>
        Promise.resolve(
          response.status === 200 && fits(request.url, response.headers.get('content-type'))
            ? response
            : null,
        ),
    },
  ],
});
copy.addToCacheList(MANIFEST);

// Left alone, the controller would fill and clear by events of its own choosing.
self.addEventListener('install', (event) => {
  event.waitUntil(copy.install(event));
});

self.addEventListener('activate', (event) => {
  // The first version serves the page that brought it; a later one was agreed to.
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  const order = event.data as Order | null;
  if (order?.type === 'take-over') event.waitUntil(self.skipWaiting());
  if (order?.type === 'check') {
    event.waitUntil(check(event).then((checked) => event.ports[0]?.postMessage(checked)));
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return;
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  if (request.mode === 'navigate' && url.href === SCOPE) url.pathname += 'index.html';
  const cacheKey = copy.getCacheKeyForURL(url.href);
  if (cacheKey !== undefined) event.respondWith(kept(event, cacheKey));
  else if (request.mode !== 'navigate') event.respondWith(unlisted(request));
});

// A copy that has been wiped mends itself from the network; where that has moved on, it is taken as it is.
async function kept(event: FetchEvent, cacheKey: string): Promise<Response> {
  const { request } = event;
  const integrity = copy.getIntegrityForCacheKey(cacheKey);
  try {
    return await copy.strategy.handle({
      event,
      request,
      params: { cacheKey, ...(integrity === undefined ? {} : { integrity }) },
    });
  } catch {
    return fetch(request);
  }
}

// Files of the version before, asked for by a tab that still runs it, or what the administrator may change.
async function unlisted(request: Request): Promise<Response> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(OWN) || name === CHANGEABLE) continue;
    const older = await (await caches.open(name)).match(request);
    if (older) return older;
  }
  const cache = await caches.open(CHANGEABLE);
  try {
    const response = await fetch(request);
    const keeps = request.destination === 'image' || /\.(?:json|geojson|webmanifest)$/.test(request.url);
    if (response.ok && keeps) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const last = await cache.match(request);
    if (last) return last;
    throw error;
  }
}

async function check(event: ExtendableMessageEvent): Promise<Checked> {
  let missing = 0;
  let refilled = 0;
  const files = [...copy.getURLsToCacheKeys()];
  const cache = await caches.open(CURRENT);
  for (const [url, cacheKey] of files) {
    const integrity = copy.getIntegrityForCacheKey(cacheKey) ?? '';
    if (await isSound(await cache.match(cacheKey), integrity)) continue;
    await cache.delete(cacheKey);
    const request = new Request(url, { cache: 'reload', credentials: 'same-origin' });
    try {
      await copy.strategy.handle({ event, request, params: { cacheKey, integrity } });
    } catch {
      // Counted below.
    }
    if (await cache.match(cacheKey)) refilled += 1;
    else missing += 1;
  }
  if (missing === 0) await clearOlder();
  return { files: files.length, missing, refilled };
}

async function isSound(response: Response | undefined, integrity: string): Promise<boolean> {
  if (!response) return false;
  const digest = await self.crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  const bytes = Array.from(new Uint8Array(digest), (byte) => String.fromCharCode(byte));
  return `sha256-${btoa(bytes.join(''))}` === integrity;
}

// Other tabs may run the version before, and one that waits has filled its cache already.
async function clearOlder(): Promise<void> {
  const { waiting, installing } = self.registration;
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const here = tabs.filter(({ url }) => url.startsWith(SCOPE));
  if (waiting || installing || here.length > 1) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(OWN) && name !== CURRENT && name !== CHANGEABLE) await caches.delete(name);
  }
}

/** FNV-1a over UTF-16 units, in hexadecimal: tells versions apart, nothing more. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
