/** What a server that is set up as the README says sends with the files of the site, and a journey over it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { POLICY } from '../../src/build/csp-plugin.ts';
import { zh as t } from '../../src/text/zh.ts';
import { mainJourney } from './journey.ts';

/** The name under `assets/` that fits, with the folder. */
export function assetOf(dist: string, name: RegExp): string {
  return `assets/${readdirSync(join(dist, 'assets')).find((file) => name.test(file)) ?? ''}`;
}

/** Headers of the files in `dist`, served at `url`; `script` is the type that the server has for scripts. */
export async function expectHeaders(
  request: APIRequestContext,
  url: string,
  dist: string,
  script: string,
): Promise<void> {
  const utf8 = (type: string): string => `${type}; charset=utf-8`;
  const [page, forever] = ['no-cache', 'public, max-age=31536000, immutable'];
  const files: readonly (readonly [file: string, type: string, cache: string])[] = [
    ['', utf8('text/html'), page],
    ['index.html', utf8('text/html'), page],
    ['boot.js', utf8(script), page],
    ['sw.js', utf8(script), page],
    ['manifest.webmanifest', utf8('application/manifest+json'), page],
    ['icon-192.png', 'image/png', page],
    [assetOf(dist, /^index-.*\.js$/), utf8(script), forever],
    [assetOf(dist, /\.css$/), utf8('text/css'), forever],
    [assetOf(dist, /^corpus.*json$/), utf8('application/json'), forever],
  ];
  for (const [file, type, cache] of files) {
    const response = await request.get(url + file);
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
}

/** The main journey without a fault, until the site is there for use without a network. */
export async function expectJourney(page: Page, url: string): Promise<void> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await mainJourney(page, url);
  await expect(page.getByRole('status', { name: t.offline.region })).toHaveText(t.offline.ready);
  expect(faults).toEqual([]);
}
