/** The arrows of the house: imports only point down. */
import { describe, expect, it } from 'vitest';
import { filesUnder, importsIn, importsOf, type Import } from '../../support/imports.ts';

/** What the files of a room may import: files by path, packages by name; `types` only where nothing is left at run time. */
interface Room {
  readonly name: string;
  readonly files: RegExp;
  readonly own: RegExp;
  readonly types?: RegExp;
  readonly packages: RegExp;
}

const PURE_PACKAGES =
  /^(minisearch|@vant\/area-data|d3-[a-z]+|opencc-js\/dict\/TSCharacters|pinyin-match\/src\/simplified_dict\.js)$/;
const NO_PACKAGES = /^\b$/;

/** The first room whose `files` fit is a file's room. */
const ROOMS: readonly Room[] = [
  { name: 'corpus', files: /^src\/corpus\//, own: /^src\/corpus\//, packages: NO_PACKAGES },
  { name: 'pipeline', files: /^src\/pipeline\//, own: /^src\/(corpus|pipeline)\//, packages: PURE_PACKAGES },
  { name: 'search', files: /^src\/search\//, own: /^src\/(corpus|search)\//, packages: PURE_PACKAGES },
  {
    name: 'charts (pure)',
    files: /^src\/charts\/[\w-]+\.ts$/,
    own: /^src\/(corpus|search|charts)\/([\w-]+\/)?[\w-]+\.ts$/,
    packages: PURE_PACKAGES,
  },
  {
    name: 'charts (drawn)',
    files: /^src\/charts\//,
    own: /^src\/(corpus|search|charts|text)\//,
    packages: /^svelte(\/.+)?$/,
  },
  {
    name: 'storage',
    files: /^src\/storage\//,
    own: /^src\/(corpus|storage)\/|^src\/search\/(tables\/notebook|shelf\/drawer)\.ts$/,
    types: /^src\/search\//,
    packages: /^idb$/,
  },
  { name: 'intake', files: /^src\/intake\//, own: /^src\/(corpus|intake)\//, packages: /^@noble\/hashes\// },
  {
    name: 'worker, the contract',
    files: /^src\/worker\/operations\.ts$/,
    own: NO_PACKAGES,
    types: /^src\/(corpus|search)\//,
    packages: NO_PACKAGES,
  },
  {
    name: 'worker, the page’s end',
    files: /^src\/worker\/connect\.ts$/,
    own: /^src\/worker\/(operations|library\.worker)\.ts$/,
    packages: /^comlink$/,
  },
  {
    name: 'worker',
    files: /^src\/worker\//,
    own: /^src\/(corpus|pipeline|search|storage|intake|worker)\//,
    packages: /^comlink$/,
  },
  {
    name: 'build',
    files: /^src\/build\//,
    own: /^src\/(corpus|pipeline|search|intake|site|build)\/|^src\/text\/zh-site\.ts$/,
    packages: /^(node:.+|vite|vite-plugin-pwa|opencc-js\/.+|pinyin-match\/.+)$/,
  },
  { name: 'embed', files: /^src\/embed\//, own: /^src\/(embed\/|text\/name\.ts$)/, packages: NO_PACKAGES },
  {
    name: 'text',
    files: /^src\/text\//,
    own: /^src\/text\//,
    types: /^src\/(corpus|search|state|offline|site)\//,
    packages: NO_PACKAGES,
  },
  { name: 'site', files: /^src\/site\//, own: /^src\/site\//, packages: NO_PACKAGES },
  {
    name: 'single file',
    files: /^src\/single\//,
    own: /^src\/(single|worker)\/|^src\/main\.ts$/,
    packages: /^(comlink|virtual:site)$/,
  },
  {
    name: 'offline',
    files: /^src\/offline\//,
    own: /^src\/offline\//,
    packages: /^(svelte|workbox-precaching\/.+)$/,
  },
  {
    name: 'state',
    files: /^src\/state\//,
    own: /^src\/(corpus|site|search|embed|state|text)\/|^src\/worker\/(connect|operations)\.ts$/,
    types: /^src\/(storage|pipeline)\//,
    packages: /^(svelte(\/.+)?|virtual:corpus)$/,
  },
  {
    name: 'views',
    files: /^src\/views\//,
    own: /^src\/(corpus|search|embed|charts|offline|state|text|views)\/|^src\/worker\/(connect|operations)\.ts$/,
    types: /^src\/(storage|pipeline|offline)\//,
    packages: /^(svelte(\/.+)?|fflate)$/,
  },
  {
    name: 'frame',
    files: /^src\/(main\.ts|boot\.ts|App\.svelte|app\.css)$/,
    own: /^src\/((corpus|search|embed|charts|offline|state|text|views)\/|App\.svelte$|app\.css$|worker\/(connect|operations)\.ts$)/,
    types: /^src\/(storage|pipeline)\//,
    packages: /^svelte(\/.+)?$/,
  },
];

/** The folders inside a big room, from the ground up. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  search: ['text', 'query', 'shelf', 'index', 'meaning', 'answer', 'tables', 'series'],
  views: [
    ...['parts', 'ask', 'cases', 'charts', 'reader', 'results', 'mechanisms', 'figures', 'compare', 'corpus'],
    ...['share', 'frame'],
  ],
};

const FILES = filesUnder('src').filter((path) => !/\/tsconfig\.[\w.]*json$/.test(path));

function roomOf(path: string): Room | undefined {
  return ROOMS.find(({ files }) => files.test(path));
}

/** The imports that point where the room's arrows do not. */
function strays(room: Room, imports: readonly Import[]): string[] {
  return imports
    .filter(({ target, own, typeOnly }) => {
      if (!own) return !room.packages.test(target);
      return !room.own.test(target) && !(typeOnly && room.types?.test(target));
    })
    .map(({ target }) => target);
}

describe('the arrows', () => {
  it('cover every file', () => {
    expect(FILES.length).toBeGreaterThan(20);
    expect(FILES.filter((path) => !roomOf(path))).toEqual([]);
  });

  it.each(Object.entries(FLOORS))('inside src/%s point to floors below', (folder, floors) => {
    const floorOf = (path: string): number => floors.indexOf(path.split('/')[2] ?? '');
    const files = FILES.filter((path) => path.startsWith(`src/${folder}/`));
    expect(files.filter((path) => floorOf(path) < 0)).toEqual([]);
    const found = files.flatMap((path) =>
      importsOf(path)
        .filter(({ target }) => target.startsWith(`src/${folder}/`) && floorOf(target) > floorOf(path))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(found).toEqual([]);
  });

  it.each(ROOMS)('of $name hold', (room) => {
    const found = FILES.filter((path) => roomOf(path) === room).flatMap((path) =>
      strays(room, importsOf(path)).map((target) => `${path} imports ${target}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['src/corpus/a.ts', "import { x } from '../search/query.ts';"],
    ['src/corpus/a.ts', "import type { X } from '../search/query.ts';"],
    ['src/pipeline/extract/a.ts', "import { x } from '../../search/query.ts';"],
    ['src/pipeline/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/search/a.ts', "export { openDB } from 'idb';"],
    ['src/charts/a.ts', "import Bar from './Bar.svelte';"],
    ['src/charts/a.ts', "import { t } from '../text/zh.ts';"],
    ['src/storage/a.ts', "import { x } from '../search/query.ts';"],
    ['src/intake/a.ts', "import { x } from '../pipeline/preprocess.ts';"],
    ['src/worker/operations.ts', "import { x } from '../search/query.ts';"],
    ['src/worker/connect.ts', "import { x } from './library.ts';"],
    ['src/worker/library.ts', "import { x } from '../state/router.svelte.ts';"],
    ['src/state/a.svelte.ts', "const { x } = await import('../storage/database.ts');"],
    ['src/state/a.ts', "import { x } from '../views/a.ts';"],
    [
      'src/views/A.svelte',
      '<script lang="ts">\nimport { x } from \'../pipeline/preprocess.ts\';\n</script>\n<p></p>',
    ],
    [
      'src/views/A.svelte',
      "<script>\nnew Worker(new URL('../worker/library.worker.ts', import.meta.url));\n</script>",
    ],
    ['src/build/a.ts', "import { x } from '../views/a.ts';"],
    ['src/build/a.ts', "import { x } from 'left-pad';"],
    ['src/main.ts', "import '../tests/support/imports.ts';"],
  ])('are strayed from by %s with %s', (path, text) => {
    const room = roomOf(path);
    expect(room && strays(room, importsIn(text, path))).toHaveLength(1);
  });

  it.each([
    ['src/storage/a.ts', "import type { X } from '../search/query.ts';"],
    ['src/storage/a.ts', "import { type X, type Y } from '../search/query.ts';"],
    [
      'src/views/A.svelte',
      '<script lang="ts">\nimport type { X } from \'../pipeline/preprocess.ts\';\n</script>',
    ],
    ['src/worker/connect.ts', "new Worker(new URL('./library.worker.ts', import.meta.url));"],
    ['src/charts/a.ts', "import { scaleLinear } from 'd3-scale';"],
  ])('allow %s with %s', (path, text) => {
    const room = roomOf(path);
    expect(room && strays(room, importsIn(text, path))).toEqual([]);
  });

  it('never run in a circle', () => {
    // A component may draw itself: that is how Svelte draws a tree.
    const targets = (path: string): string[] =>
      importsOf(path)
        .map(({ target }) => target)
        .filter((target) => target !== path);
    expect(circle(new Map(FILES.map((path) => [path, targets(path)])))).toEqual([]);
    const bent = { a: ['b'], b: ['c'], c: ['b'] };
    expect(circle(new Map(Object.entries(bent)))).toEqual(['b', 'c', 'b']);
  });
});

/** The first circle found, its first file repeated at the end; empty where there is none. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const found = walk(next);
      if (found.length > 0) return found;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const found = walk(file);
    if (found.length > 0) return found;
  }
  return [];
}
