/** Builds `boot.js`, which keeps its name, and has the page load it before the program. */
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** `target` is what the site is built for. */
export function bootPlugin(target: readonly string[]): Plugin {
  let root = '.';
  let outDir = 'dist';
  return {
    name: 'union-atlas-boot',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = config.build.outDir;
    },
    transformIndexHtml: {
      order: 'post',
      // Deferred like the program's modules, and so run before them, in the order of the page.
      handler: () => [{ tag: 'script', attrs: { defer: true, src: './boot.js' }, injectTo: 'head-prepend' }],
    },
    closeBundle: {
      sequential: true,
      async handler() {
        await build({
          root,
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          build: {
            target: [...target],
            outDir,
            emptyOutDir: false,
            copyPublicDir: false,
            lib: {
              entry: join(root, 'src/boot.ts'),
              formats: ['iife'],
              name: 'unionAtlasBoot',
              fileName: () => 'boot.js',
            },
          },
        });
      },
    },
  };
}
