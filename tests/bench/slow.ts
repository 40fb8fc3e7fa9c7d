/** `npm run bench -- slow`: a first visit to the built site over slow 3G (400 kbit/s down, 400 ms there and back). */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { LAUNCH_ARGS } from '../support/browser.mjs';
import { serveCompressed } from '../support/compressing-server.mjs';

const VISITS = 5;

/** Rows: what is seen, and the median of ms after which it is. Needs `dist/`. */
export async function bench(): Promise<readonly (readonly string[])[]> {
  const server = await serveCompressed(join(process.cwd(), 'dist'));
  const path = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch({
    ...(path ? { executablePath: path } : { channel: 'chromium' }),
    args: LAUNCH_ARGS,
  });
  const seen: Record<'shell' | 'box' | 'answer', number[]> = { shell: [], box: [], answer: [] };
  try {
    for (let visit = 0; visit < VISITS; visit += 1) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', slow);
      await page.goto(server.url, { waitUntil: 'commit' });
      const now = () => page.evaluate(() => performance.now());
      await page.locator('#q').waitFor();
      seen.box.push(await now());
      await page.locator('[data-result]').first().waitFor({ timeout: 60_000 });
      seen.answer.push(await now());
      seen.shell.push(
        await page.evaluate(
          () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
        ),
      );
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;
  return Object.entries(seen).map(([what, times]) => [what.padEnd(8), `${median(times).toFixed(0)} ms`]);
}
