import { getContext, setContext } from 'svelte';
import { readableOn } from '../embed/accent.ts';
import { openFrame, type Frame } from '../embed/frame.ts';
import type { FromAtlas, ToAtlas } from '../embed/messages.ts';
import { readOptions, type EmbedOptions, type Part } from '../embed/options.ts';
import { EMPTY_QUERY } from '../search/edit-query.ts';
import type { Query } from '../search/query.ts';
import { readLock } from './lock.ts';

/** How the atlas stands in another page; outside of one everything is at its default and nothing is said. */
export class Embedding {
  readonly options: EmbedOptions | null = readOptions(location.search);
  /** Filters that hold in every query. */
  readonly lock: Query = this.options === null ? EMPTY_QUERY : readLock(this.options.lock);
  #frame: Frame | null = null;

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

  /** Puts the page's accent where the style sheets look for it, as dark or light as the paper of the moment asks for. */
  paint(): void {
    const accent = this.options?.accent ?? null;
    if (accent === null) return;
    const { style } = document.documentElement;
    const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
    const colour = readableOn(accent, /^#[\da-f]{6}$/i.test(paper) ? paper : '#fbf8f3');
    for (const name of ['--accent', '--bar']) style.setProperty(name, colour);
  }
}

const KEY = Symbol('embedding');

export function provideEmbedding(embedding: Embedding): void {
  setContext(KEY, embedding);
}

export function useEmbedding(): Embedding {
  return getContext<Embedding>(KEY);
}
