// @ts-check
/** `npm start`: installs what is missing, builds, serves the built pages and prints their address as the last line. */
import { checkNode, install, root, run, say, Unprepared } from './prepare.mjs';

const USAGE = '用法：npm start -- [--port 端口] [--host [地址]]';

/**
 * Reads `--port N` and `--host [ADDRESS]`; `--host` alone means every address of this machine.
 * @param {string[]} argv
 */
function options(argv) {
  /** @type {{ port: number, host: string | boolean }} */
  const read = { port: 4173, host: 'localhost' };
  const rest = argv.flatMap((arg) => arg.split(/=(.*)/s, 2).filter((part, i) => i === 0 || part));
  while (rest.length > 0) {
    const flag = rest.shift();
    const value = rest[0]?.startsWith('--') ? undefined : rest.shift();
    if (flag === '--port' && value && /^\d{1,5}$/.test(value) && Number(value) < 65536)
      read.port = Number(value);
    else if (flag === '--host') read.host = value ?? true;
    else throw new Unprepared(`不认识的参数 ${[flag, value].filter(Boolean).join(' ')}。${USAGE}`);
  }
  return read;
}

await run(async () => {
  checkNode();
  const { port, host } = options(process.argv.slice(2));
  say(`Node：${process.versions.node}`);
  install();

  // Only here is Vite sure to be installed.
  const { build, preview } = await import('vite');
  say('构建：把 seeds/ 中的版面和程序做成静态网页，放进 dist/');
  try {
    await build({ root, logLevel: 'warn' });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Unprepared(`构建没有成功。\n${message}`);
  }

  say(`启动本机服务：从端口 ${port} 起找一个空闲的；按 Ctrl-C 结束`);
  const server = await preview({ root, logLevel: 'warn', preview: { port, host, strictPort: false } });
  const stop = () => {
    say('\n已停止');
    void server.close().finally(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  for (const url of server.resolvedUrls?.network ?? []) say(`局域网内：${url}`);
  say(`打开 ${server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]}`);
});
