/** Builds `embed.js`: the element for other pages, in one file that keeps its name, beside the hashed ones of the site. */
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Builds the element once the site is written. `target` is what the site is built for. */
export function embedPlugin(target: readonly string[]): Plugin {
  let root = '.';
  let outDir = 'dist';
  return {
    name: 'union-atlas-embed',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = config.build.outDir;
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
              entry: join(root, 'src/embed/element.ts'),
              formats: ['iife'],
              name: 'unionAtlas',
              fileName: () => 'embed.js',
            },
          },
        });
      },
    },
  };
}
