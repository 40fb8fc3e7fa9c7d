// @ts-check
/** Runs nginx, Debian's if there is none, with the configuration that the README gives. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../src/build/prepare.mjs';
import { aptInstall } from './browser.mjs';

const PLACES = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];
const TYPES = [
  '/etc/nginx/mime.types',
  '/usr/local/etc/nginx/mime.types',
  '/opt/homebrew/etc/nginx/mime.types',
];

/** The program and its table of types, or the reason why they cannot be had. */
export function ensureNginx() {
  const find = () => ({
    path: PLACES.find((path) => existsSync(path)),
    types: TYPES.find((path) => existsSync(path)),
  });
  if (!find().path) say('nginx：没有，安装系统的软件包（apt-get install nginx-light）');
  const obstacle = find().path ? null : aptInstall(['nginx-light']);
  const { path, types } = find();
  return path && types ? { path, types, obstacle: null } : { path: null, types: null, obstacle };
}

/** A port that nobody listens on. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Serves `dist` under /atlas/ with this configuration, whose port and root are replaced. Resolves when it listens.
 * @param {{ path: string, types: string, configuration: string, dist: string }} given
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startNginx({ path, types, configuration, dist }) {
  const folder = mkdtempSync(join(tmpdir(), 'union-atlas-nginx-'));
  const port = await freePort();
  mkdirSync(join(folder, 'www'));
  symlinkSync(dist, join(folder, 'www/atlas'));
  const site = configuration
    .replace(/listen 80;/, `listen 127.0.0.1:${port};`)
    .replace(/root [^;]+;/, `root ${folder}/www;`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr notice; events {}
http { include ${types}; default_type application/octet-stream; access_log off; ${temporary}
${site} }`,
  );
  const server = spawn(path, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  let said = '';
  await new Promise((resolve, reject) => {
    server.stderr.on('data', (chunk) => {
      said += String(chunk);
      // It says so when its sockets are open.
      if (/using the|start worker|getrlimit|OS:/.test(said)) resolve(null);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`nginx ended: ${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}/atlas/`,
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
