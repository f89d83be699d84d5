/** Who is one contact: explained on its page, listed for the run, told apart with the effect shown first, and joined again. */
import type { Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type RunningApp } from './app.ts';
import { expectAccessible } from './axe.ts';
import { call, newAudit } from './bridge.ts';
import { goTo } from './go-to.ts';

async function imported(
  app: RunningApp,
  page: Page,
  userData: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = join(userData, 'in');
  mkdirSync(folder);
  const files = Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  await newAudit(app, page, join(folder, 'a.soia'));
  await page.reload();
  await app.answerDialog(files);
  await goTo(page, '#/import');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  const last = Object.keys(texts).at(-1)!;
  await expect(page.getByRole('button', { name: `Account of ${last}` })).toBeVisible();
}

const TWO_SHOPS = {
  'contacts.csv': 'contact_id,email,phone,name,country\nC1,Ann@Shop.test,07700 900111,Ann Archer,GB\n',
  'second-shop.csv': 'contact_id,email,name,country\nC1,anton@other.test,Anton Aster,FR\n',
  'preferences.csv': 'contact_id,email,at,kind,channel\n,ANN@shop.test,2025-03-01,objection,email\n',
};

test('a contact says what it was put together from; two persons are told apart and joined again', async ({
  app,
  page,
  userData,
}) => {
  // Several evaluations and two trials: a busy machine needs longer.
  test.slow();
  await imported(app, page, userData, TWO_SHOPS);
  await goTo(page, '#/identity');
  await expect(page.getByRole('heading', { name: 'Not looked through yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Look through the contacts' }).click();
  const list = page.getByRole('grid', { name: 'Joined contacts and conflicts' });
  await expect(list).toContainText('Countries differ');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Names differ/ }).click();
  await list.focus();
  await page.keyboard.press('Enter');

  const identity = page.getByRole('region', { name: 'Who this is' });
  await expect(identity).toContainText('By id C1: contacts.csv, second-shop.csv hold the same id.');
  await expect(identity).toContainText('hold the same email (contacts.csv, preferences.csv)');
  const details = identity.getByRole('region', { name: 'Details as imported' });
  await expect(details.getByRole('row', { name: /contacts\.csv:1/ })).toContainText('+447700900111');
  await expect(identity).toContainText('Countries differ.');
  await identity.getByRole('button', { name: 'second-shop.csv:1' }).first().click();
  await expect(identity.getByRole('table', { name: 'In the file' })).toContainText('anton@other.test');
  await expectAccessible(page);

  await identity.getByRole('button', { name: 'These are two persons…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Show what would change' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /second-shop\.csv/ }).press('Space');
  await dialog.getByRole('button', { name: 'Show what would change' }).click();
  const effect = dialog.getByRole('region', { name: 'What would change' });
  await expect(effect).toContainText('The audit would hold 2 contacts instead of 1.');
  await expect(effect).toContainText('C1 (2), anton@other.test');
  await expectAccessible(page);
  await expect(dialog.getByRole('button', { name: 'Tell them apart' })).toBeDisabled();
  await dialog.getByLabel('Why, for the log').fill('Both shops number from C1');
  await dialog.getByLabel('Your name, for signatures and the log').fill('Ada');
  await dialog.getByRole('button', { name: 'Tell them apart' }).click();
  await expect(dialog).toBeHidden();
  await expect(identity).toContainText('“Both shops number from C1”');
  await expect(identity).not.toContainText('Countries differ');
  const log = await call(page, 'log', { offset: 0, limit: 5 });
  expect(JSON.stringify(log)).toContain('contacts_told_apart');

  await identity.getByRole('link', { name: 'The other person' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anton Aster');
  await identity.getByRole('button', { name: 'Join again…' }).click();
  await dialog.getByRole('button', { name: 'Show what would change' }).click();
  await expect(effect).toContainText('The audit would hold 1 contact instead of 2.');
  await dialog.getByLabel('Why, for the log').fill('The same after all');
  await dialog.getByRole('button', { name: 'Join them again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ann Archer');
  await expect(identity).toContainText('Undone by Ada');
  await expect(identity).toContainText('Countries differ.');
  await expectAccessible(page);
});

test('two rows of one file under one number are told apart', async ({ app, page, userData }) => {
  test.slow();
  await imported(app, page, userData, {
    'contacts.csv': 'contact_id,email,name\nC1,ann@x.test,Ann Archer\nC1,anton@x.test,Anton Aster\n',
    'transactions.csv': 'contact_id,at,kind,status\nC1,2025-01-02,sale,completed\n',
  });
  await expect(page.getByText(/Of 1 contact, /).first()).toBeVisible();
  await goTo(page, '#/contacts/1');
  const identity = page.getByRole('region', { name: 'Who this is' });
  await expect(identity).toContainText('By id C1: contacts.csv, transactions.csv hold the same id.');
  await identity.getByRole('button', { name: 'These are two persons…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Only some of its 2 rows: id C1 in contacts.csv' }).click();
  const rows = dialog.getByRole('group', { name: 'Rows of id C1 in contacts.csv' });
  const part = dialog.getByRole('checkbox', { name: /^id C1 in contacts\.csv/ });
  const show = dialog.getByRole('button', { name: 'Show what would change' });
  const orders = dialog.getByRole('checkbox', { name: /^id C1 in transactions\.csv/ });
  await orders.press('Space');
  // All of it would leave nobody.
  await rows.getByRole('checkbox', { name: /Anton Aster/ }).press('Space');
  await rows.getByRole('checkbox', { name: /Ann Archer/ }).press('Space');
  await expect(part).toBeChecked();
  await expect(show).toBeDisabled();
  await orders.press('Space');
  await rows.getByRole('checkbox', { name: /Ann Archer/ }).press('Space');
  await expect(part).toBeChecked({ indeterminate: true });
  await rows.getByRole('button', { name: 'contacts.csv:2' }).click();
  await expect(rows.getByRole('table', { name: 'In the file' })).toContainText('anton@x.test');
  await expectAccessible(page);
  await rows.getByRole('button', { name: 'contacts.csv:2' }).click();
  await show.click();
  await expect(dialog.getByRole('region', { name: 'What would change' })).toContainText(
    'The audit would hold 2 contacts instead of 1.',
  );
  await dialog.getByLabel('Why, for the log').fill('A number given twice');
  await dialog.getByLabel('Your name, for signatures and the log').fill('Ada');
  await dialog.getByRole('button', { name: 'Tell them apart' }).click();
  await expect(dialog).toBeHidden();
  await expect(identity).toContainText('id C1 in contacts.csv, row 2');
  await identity.getByRole('link', { name: 'The other person' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anton Aster');
  await expectAccessible(page);
});

test('without an evaluation nobody has been matched', async ({ app, page, userData }) => {
  await newAudit(app, page, join(userData, 'empty.soia'));
  await page.reload();
  await goTo(page, '#/identity');
  await expect(page.getByRole('heading', { name: 'No contacts have been matched yet' })).toBeVisible();
  await expectAccessible(page);
});

test('contacts with the same details and different ids are listed, each with another of them', async ({
  app,
  page,
  userData,
}) => {
  await newAudit(app, page, join(userData, 'shared.soia'));
  await page.reload();
  await goTo(page, '#/import');
  const path = join(userData, 'contacts.csv');
  writeFileSync(
    path,
    'contact_id,email,phone,name,at\nC1,home@gmail.com,07700 900111,Ann Bell,2025-01-01\nC2,home@gmail.com,07700 900111,Bo Bell,2025-01-01\nC3,cy@gmail.com,,Cy Dunn,2025-01-01\n',
  );
  const bought = join(userData, 'transactions.csv');
  writeFileSync(bought, 'contact_id,at,kind,status\nC1,2025-01-02,sale,completed\n');
  await app.answerDialog([path, bought]);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await expect(page.getByText('2 files imported').first()).toBeVisible();
  await goTo(page, '#/identity');
  await page.getByRole('button', { name: 'Look through the contacts' }).click();
  const kept = page.getByRole('group', { name: 'Not put together' });
  await kept.getByRole('button', { name: 'Same email, different ids 2' }).click();
  await expect(page.getByText('2 contacts. Open one to see every row and key.')).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: 'Ann Bell' }).first()).toContainText(
    'Same email and phone as Bo Bell (C2)',
  );
  await expectAccessible(page);
});
