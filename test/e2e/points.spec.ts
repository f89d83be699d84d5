/** The register of collection points: empty, filled in, changed, undone, with evidence attached, and what it settles. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { newAudit, runJob } from './bridge.ts';
import { goTo } from './go-to.ts';

test('the sample’s register says what each entry settles, and the overview what is missing most', async ({
  page,
}) => {
  await runJob(page, 'openSample', {});
  await runJob(page, 'findEvidenceGaps', {});
  await page.reload();
  await goTo(page, '#/points');
  const card = page.getByRole('article', { name: 'Showroom card' });
  await expect(card.getByText(/^Settles \d+ contacts$/)).toBeVisible();
  await expect(card.getByText('Tick if you would rather not hear from us')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(5);
  await expectAccessible(page);
  await goTo(page, '#/overview');
  const gaps = page.getByRole('region', { name: 'What is missing most' });
  await expect(gaps.getByText(/contacts are undetermined; for \d+ of them a single record/)).toBeVisible();
  await expect(gaps.getByText(/A record of the wording at “Showroom card”/)).toBeVisible();
});

test('an entry is added, changed, ended, removed and brought back', async ({ app, page, userData }) => {
  await newAudit(app, page, join(userData, 'points.soia'));
  await page.reload();
  await goTo(page, '#/points');
  await expect(page.getByRole('heading', { name: 'The register is empty' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add a point' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByLabel('Identifier (required)').fill('WEB');
  await dialog.getByLabel('Name', { exact: true }).fill('Web checkout');
  await dialog.getByLabel('In use from').fill('2024-03-01');
  await dialog.getByLabel('Wording').fill('Tick here if you do not want news');
  await dialog
    .getByRole('radiogroup', { name: 'Could marketing be refused there?' })
    .getByText('Yes')
    .click();
  await dialog.getByRole('button', { name: /By what/ }).click();
  await page.getByRole('option', { name: 'opt out box' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const entry = page.getByRole('article', { name: 'Web checkout' });
  await expect(entry.getByText('Marketing could be refused (opt out box)')).toBeVisible();

  await entry.getByRole('button', { name: 'End Web checkout' }).click();
  await page.getByRole('dialog').getByLabel('Last day in use').fill('2025-01-31');
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(entry.getByRole('button', { name: 'End Web checkout' })).toBeHidden();

  const [form, back] = [join(userData, 'form.txt'), join(userData, 'back.txt')];
  writeFileSync(form, 'a picture of the form');
  await app.answerDialog([form]);
  await entry.getByRole('button', { name: 'Attach evidence to Web checkout' }).click();
  await expect(entry.getByText(/SHA-256 [0-9a-f]{12}…/)).toBeVisible();
  await app.answerDialog([back]);
  await entry.getByRole('button', { name: 'Save form.txt' }).click();
  await expect.poll(() => written(back)).toBe('a picture of the form');

  await entry.getByRole('button', { name: 'Remove Web checkout' }).click();
  await expect(page.getByRole('heading', { name: 'The register is empty' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Removing an entry' }).click();
  await expect(entry).toBeVisible();
  await expectAccessible(page);
});

test('a day that does not exist is refused in words, and nothing is lost; a month will do', async ({
  app,
  page,
  userData,
}) => {
  await newAudit(app, page, join(userData, 'points.soia'));
  await page.reload();
  await goTo(page, '#/points');
  await page.getByRole('button', { name: 'Add a point' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Identifier (required)').fill('WEB');
  await dialog.getByLabel('In use from').fill('1 March');
  await expect(dialog.getByText('Write it as 2025-06-01, or as 2025-06')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByLabel('In use from').fill('2025-02-30');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('"2025-02-30" is not a day')).toBeVisible();
  await expect(dialog.getByLabel('Identifier (required)')).toHaveValue('WEB');
  await dialog.getByLabel('In use from').fill('2025-02');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('in use from February 2025 to today')).toBeVisible();
});

function written(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
