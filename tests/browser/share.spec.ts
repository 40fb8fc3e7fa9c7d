/** 分享: the link, the code for another page, and what it will look like there. */
import { zh as t } from '../../src/text/zh.ts';
import { expect, test } from './fixtures.ts';

test('the code follows the choices, and the preview shows what it will be', async ({ app, page }) => {
  await app.open('#/search?q=驿站&region=640000');
  await page.getByRole('button', { name: t.share.open }).click();
  const dialog = page.getByRole('dialog', { name: t.share.heading });
  await expect(dialog.getByRole('textbox', { name: t.share.link })).toHaveValue(
    /#\/search\?q=驿站&region=640000$/,
  );
  const code = dialog.getByRole('textbox', { name: t.share.code });
  await expect(code).toHaveValue(/<union-atlas .*view="search" query="q=驿站&amp;region=640000"/);

  const preview = dialog.frameLocator('iframe');
  await expect(preview.getByRole('region', { name: t.ask.region }).getByRole('status')).toContainText(
    '“驿站”',
  );
  await expect(preview.getByRole('heading', { name: t.title })).toHaveCount(0);
  await dialog.getByLabel(t.share.lock).check();
  await expect(code).toHaveValue(/lock="region=640000"/);
  await expect(preview.getByRole('list', { name: t.pills.heading }).getByRole('button')).toHaveCount(0);
  await dialog.getByLabel(t.share.parts.header).check();
  await expect(preview.getByRole('heading', { name: t.title })).toHaveCount(1);

  await dialog.getByLabel(t.share.accent).fill('red');
  await expect(dialog.getByText(t.share.wrongColour)).toBeVisible();
  await dialog.getByLabel(t.share.accent).fill('#07c');
  await expect(dialog.getByText(t.share.wrongColour)).toHaveCount(0);
  await dialog.getByLabel(t.share.forms.frame).check();
  await expect(code).toHaveValue(
    /^<iframe src="http[^"]*\?embed=1&amp;lock=region%3D640000[^"]*accent=%230077cc/,
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
