/** Chromium 86 and its kin: what came later is taken away from page and worker, and the main job still works. */
import { expect, test } from './fixtures.ts';

/** Takes away what Chromium 86 has not; reading a value that is gone throws or gives undefined as it does there. */
const TAKE_AWAY = `(() => {
  const gone = {
    'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
    'String.prototype': ['at', 'isWellFormed', 'toWellFormed'],
    'Uint8Array.prototype.__proto__': ['at', 'findLast', 'toSorted', 'with'],
    'Set.prototype': ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    'Object': ['hasOwn', 'groupBy'],
    'Map': ['groupBy'],
    'Array': ['fromAsync'],
    'Promise': ['withResolvers', 'try'],
    'Intl': ['Segmenter', 'supportedValuesOf'],
    'AbortSignal': ['timeout', 'any'],
    'URL': ['canParse', 'parse'],
    'crypto': ['randomUUID'],
    'Iterator.prototype': ['map', 'filter', 'take', 'drop', 'flatMap', 'toArray', 'forEach', 'some', 'every', 'find', 'reduce'],
    'self': ['structuredClone', 'reportError', 'scheduler', 'navigation', 'Iterator'],
    'Crypto.prototype': ['randomUUID', 'subtle'],
    'Element.prototype': ['checkVisibility', 'setHTMLUnsafe'],
    'Document.prototype': ['startViewTransition'],
  };
  for (const [path, names] of Object.entries(gone)) {
    const object = path.split('.').reduce((value, name) => value?.[name], self);
    for (const name of names) if (object) delete object[name];
  }
})();
`;

test('the main job needs nothing newer than Chromium 86', async ({ app, context, page }) => {
  await context.addInitScript(TAKE_AWAY);
  await context.route(/library\.worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    await route.fulfill({ response, body: TAKE_AWAY + (await response.text()) });
  });
  await app.open();
  expect(await page.evaluate(() => 'at' in Array.prototype || 'structuredClone' in self)).toBe(false);
  await app.ask('快递员 工伤保险');
  await app.results.first().click();
  await expect(app.reader.getByRole('heading', { level: 2 })).toHaveText(/三重保障/);
  await app.go('charts');
  await expect(app.page.getByRole('figure').first()).toBeVisible();
});
