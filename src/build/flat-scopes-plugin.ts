/**
 * Svelte scopes styles with `:where(.svelte-hash)`, which Chromium knows from 88 only: an older one drops the whole rule.
 * The bare class means the same but for its weight, and dev and build get the same weights.
 */
import type { Plugin } from 'vite';

/** Writes the scopes of a component's styles as plain classes. */
export function flattenScopes(css: string): string {
  return css.replace(/:where\((\.svelte-[\w-]+)\)/g, '$1');
}

/** Flattens the styles of components before Vite handles them. */
export function flatScopes(): Plugin {
  return {
    name: 'flat-scopes',
    enforce: 'pre',
    transform: {
      filter: { id: /\.svelte\?.*\btype=style\b/ },
      handler: (css) => ({ code: flattenScopes(css), map: null }),
    },
  };
}
