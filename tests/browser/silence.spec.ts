/** Workers that stop answering: found by their silence, replaced twice, and then the reader is told. */
import { zh as t } from '../../src/text/zh.ts';
import { silenceWorkers } from './failing-worker.ts';
import { expect, test } from './fixtures.ts';

/** A fault is to be seen after this many ms. */
const SOON = { timeout: 3000 };

test('a worker that ends is replaced, and the question is asked again', async ({ app, context }) => {
  await silenceWorkers(context, 'close', '劳模', 1);
  await app.open();
  await app.box.fill('劳模');
  await expect(app.summary).toContainText('“劳模”', { timeout: 20_000 });
  await expect(app.results.first()).toBeVisible();
});

test('a worker that spins again and again is given up with a clear message and a way on', async ({
  app,
  context,
  page,
}) => {
  test.setTimeout(90_000);
  await silenceWorkers(context, 'spin', '劳模', 3);
  await app.open();
  await app.box.fill('劳模');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(t.library.faults.silent, { timeout: 60_000 });
  await alert.getByRole('button', { name: t.library.retry }).click();
  await expect(app.summary).toContainText('“劳模”');
});

test('a worker that dies of an error is named, and trying again starts another one', async ({
  app,
  context,
  faults,
  page,
}) => {
  await silenceWorkers(context, 'throw', '劳模', 1);
  await app.open();
  await app.box.fill('劳模');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(t.library.faults.notStarted('Uncaught Error: out of memory'), SOON);
  await alert.getByRole('button', { name: t.library.retry }).click();
  await expect(app.summary).toContainText('“劳模”');
  faults.length = 0;
});

test('a worker whose script does not come is named, and trying again fetches it', async ({
  app,
  faults,
  page,
}) => {
  const script = /library\.worker[^/]*\.js$/;
  await page.route(script, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(t.library.faults.notStarted(''), SOON);
  await page.unroute(script);
  await alert.getByRole('button', { name: t.library.retry }).click();
  await expect(app.results.first()).toBeVisible();
  faults.length = 0;
});
