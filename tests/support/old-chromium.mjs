// @ts-check
/**
 * Old Chromiums, as intranets have them: they travel inside npm packages, packed with Brotli. Fetched and unpacked once
 * into node_modules/.cache; they run on Linux with x64 only.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { root, say } from '../../src/build/prepare.mjs';
import { LAUNCH_ARGS } from './browser.mjs';

/** The packages, with the hash of what the registry has to send. */
export const OLD_CHROMIUMS = {
  86: {
    name: 'chrome-aws-lambda@5.3.1',
    sha512: 'KklZTy2p2U/86cCh1hKL3PGDqoirQCAg7uejvNIn0rDBkWj4Su4GOjYMRVB3kthLwmnWhh3x63RDBTCAaQ9Q3Q==',
  },
  109: {
    name: '@sparticuz/chromium@109.0.6',
    sha512: '9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
};

/** @param {keyof typeof OLD_CHROMIUMS} version */
const folderOf = (version) => join(root, 'node_modules/.cache/union-atlas', `chromium-${version}`);

/**
 * Sees to the browser of this version: null if it is there, or why it cannot be had.
 * @param {keyof typeof OLD_CHROMIUMS} version @returns {string | null}
 */
export function ensureOldChromium(version) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return '只有 Linux x64 的程序';
  const folder = folderOf(version);
  if (existsSync(join(folder, 'chromium'))) return null;
  const { name, sha512 } = OLD_CHROMIUMS[version];
  say(`Chromium ${version}：没有，从 npm 包 ${name} 取出`);
  mkdirSync(join(folder, '..'), { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  try {
    const packed = spawnSync('npm', ['pack', name, '--silent', '--pack-destination', work], {
      cwd: work,
      encoding: 'utf8',
    });
    const file = packed.stdout?.trim().split('\n').pop() ?? '';
    if (packed.status !== 0 || file === '')
      return `npm pack 没有成功：${packed.stderr?.trim().split('\n')[0] ?? ''}`;
    const bytes = readFileSync(join(work, file));
    if (createHash('sha512').update(bytes).digest('base64') !== sha512) return `${name} 与记录的校验值不符`;
    tar(join(work, file), work);
    const bin = join(work, 'package/bin');
    const made = join(work, 'made');
    mkdirSync(made);
    writeFileSync(join(made, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
    chmodSync(join(made, 'chromium'), 0o755);
    for (const part of ['swiftshader', 'aws']) {
      writeFileSync(
        join(work, `${part}.tar`),
        brotliDecompressSync(readFileSync(join(bin, `${part}.tar.br`))),
      );
      tar(join(work, `${part}.tar`), made);
    }
    renameSync(made, folder);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} file @param {string} into */
function tar(file, into) {
  const done = spawnSync('tar', ['-xf', file, '-C', into], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`tar：${done.stderr?.trim() ?? done.error?.message ?? ''}`);
}

/**
 * Starts it with a profile of its own. Resolves to the address for a connection over CDP and the function that ends it.
 * @param {keyof typeof OLD_CHROMIUMS} version @returns {Promise<{ endpoint: string, close: () => Promise<void> }>}
 */
export function startOldChromium(version) {
  const folder = folderOf(version);
  const profile = mkdtempSync(join(tmpdir(), 'union-atlas-profile-'));
  const args = [
    '--headless',
    '--no-first-run',
    '--disable-gpu',
    '--lang=zh-CN',
    '--window-size=1440,900',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--disable-dev-shm-usage',
    '--no-zygote',
    ...LAUNCH_ARGS,
    'about:blank',
  ];
  const own = process.env['LD_LIBRARY_PATH'];
  const browser = spawn(join(folder, 'chromium'), args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LD_LIBRARY_PATH: [join(folder, 'lib'), own].filter(Boolean).join(':') },
  });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const close = async () => {
    browser.kill('SIGKILL');
    await ended;
    // What it has started may still be at its end.
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  };
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (chunk) => {
      said += String(chunk);
      const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (endpoint) resolve({ endpoint, close });
    });
    browser.once('error', reject);
    browser.once('exit', () => reject(new Error(`Chromium ${version} ended: ${said.slice(-500)}`)));
  });
}
