/** Builds `boot.js`, which keeps its name, and has the page load it before the program. */
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

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
      handler: (_, { bundle = {} }) => [
        {
          tag: 'script',
          attrs: { defer: true, src: './boot.js', 'data-views': JSON.stringify(filesOfViews(bundle)) },
          injectTo: 'head-prepend',
        },
      ],
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

/** A view that is fetched when it is gone to: `views/charts/Charts.svelte`. */
const VIEW = /\/views\/([a-z]+)\/([A-Z][a-z]+)\.svelte$/;

/** By view, the files that are fetched for it beside the program's own: its script, what that imports, their styles. */
export function filesOfViews(bundle: Rolldown.OutputBundle): Readonly<Record<string, readonly string[]>> {
  const chunks = Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? [each] : []));
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const withImports = (chunk: Rolldown.OutputChunk, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(chunk.fileName)) return found;
    found.add(chunk.fileName);
    for (const name of chunk.imports) {
      const other = byName.get(name);
      if (other) withImports(other, found);
    }
    return found;
  };
  const program = new Set(
    chunks.filter(({ isEntry }) => isEntry).flatMap((chunk) => [...withImports(chunk)]),
  );
  const views = chunks.flatMap((chunk) => {
    const [, folder = '', name = ''] = VIEW.exec(chunk.facadeModuleId ?? '') ?? [];
    if (!chunk.isDynamicEntry || folder === '' || name.toLowerCase() !== folder) return [];
    const own = [...withImports(chunk)].filter((file) => !program.has(file));
    const styles = own.flatMap((file) => [...(byName.get(file)?.viteMetadata?.importedCss ?? [])]);
    return [[folder, [...own, ...styles].map((file) => `./${file}`)] as const];
  });
  return Object.fromEntries(views);
}
