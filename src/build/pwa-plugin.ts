/** The site as an app: its manifest, and the service worker with the list of all files and what each must hash to. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import type { Site } from '../site/site.ts';

/** Files that may be changed on the server without a build: they come from the network first and are in no list. */
const CHANGEABLE = ['site.json', 'manifest.webmanifest'];

/** `root` is the project's folder; the app is installed under the site's title. */
export function pwa(root: string, { title: given, logo, map }: Site): Plugin[] {
  const title = given ?? '工会经验图谱';
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: `${name}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/offline',
    filename: 'sw.ts',
    // The page registers it itself, when it is done with what the reader waits for.
    injectRegister: null,
    includeManifestIcons: false,
    injectManifest: {
      // Chromium 86 knows no service worker that is a module.
      rollupFormat: 'iife',
      globPatterns: ['**/*'],
      globIgnores: [...CHANGEABLE, ...[logo, map].filter((name) => name !== null)],
      maximumFileSizeToCacheInBytes: 50_000_000,
      manifestTransforms: [
        async (entries) => ({
          manifest: await Promise.all(
            entries.map(async (entry) => {
              const bytes = await readFile(join(root, 'dist', entry.url));
              return {
                ...entry,
                integrity: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
              };
            }),
          ),
        }),
      ],
    },
    manifest: {
      name: title,
      short_name: title.length > 12 ? `${title.slice(0, 11)}…` : title,
      description: '在《工人日报》的版面里查找：谁在哪里做了什么、结果怎样、出处在哪一行。',
      lang: 'zh-CN',
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#FBF8F3',
      background_color: '#FBF8F3',
      categories: ['news', 'productivity', 'education'],
      icons: [
        icon('icon', 192, 'any'),
        icon('icon', 512, 'any'),
        icon('icon-maskable', 192, 'maskable'),
        icon('icon-maskable', 512, 'maskable'),
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ],
      shortcuts: [
        { name: '检索', url: './#/search', icons: [{ src: 'icon-192.png', sizes: '192x192' }] },
        { name: '图谱', url: './#/charts', icons: [{ src: 'icon-192.png', sizes: '192x192' }] },
      ],
    },
  });
}
