/** An audit file in safe hands: opened by its passphrase, kept until a day, purged. */
import type { Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launch, test, type RunningApp } from './app.ts';
import { expectAccessible, showTheme } from './axe.ts';
import { call, newAudit, openName, runJob } from './bridge.ts';
import { goTo } from './go-to.ts';

const PASSPHRASE = 'five plain words in a row';

async function encryptedAudit(app: RunningApp, page: Page, path: string): Promise<void> {
  await newAudit(app, page, path);
  const ended = await runJob(page, 'setPassphrase', { current: null, next: PASSPHRASE });
  expect(ended.state).toBe('done');
}

test('an encrypted audit asks for its passphrase when it is opened, and opens with it only', async ({
  app,
  page,
  userData,
}) => {
  await encryptedAudit(app, page, join(userData, 'kept.soia'));
  await call(page, 'closeAudit', {});
  await page.reload();
  await page.getByRole('button', { name: /kept/ }).click();
  const dialog = page.getByRole('dialog', { name: 'This audit has a passphrase' });
  await expect(dialog.getByText('kept.soia is encrypted.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Open' })).toBeDisabled();
  await dialog.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('That passphrase does not open "kept.soia".');
  await expect(dialog.getByLabel('Passphrase', { exact: true })).toHaveValue('');
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(await call(page, 'lockedAudit', {})).toEqual({ ok: true, value: null });
  expect(await openName(page)).toBeNull();

  await app.emit('open-file', join(userData, 'kept.soia'));
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog).toBeHidden();
  expect(await openName(page)).toBe('kept');
});

test('an encrypted audit that was open at the last exit asks again at the next start', async ({
  app,
  page,
  userData,
}) => {
  await encryptedAudit(app, page, join(userData, 'kept.soia'));
  await app.close();
  const again = await launch(userData);
  try {
    const next = again.pages()[0]!;
    const dialog = next.getByRole('dialog', { name: 'This audit has a passphrase' });
    await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await next.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    expect(await openName(next)).toBe('kept');
  } finally {
    await again.close();
  }
});

test('the passphrase is set and the date of retention kept; a purge says first what it cannot erase', async ({
  app,
  page,
  userData,
}) => {
  const path = join(userData, 'kept.soia');
  await newAudit(app, page, path);
  await page.reload();
  await goTo(page, '#/custody');
  const passphrase = page.getByRole('region', { name: 'Passphrase' });
  await passphrase.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await passphrase.getByLabel('New passphrase again').fill(`${PASSPHRASE}.`);
  await expect(passphrase.getByText('The two are not the same.')).toBeVisible();
  const set = passphrase.getByRole('button', { name: 'Set the passphrase' });
  await expect(set).toBeDisabled();
  await passphrase.getByLabel('New passphrase again').fill(PASSPHRASE);
  await set.click();
  await expect(passphrase.getByText('The file is encrypted')).toBeVisible();
  await expect(passphrase.getByLabel('New passphrase', { exact: true })).toHaveValue('');

  const retention = page.getByRole('region', { name: 'Kept until' });
  await retention.getByLabel('Last day').fill('2020-01-31');
  await retention.getByRole('button', { name: 'Save the date' }).click();
  await expect(retention.getByText('It was to be kept until 31 January 2020')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('custody-light.png'), fullPage: true });
  await showTheme(page, 'dark');
  await page.screenshot({ path: test.info().outputPath('custody-dark.png'), fullPage: true });

  await page.getByRole('button', { name: 'Purge this audit…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Purge this audit?' });
  await expect(dialog.getByText(/Backups, synchronised folders/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Purge for ever' })).toBeDisabled();
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('purge-light.png') });
  await dialog.getByLabel(/Type the name of the audit/).fill('kept');
  await dialog.getByRole('button', { name: 'Purge for ever' }).click();
  await expect(page.getByText('The audit was purged.')).toBeVisible();
  expect(existsSync(path)).toBe(false);
});

test('an encrypted earlier audit is compared with by its passphrase', async ({ app, page, userData }) => {
  test.slow();
  const earlier = join(userData, 'earlier.soia');
  await encryptedAudit(app, page, earlier);
  await call(page, 'closeAudit', {});
  await runJob(page, 'openSample', {});
  await page.reload();
  await goTo(page, '#/changes');
  await app.answerDialog([earlier]);
  await page.getByRole('button', { name: 'Compare with an earlier audit…' }).click();
  const dialog = page.getByRole('dialog', { name: 'The earlier audit has a passphrase' });
  await expect(dialog.getByText('earlier.soia is encrypted.')).toBeVisible();
  await dialog.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('That passphrase does not open "earlier.soia".');
  await expect(dialog.getByLabel('Passphrase', { exact: true })).toHaveValue('');
  await expectAccessible(page);
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Compare' }).click();
  // It opens: what is missing now is an evaluation in it.
  await expect(dialog).toBeHidden();
  await expect(
    page.getByText(/has not been evaluated|no evaluation|Nothing has been evaluated/i).first(),
  ).toBeVisible();
});
