import { getContext, setContext } from 'svelte';
import type { Checked, Order } from './messages.ts';
import { canStore } from './can-store.ts';
import { whyOff, type WhyOff } from './why-off.ts';

/** Whether the site can be used without a network; `ready` only after the copy was checked file by file. */
export type OfflineStatus =
  | { readonly name: 'off'; readonly why: WhyOff }
  | { readonly name: 'preparing' }
  | { readonly name: 'ready'; readonly files: number }
  | { readonly name: 'incomplete'; readonly missing: number };

/** A newer version: one that waits for the reader to agree, or one that another tab has begun with. */
export type Newer = 'waiting' | 'elsewhere' | null;

/** Ms between two looks for a newer version by a page that stays open. */
const LOOK_AGAIN = 3_600_000;

/** The copy of the site that this browser keeps, and the version after it. */
export class Offline {
  status: OfflineStatus = $state.raw({ name: 'preparing' });
  newer: Newer = $state(null);
  /** A single file that the browser lets store nothing: all is gone when it is closed. */
  forgets = $state(false);
  #registration: ServiceWorkerRegistration | null = null;
  #agreed = false;

  /** Registers the service worker once the page is there. Never rejects: what stands in the way is in `status`. */
  async start(): Promise<void> {
    const why = whyOff({
      protocol: location.protocol,
      secure: isSecureContext,
      serviceWorker: 'serviceWorker' in navigator,
      framed: window.parent !== window,
      development: import.meta.env.DEV,
    });
    if (why !== null) {
      this.status = { name: 'off', why };
      this.forgets = why === 'file' && !(await canStore());
      return;
    }
    await loaded();
    try {
      await this.#register(navigator.serviceWorker);
    } catch {
      this.status = { name: 'off', why: 'refused' };
    }
  }

  /** Goes over to the newer version: this tab only, whose address says where it is. */
  takeOver(): void {
    // What is kept when a field is left is kept now.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const waiting = this.#registration?.waiting;
    if (this.newer !== 'waiting' || !waiting) {
      location.reload();
      return;
    }
    this.#agreed = true;
    waiting.postMessage({ type: 'take-over' } satisfies Order);
  }

  async #register(container: ServiceWorkerContainer): Promise<void> {
    let before = container.controller;
    container.addEventListener('controllerchange', () => {
      if (this.#agreed) location.reload();
      else if (before !== null) this.newer = 'elsewhere';
      before = container.controller;
    });
    const address = new URL('./sw.js', document.baseURI);
    const registration = await container.register(address, { updateViaCache: 'none' });
    this.#registration = registration;
    registration.addEventListener('updatefound', () => this.#follow(registration));
    this.#follow(registration);
    this.#lookAgain(registration);
    if (registration.active) await this.#check(registration.active);
  }

  #follow(registration: ServiceWorkerRegistration): void {
    if (registration.waiting && registration.active) this.newer = 'waiting';
    const { installing } = registration;
    if (!installing) return;
    installing.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active) this.newer = 'waiting';
      if (installing.state === 'activated' && !this.#agreed) void this.#check(installing);
      // A version that could not be fetched whole is nobody's loss as long as there is another.
      if (installing.state === 'redundant' && !registration.active) {
        this.status = { name: 'off', why: 'refused' };
      }
    });
  }

  async #check(worker: ServiceWorker): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<Checked>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<Checked>) => resolve(data);
    });
    worker.postMessage({ type: 'check' } satisfies Order, [port2]);
    const { files, missing } = await answer;
    this.status = missing === 0 ? { name: 'ready', files } : { name: 'incomplete', missing };
  }

  #lookAgain(registration: ServiceWorkerRegistration): void {
    let last = performance.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' || performance.now() - last < LOOK_AGAIN) return;
      last = performance.now();
      // Without a network there is nothing to be found.
      registration.update().catch(() => undefined);
    });
  }
}

const OFFLINE = {};

/** Hands it to every component inside this one. */
export function provideOffline(offline: Offline): void {
  setContext(OFFLINE, offline);
}

/** The one that the frame handed down. */
export function useOffline(): Offline {
  return getContext<Offline>(OFFLINE);
}

// The page comes first: a copy is fetched when nothing else is.
function loaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => addEventListener('load', () => resolve(), { once: true }));
}
