/** The README's configuration, run by nginx itself. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { POLICY } from '../../src/build/csp-plugin.ts';
import { zh as t } from '../../src/text/zh.ts';
import { ensureNginx, startNginx } from '../support/nginx.mjs';
import { mainJourney } from './journey.ts';

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
  const assets = readdirSync(join(dist, 'assets'));
  const named = (name: RegExp) => `assets/${assets.find((file) => name.test(file)) ?? ''}`;
  // Whether what was compressed beforehand is sent can be told by sending something else.
  const script = named(/^index-.*\.js$/);
  const compressed = gzipSync(readFileSync(join(dist, script)), { level: 1 });
  writeFileSync(join(dist, `${script}.gz`), compressed);
  const server = await startNginx({
    path: path ?? '',
    types: types ?? '',
    configuration: CONFIGURATION,
    dist,
  });
  try {
    for (const [file, type, cache] of [
      ['', 'text/html; charset=utf-8', 'no-cache'],
      ['index.html', 'text/html; charset=utf-8', 'no-cache'],
      ['sw.js', 'application/javascript; charset=utf-8', 'no-cache'],
      ['manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
      ['icon-192.png', 'image/png', 'no-cache'],
      [script, 'application/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
      [named(/\.css$/), 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
      [named(/^corpus.*json$/), 'application/json; charset=utf-8', 'public, max-age=31536000, immutable'],
    ] as const) {
      const response = await request.get(server.url + file);
      const headers = response.headers();
      expect(response.status(), file).toBe(200);
      expect(headers['content-type'], file).toBe(type);
      expect(headers['cache-control'], file).toBe(cache);
      expect(headers['x-content-type-options'], file).toBe('nosniff');
      expect(headers['content-security-policy'], file).toBe(
        `${POLICY}; frame-ancestors 'self' https://portal.example.org`,
      );
      if (!file.endsWith('.png')) expect(headers['content-encoding'], file).toBe('gzip');
    }
    const sent = await request.get(server.url + script);
    expect(Number(sent.headers()['content-length'])).toBe(compressed.length);
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(digest(await sent.body())).toBe(digest(readFileSync(join(dist, script))));

    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await mainJourney(page, server.url);
    await expect(page.getByRole('status', { name: t.offline.region })).toHaveText(t.offline.ready);
    expect(faults).toEqual([]);
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
