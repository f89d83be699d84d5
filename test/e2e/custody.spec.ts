/** An audit file in safe hands: opened by its passphrase, kept until a day, purged. */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, launch, test, type RunningApp } from './app.ts';
import { expectAccessible } from './axe.ts';
import { call, newAudit, openName, runJob } from './bridge.ts';

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
