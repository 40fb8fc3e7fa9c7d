/** The atlas in a frame of another site, where the browser keeps it apart, or keeps nothing for it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';
import { LAUNCH_ARGS } from '../support/browser.mjs';
import { expect, test } from './fixtures.ts';

/** By key: while the frames above it grow, a click would land beside it. */
const CASE = /：收入案例夹$/;
const frameOf = (page: Page) => page.frameLocator('#plain');
/** What the browser keeps for sites in other sites' pages: 0 what it keeps for others, 1 nothing. */
const BLOCKED = { apart: 0, refused: 1 };

/** A page of another site, `portal.example`, with frames of the atlas; with a setting of the browser's. */
async function inPortal(
  { host, site, storage }: { host: string; site: string; storage: keyof typeof BLOCKED },
  work: (page: Page, faults: readonly string[]) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'union-atlas-portal-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ profile: { cookie_controls_mode: BLOCKED[storage] } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    args: [
      ...LAUNCH_ARGS,
      '--host-resolver-rules=MAP portal.example 127.0.0.1',
      // In place of Playwright's own, which lets frames of other sites share their storage, as older browsers do.
      ...(storage === 'apart' ? ['--disable-features=Translate'] : []),
    ],
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  try {
    const faults: string[] = [];
    context.on('weberror', (error) => faults.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const page = await context.newPage();
    await page.goto(
      `${host.replace('127.0.0.1', 'portal.example')}host.html?atlas=${encodeURIComponent(site)}`,
    );
    await page.locator('#plain').evaluate(
      (frame, src) => {
        (frame as HTMLIFrameElement).src = src;
      },
      `${site}index.html?embed=1#/search?q=${encodeURIComponent('快递')}`,
    );
    await work(page, faults);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  }
}

test('where the browser keeps frames apart, cases are kept, and apart', async ({ host, site }) => {
  test.setTimeout(60_000);
  await inPortal({ host, site, storage: 'apart' }, async (page, faults) => {
    const frame = frameOf(page);
    await frame.getByRole('button', { name: CASE }).first().press('Enter');
    // On disk, says the page to itself.
    await expect
      .poll(() => frame.locator('html').evaluate(() => localStorage.getItem('union-atlas:kept')))
      .toContain('"count":1');
    await page.reload();
    await expect(frame.getByRole('link', { name: t.cases.count(1) })).toBeVisible();
    await page.goto(site);
    // What is kept here has been read, and is another store.
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('union-atlas:kept')))
      .toContain('"count":0');
    await expect(page.getByRole('link', { name: t.views.cases, exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: t.cases.count(1) })).toHaveCount(0);
    expect(faults).toEqual([]);
  });
});

test('where the browser keeps nothing, frames work from memory and say so quietly', async ({
  host,
  site,
}) => {
  test.setTimeout(60_000);
  await inPortal({ host, site, storage: 'refused' }, async (page, faults) => {
    const frame = frameOf(page);
    await expect(frame.getByRole('status', { name: t.offline.region })).toHaveText(t.storage.library.refused);
    await frame.getByRole('button', { name: CASE }).first().press('Enter');
    await expect(frame.getByRole('link', { name: t.cases.count(1) })).toBeVisible();
    await expect(frame.getByRole('alert')).toHaveCount(0);
    // All of them: there are four on this page.
    for (const each of [page.frameLocator('#first iframe'), page.frameLocator('#sandboxed')])
      await expect(
        each.getByRole('region', { name: t.results.heading }).getByRole('link').first(),
      ).toBeVisible();
    expect(faults).toEqual([]);
  });
});
