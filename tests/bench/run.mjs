// @ts-check
/** `npm run bench -- NAME`: runs tests/bench/NAME.ts, compiled by Vite, and prints its rows. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, install, root, run, Unprepared } from '../../src/build/prepare.mjs';

await run(async () => {
  checkNode();
  install();
  const [name = ''] = process.argv.slice(2);
  const file = join(root, 'tests/bench', `${name}.ts`);
  if (!/^[a-z]+$/.test(name) || !existsSync(file)) throw new Unprepared('用法：npm run bench -- pipeline');
  const { runnerImport } = await import('vite');
  /** @type {{ module: { bench(): Promise<readonly (readonly string[])[]> } }} */
  const { module } = await runnerImport(file, { root, configFile: false, logLevel: 'error' });
  for (const row of await module.bench()) console.log(row.join('  '));
  return 0;
});
