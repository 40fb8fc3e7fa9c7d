import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { corpusPlugin } from './src/build/corpus-plugin.ts';
import { bootPlugin } from './src/build/boot-plugin.ts';
import { contentSecurityPolicy } from './src/build/csp-plugin.ts';
import { embedPlugin } from './src/build/embed-plugin.ts';
import { flatScopes } from './src/build/flat-scopes-plugin.ts';
import { licences } from './src/build/licences-plugin.ts';
import { pwa } from './src/build/pwa-plugin.ts';
import { siteSettings, siteTitle } from './src/build/site-plugin.ts';
import { singleFile } from './src/build/single-plugin.ts';

const TARGET = ['chrome86', 'firefox115'];

const root = import.meta.dirname;

export default defineConfig(({ mode }) => ({
  // Relative addresses only, so that dist/ works from any folder of any server.
  base: './',
  plugins: [
    corpusPlugin(),
    flatScopes(),
    siteTitle(siteSettings(root)),
    svelte({ configFile: false }),
    mode === 'single'
      ? [singleFile(root)]
      : [
          bootPlugin(TARGET),
          contentSecurityPolicy(),
          licences(),
          embedPlugin(TARGET),
          pwa(root, siteSettings(root)),
        ],
  ],
  worker: { format: 'es' },
  build: {
    target: TARGET,
    cssTarget: TARGET,
    // Files of our own rather than data: URLs, which the policy forbids for all but pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // Runes are tested as the browser runs them.
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: {
    include: ['tests/{unit,gold}/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/support/seed.ts'],
    // Properties and whole pages take their time on a busy machine.
    testTimeout: 60_000,
  },
}));
