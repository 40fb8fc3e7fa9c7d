// @ts-check
/** Finds a Chromium that starts, or installs one, and tells where it is. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { root, say, Unprepared } from '../../src/build/prepare.mjs';

/** Root may not use Chromium's sandbox, and a test's browser has nothing to fetch for itself. */
export const LAUNCH_ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

const PLACES = {
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].map((file) => join(process.env[folder] ?? '', file)),
  ),
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
};

const REMEDY =
  '请安装 Chromium、Chrome 或 Edge，或把环境变量 CHROMIUM_PATH 设为浏览器程序的完整路径，再试一次。';

/**
 * The path of a browser that starts: the one of CHROMIUM_PATH, one of this machine, Playwright's own (downloaded if need
 * be), or Debian's package. Throws `Unprepared` with the remedy where none can be had.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    const fault = await faultOf(named);
    if (fault) throw new Unprepared(`CHROMIUM_PATH 指的 ${named} 不能用：${fault}`);
    return found(named);
  }
  for (const path of installedBrowsers()) {
    const fault = await faultOf(path);
    if (!fault) return found(path);
    say(`浏览器：${path} 启动不了（${fault}），再找别的`);
  }
  for (const [what, obtain] of sources()) {
    say(`浏览器：本机没有可用的，${what}`);
    const obstacle = obtain();
    if (obstacle !== null) {
      say(`浏览器：没有成功（${obstacle}）`);
      continue;
    }
    for (const path of installedBrowsers()) if (!(await faultOf(path))) return found(path);
  }
  throw new Unprepared(`没有可用的浏览器，也没能装上。${REMEDY}`);
}

/** @param {string} path */
function found(path) {
  say(`浏览器：${path}`);
  return path;
}

/** Browsers of this machine by path, those most like the tests' own first. */
function installedBrowsers() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const places =
    process.platform === 'win32' || process.platform === 'darwin' ? PLACES[process.platform] : [];
  return [...onPath, ...places, chromium.executablePath()].filter((path) => path && existsSync(path));
}

/** Why a browser does not start, or null if it does. @param {string} executablePath */
async function faultOf(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS, timeout: 30_000 });
    await browser.close();
    return null;
  } catch (error) {
    const lines = String(error instanceof Error ? error.message : error).split('\n');
    return (
      lines.find((line) => /error while loading|No such file|ENOENT|denied/.test(line)) ?? lines[0] ?? ''
    );
  }
}

/**
 * Ways to get a browser: each does what it says and returns null, or the reason why it could not.
 * @returns {[what: string, obtain: () => string | null][]}
 */
function sources() {
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  return [
    [
      '下载 Playwright 的 Chromium（npx playwright install chromium）',
      () => obstacleOf([process.execPath, playwright, 'install', 'chromium']),
    ],
    ['改装系统的软件包（apt-get install chromium）', () => aptInstall(['chromium'])],
  ];
}

/**
 * Installs Debian packages as root, or through a sudo that asks nothing. Null, or the reason why that was not possible.
 * @param {string[]} packages
 */
export function aptInstall(packages) {
  if (process.platform !== 'linux') return '这个系统没有 apt-get';
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (/** @type {string[]} */ ...args) =>
    obstacleOf([...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-y', ...args]);
  // Where the lists cannot be had anew, the old ones may still do.
  apt('update');
  return apt('install', '--no-install-recommends', ...packages);
}

/**
 * Runs a program with its output streaming; null if it succeeded, else what it complained of first.
 * @param {string[]} command
 */
function obstacleOf([program = '', ...args]) {
  const done = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  if (done.error) return done.error.message;
  if (done.status === 0) return null;
  const complaints = done.stderr.split('\n').map((line) => line.trim());
  return complaints.find((line) => /error|E:|sudo:/i.test(line)) ?? complaints[0] ?? `退出码 ${done.status}`;
}
