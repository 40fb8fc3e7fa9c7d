// @ts-check
/**
 * What every command of the project does first, with Node alone: look at Node's version and install the packages that
 * are missing. Written in plain JavaScript because nothing else is there yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** A failure with its remedy already in the message; shown without a stack. */
export class Unprepared extends Error {}

/** One line to the reader of the terminal. @param {string} line */
export const say = (line) => console.log(line);

/** Throws `Unprepared` where this Node (`version` as in `process.versions.node`) cannot run the project. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22;
  if (good) return;
  throw new Unprepared(
    `需要 Node 20.19 以上（20.19+、22.13+ 或更新的大版本），现在是 ${version}。请到 nodejs.org 安装长期支持版后再试。`,
  );
}

/** Installs what package-lock.json asks for, if node_modules is not that already. Never changes the lock file. */
export function install() {
  const there = (/** @type {string} */ path) => existsSync(join(root, path));
  const missing = missingPackages(read('package-lock.json'), read('node_modules/.package-lock.json'), there);
  if (missing.length === 0) {
    say('依赖包：已齐全');
    return;
  }
  say(
    `依赖包：缺 ${missing.length} 个（${missing.slice(0, 3).join('、')}${missing.length > 3 ? '…' : ''}），运行 npm ci`,
  );
  // No package of ours needs its install script; development packages are what builds and tests.
  const done = npm([
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (done !== 0) {
    throw new Unprepared('npm ci 没有成功，原因见上面的输出。请检查网络和 npm 的 registry 设置后再试。');
  }
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Locked */
/** @typedef {{ packages?: Record<string, Locked> } | null} Lock */

/**
 * Names of the packages that the lock file asks for and the installed tree, told by npm's own record, has not or has in
 * another version, or whose folder is not `there`. Packages for other platforms are optional and may be absent.
 * @param {Lock} wanted @param {Lock} installed @param {(path: string) => boolean} there @returns {string[]}
 */
export function missingPackages(wanted, installed, there) {
  const have = installed?.packages ?? {};
  return Object.entries(wanted?.packages ?? {})
    .filter(([path, { version, integrity, optional, devOptional }]) => {
      if (path === '') return false;
      const record = have[path];
      if (!record) return !(optional || devOptional);
      return record.version !== version || record.integrity !== integrity || !there(path);
    })
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

/**
 * Runs npm with these arguments in the project's folder and returns its exit status.
 * @param {string[]} args
 */
export function npm(args) {
  // Under `npm start` and `npm test` npm says where it is; a plain `npm` is a batch file on Windows and needs a shell.
  const cli = process.env['npm_execpath'];
  const done = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.error)
    throw new Unprepared(`找不到 npm（${done.error.message}）。npm 随 Node 一起安装，请重新安装 Node。`);
  return done.status ?? 1;
}

/** @param {string} path @returns {Lock} */
function read(path) {
  const file = join(root, path);
  if (!existsSync(file)) return null;
  try {
    return /** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Runs a command's main function: a failure with its remedy is printed as one line, any other with its stack; both exit 1.
 * @param {() => Promise<number | void>} main
 */
export async function run(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof Unprepared ? `错误：${error.message}` : error);
    process.exitCode = 1;
  }
}
