// @ts-check
/**
 * `node src/build/run.mjs NAME ARGS…` runs the `main` of src/build/NAME.ts: Vite compiles it and what it imports, so
 * that commands need no second compiler. `main(argv)` resolves to the exit status.
 */
import { join } from 'node:path';
import { checkNode, root, run, Unprepared } from './prepare.mjs';

await run(async () => {
  checkNode();
  const [name = '', ...argv] = process.argv.slice(2);
  if (!/^[a-z-]+$/.test(name)) throw new Unprepared('用法：node src/build/run.mjs 命令名 [参数…]');
  const { runnerImport } = await import('vite').catch(() => {
    throw new Unprepared('依赖包还没有安装，请先运行 npm ci。');
  });
  /** @type {{ module: { main(argv: string[]): Promise<number> } }} */
  const { module } = await runnerImport(join(root, 'src/build', `${name}.ts`), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return module.main(argv);
});
