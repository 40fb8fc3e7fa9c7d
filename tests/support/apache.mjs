// @ts-check
/** Runs Apache, Debian's if there is none, with the `.htaccess` that the README gives. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../src/build/prepare.mjs';
import { aptInstall } from './browser.mjs';
import { freePort } from './nginx.mjs';

const PLACES = ['/usr/sbin/apache2', '/usr/sbin/httpd'];
const MODULES = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'];
const TYPES = ['/etc/mime.types', '/etc/apache2/mime.types', '/etc/httpd/conf/magic'];
/** What a plain Apache has, and the two that the README asks for. */
const LOADED = ['mpm_event', 'authz_core', 'dir', 'mime', 'filter', 'headers', 'deflate'];

/** The program, its modules and its table of types, or the reason why they cannot be had. */
export function ensureApache() {
  const first = (/** @type {string[]} */ places) => places.find((path) => existsSync(path));
  const find = () => ({ path: first(PLACES), modules: first(MODULES), types: first(TYPES) });
  if (!find().path) say('Apache：没有，安装系统的软件包（apt-get install apache2）');
  const obstacle = find().path ? null : aptInstall(['apache2', 'media-types']);
  const { path, modules, types } = find();
  return path && modules && types
    ? { path, modules, types, obstacle: null }
    : { path: null, modules: null, types: null, obstacle };
}

/**
 * Serves `dist` under /atlas/ with this `.htaccess` in it, which is written there. Resolves when it listens.
 * @param {{ path: string, modules: string, types: string, htaccess: string, dist: string }} given
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startApache({ path, modules, types, htaccess, dist }) {
  const folder = mkdtempSync(join(tmpdir(), 'union-atlas-apache-'));
  const port = await freePort();
  mkdirSync(join(folder, 'www'));
  symlinkSync(dist, join(folder, 'www/atlas'));
  writeFileSync(join(dist, '.htaccess'), htaccess);
  writeFileSync(
    join(folder, 'apache.conf'),
    `ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/log
LogLevel notice
${LOADED.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
TypesConfig ${types}
DocumentRoot ${folder}/www
<Directory />
  Options FollowSymLinks
  AllowOverride FileInfo Indexes
  Require all granted
</Directory>
`,
  );
  const server = spawn(path, ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  server.stderr.on('data', (chunk) => (complaint += String(chunk)));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const log = join(folder, 'log');
  const said = () => complaint + (existsSync(log) ? readFileSync(log, 'utf8') : '');
  while (!said().includes('resuming normal operations')) {
    if (server.exitCode !== null) throw new Error(`Apache ended: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: `http://127.0.0.1:${port}/atlas/`,
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
