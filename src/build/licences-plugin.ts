/** Writes `licences.txt` beside the built page: the notices of every package whose code or data the site carries. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Packages of the bundle that are no dependencies of ours by name: what the compiler puts in. */
const COMPILED_IN = ['svelte'];

/** The notices of `names` and of what they depend on, by name. Throws, naming the package, where one has no licence. */
export function notices(root: string, names: readonly string[]): string {
  const found = new Map<string, string>();
  const visit = (name: string, deep: boolean) => {
    if (found.has(name)) return;
    const folder = join(root, 'node_modules', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file || !manifest.license) throw new Error(`依赖包 ${name} 没有许可证文件，不能随网页发布。`);
    const text = readFileSync(join(folder, file), 'utf8').trim();
    found.set(name, `${name} ${manifest.version} (${manifest.license})\n\n${text}`);
    if (deep) for (const inner of Object.keys(manifest.dependencies ?? {})) visit(inner, true);
  };
  for (const name of names) visit(name, !COMPILED_IN.includes(name));
  const rule = `\n\n${'-'.repeat(78)}\n\n`;
  return `${[...found.keys()]
    .sort()
    .map((name) => found.get(name))
    .join(rule)}\n`;
}

/** The notices of all that the site carries. */
export function bundledNotices(root: string): string {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  return notices(root, [...Object.keys(own.dependencies ?? {}), ...COMPILED_IN]);
}

export function licences(): Plugin {
  let root = '.';
  return {
    name: 'union-atlas-licences',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: bundledNotices(root) });
    },
  };
}
