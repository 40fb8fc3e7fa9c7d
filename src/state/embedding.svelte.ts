import { getContext, setContext } from 'svelte';
import { palette } from '../embed/accent.ts';
import { openFrame, type Frame } from '../embed/frame.ts';
import type { FromAtlas, ToAtlas } from '../embed/messages.ts';
import { readOptions, type EmbedOptions, type Part } from '../embed/options.ts';
import { EMPTY_QUERY } from '../search/query/edit-query.ts';
import type { Query } from '../search/query/query.ts';
import { readLock } from './lock.ts';

/** How the atlas stands in another page; outside of one everything is at its default and nothing is said. */
export class Embedding {
  readonly options: EmbedOptions | null = readOptions(location.search);
  /** Filters that hold in every query. */
  readonly lock: Query = this.options === null ? EMPTY_QUERY : readLock(this.options.lock);
  #frame: Frame | null = null;
  #painted: string[] = [];

  get embedded(): boolean {
    return this.options !== null;
  }

  shows(part: Part): boolean {
    return !(this.options?.hide.includes(part) ?? false);
  }

  /** Listens to the page around, if there is one that may speak. */
  listen(hear: (message: ToAtlas) => void): () => void {
    if (this.options === null) return () => {};
    const frame = openFrame(this.options.host, hear);
    this.#frame = frame;
    return () => frame.close();
  }

  tell(message: FromAtlas): void {
    this.#frame?.tell(message);
  }

  /** Puts the accent (the page's, else the site's) where the style sheets look for it, as dark or light as the paper of the moment asks for. */
  paint(own: string | null = null): void {
    const accent = this.options?.accent ?? own;
    const { style } = document.documentElement;
    // What was painted before would be read back as the paper's own.
    for (const name of this.#painted) style.removeProperty(name);
    this.#painted = [];
    if (accent === null) return;
    const computed = getComputedStyle(document.documentElement);
    const ground = (name: string, otherwise: string): string => {
      const value = computed.getPropertyValue(name).trim();
      return /^#[\da-f]{6}$/i.test(value) ? value : otherwise;
    };
    const tokens = palette(accent, ground('--paper', '#fbf8f3'), ground('--shade', '#f3ede3'));
    for (const [name, colour] of Object.entries(tokens)) {
      style.setProperty(`--${name}`, colour);
      this.#painted.push(`--${name}`);
    }
  }
}

const KEY = Symbol('embedding');

export function provideEmbedding(embedding: Embedding): void {
  setContext(KEY, embedding);
}

export function useEmbedding(): Embedding {
  return getContext<Embedding>(KEY);
}
