import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { ensureBrowser, LAUNCH_ARGS } from '../support/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
if (!existsSync(`${root}dist/index.html`)) throw new Error('还没有 dist/，请先运行 npm run build');

// `npm test` has found the browser already; a direct run finds it here, once, and hands it to the workers.
process.env['CHROMIUM_PATH'] ??= await ensureBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  timeout: 30_000,
  expect: {
    timeout: 10_000,
    // Browsers of other versions set and round a little differently.
    toHaveScreenshot: {
      pathTemplate: '{testDir}/pictures/{arg}{ext}',
      maxDiffPixelRatio: 0.03,
      scale: 'css',
    },
  },
  reporter: 'list',
  use: {
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: LAUNCH_ARGS },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'off',
    // What a test hands to the page must come to it; the tests of the offline copy allow them.
    serviceWorkers: 'block',
  },
});
