/** The README's `.htaccess`, read by Apache itself. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { ensureApache, startApache } from '../support/apache.mjs';
import { expectHeaders, expectJourney } from './served.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const HTACCESS = /```apache\n([\s\S]*?)```/.exec(README)?.[1] ?? '';

test.use({ serviceWorkers: 'allow' });

test('Apache serves the site as the README says', async ({ page, request }) => {
  test.setTimeout(60_000);
  const { path, modules, types, obstacle } = ensureApache();
  test.skip(path === null, `Apache cannot be had: ${obstacle}`);
  const dist = mkdtempSync(join(tmpdir(), 'union-atlas-dist-'));
  cpSync(join(ROOT, 'dist'), dist, { recursive: true });
  const server = await startApache({
    path: path ?? '',
    modules: modules ?? '',
    types: types ?? '',
    htaccess: HTACCESS,
    dist,
  });
  try {
    await expectHeaders(request, server.url, dist, 'text/javascript');
    await expectJourney(page, server.url);
  } finally {
    await server.close();
    rmSync(dist, { recursive: true, force: true });
  }
});
