/** The watch over the pages is worth something only if it barks. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const MISHAPS: readonly [name: string, cause: (page: Page) => Promise<unknown>, fault: RegExp][] = [
  [
    'an inline script',
    (page) =>
      page.evaluate(() =>
        document.head.append(Object.assign(document.createElement('script'), { text: '1' })),
      ),
    /CSP violation: script-src/,
  ],
  [
    'an inline style',
    (page) => page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">')),
    /CSP violation: style-src/,
  ],
  [
    'evaluation of text as code',
    (page) => page.evaluate('void setTimeout("1")'),
    /CSP violation: script-src/,
  ],
  ['an error on the console', (page) => page.evaluate(() => console.error('oh')), /console error: oh/],
  [
    'an uncaught error',
    (page) => page.evaluate(() => void Promise.reject(new Error('oh'))),
    /uncaught: Error: oh/,
  ],
  ['a missing file', (page) => page.evaluate(() => fetch('missing.json')), /status 404: .*missing\.json/],
  [
    'a request to another host',
    (page) => page.evaluate(() => void (location.href = 'http://127.0.0.2:9/')),
    /request to another host: http:\/\/127\.0\.0\.2/,
  ],
  [
    'a connection that the policy forbids',
    (page) => page.evaluate(() => fetch('http://127.0.0.2:9/').catch(() => 0)),
    /CSP violation: connect-src/,
  ],
];

for (const [name, cause, fault] of MISHAPS) {
  test(`the watch reports ${name}`, async ({ page, faults }) => {
    await page.goto('');
    expect(faults).toEqual([]);
    await cause(page);
    await expect.poll(() => faults.join('\n')).toMatch(fault);
    faults.length = 0;
  });
}
