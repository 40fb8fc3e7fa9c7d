/** The README's configuration, run by nginx itself. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { POLICY } from '../../src/build/csp-plugin.ts';
import { ensureNginx, startNginx } from '../support/nginx.mjs';
import { assetOf, expectHeaders, expectJourney } from './served.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const CONFIGURATION = /```nginx\n([\s\S]*?)```/.exec(README)?.[1] ?? '';

test.use({ serviceWorkers: 'allow' });

test('nginx serves the site as the README says', async ({ page, request }) => {
  test.setTimeout(60_000);
  const { path, types, obstacle } = ensureNginx();
  test.skip(path === null, `nginx cannot be had: ${obstacle}`);
  const dist = mkdtempSync(join(tmpdir(), 'union-atlas-dist-'));
  cpSync(join(ROOT, 'dist'), dist, { recursive: true });
  // Whether what was compressed beforehand is sent can be told by sending something else.
  const script = assetOf(dist, /^index-.*\.js$/);
  const compressed = gzipSync(readFileSync(join(dist, script)), { level: 1 });
  writeFileSync(join(dist, `${script}.gz`), compressed);
  const server = await startNginx({
    path: path ?? '',
    types: types ?? '',
    configuration: CONFIGURATION,
    dist,
  });
  try {
    await expectHeaders(request, server.url, dist, 'application/javascript');
    const sent = await request.get(server.url + script);
    expect(Number(sent.headers()['content-length'])).toBe(compressed.length);
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(digest(await sent.body())).toBe(digest(readFileSync(join(dist, script))));

    await expectJourney(page, server.url);
  } finally {
    await server.close();
    rmSync(dist, { recursive: true, force: true });
  }
});

test('the samples for other servers name the same policy', () => {
  for (const language of ['apache', 'xml']) {
    const sample = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(README)?.[1];
    expect(sample).toContain(`${POLICY}; frame-ancestors`);
  }
});
