// @ts-check
/** `npm run bench -- NAME ARGS…`: runs tests/bench/NAME.ts, compiled by Vite, and prints its rows. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, install, root, run, Unprepared } from '../../src/build/prepare.mjs';

await run(async () => {
  checkNode();
  install();
  const [name = '', ...argv] = process.argv.slice(2);
  const file = join(root, 'tests/bench', `${name}.ts`);
  if (!/^[a-z]+$/.test(name) || !existsSync(file))
    throw new Unprepared(
      '用法：npm run bench -- pipeline，search [--only 1k,5k,20k,49k]，repaint [--only 20k]，slow 或 lighthouse',
    );
  // Bundled as it is shipped: modules compiled one by one call each other through getters and run slower.
  const { build } = await import('vite');
  const outDir = join(root, 'node_modules/.cache/bench');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: file, outDir, emptyOutDir: true, minify: false },
    // What builds and drives browsers stays outside.
    ssr: { noExternal: true, external: ['vite', '@playwright/test'] },
  });
  /** @type {{ bench: (argv: readonly string[]) => Promise<readonly (readonly string[])[]> }} */
  const { bench } = await import(pathToFileURL(join(outDir, `${name}.js`)).href);
  for (const row of await bench(argv)) console.log(row.join('  '));
  return 0;
});
