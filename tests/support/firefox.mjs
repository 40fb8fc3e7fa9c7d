// @ts-check
/** Finds a Firefox, or installs Debian's. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from '../../src/build/prepare.mjs';
import { aptInstall } from './browser.mjs';

const NAMES = ['firefox-esr', 'firefox'];
const PLACES = [
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The path of a Firefox, or null with the reason why none can be had. @returns {{ path: string | null, obstacle: string | null }} */
export function ensureFirefox() {
  const there = find();
  if (there !== null) return { path: there, obstacle: null };
  say('Firefox：没有，安装系统的软件包（apt-get install firefox-esr）');
  const obstacle = aptInstall(['firefox-esr']);
  return { path: find(), obstacle: obstacle ?? '装上了却找不到' };
}

function find() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path)) ?? null;
}
