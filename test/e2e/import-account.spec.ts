/** One imported file's account: rows, totals, rejected rows for correction, and a withdrawal that shows its effect first. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { goTo } from './go-to.ts';

test('an import is accounted for, corrected and withdrawn', async ({ page, app, userData }) => {
  // Two evaluations and a trial: a busy machine needs longer.
  test.slow();
  const folder = join(userData, 'in');
  mkdirSync(folder);
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const contacts = put('contacts.csv', 'contact_id,email,subscriber\nC1,ann@gmail.com,individual\n');
  const trade = put(
    'transactions.csv',
    'contact_id,at,kind,status,amount,currency\nC1,2025-01-05,sale,completed,10.50,GBP\nC1,soon,sale,completed,4.00,GBP\n',
  );
  await app.answerDialog([join(folder, 'a.soia')]);
  await page.getByRole('button', { name: /New audit/ }).click();
  await app.answerDialog([contacts, trade]);
  await goTo(page, '#/import');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await page.getByRole('button', { name: 'Account of transactions.csv' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 rows = 1 accepted + 1 rejected + 0 blank.');
  await expect(dialog.getByRole('region', { name: 'Control totals, table' })).toContainText('10.50');
  await expectAccessible(page);
  const rejected = join(folder, 'rejected.csv');
  await app.answerDialog([rejected]);
  await dialog.getByRole('button', { name: /Save 1 rejected row/ }).click();
  await expect
    .poll(() => (existsSync(rejected) ? readFileSync(rejected, 'utf8') : null))
    .toContain('Why it was rejected');
  await dialog.getByRole('button', { name: 'Show what would change…' }).click();
  await expect(dialog).toContainText('Records that go: 1 transaction.');
  await dialog.getByRole('button', { name: /Withdraw 1 file/ }).click();
  await expect(page.getByRole('button', { name: 'Account of transactions.csv' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Account of contacts.csv' })).toBeVisible();
});
