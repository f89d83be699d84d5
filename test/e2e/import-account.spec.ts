/** One imported file's account: rows, totals, rejected rows for correction, and a withdrawal that shows its effect first. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { goTo } from './go-to.ts';
import { textRows, workbookOf } from '../import/write-workbook.ts';

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

test('what of a file’s addresses and numbers could not be read is told with its account', async ({
  page,
  app,
  userData,
}) => {
  const folder = join(userData, 'in');
  mkdirSync(folder);
  const path = join(folder, 'contacts.csv');
  writeFileSync(
    path,
    [
      'contact_id,Email,Email,Phone',
      'C1,ann at example.org,,07700 900123',
      'C2,bob@gmail.com,bob@example.org,4.47912E+11',
      'C3,cy at example.org,,353871234567',
      'C4,n/a,,+447700900124',
      '',
    ].join('\n'),
  );
  await app.answerDialog([join(folder, 'a.soia')]);
  await page.getByRole('button', { name: /New audit/ }).click();
  await goTo(page, '#/import');
  await app.answerDialog([path]);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  const told =
    '2 rows hold an email address in "Email" that cannot be read; the contacts are kept without it (rows 1 and 3).';
  await expect(page.getByRole('status', { name: 'The last import' })).toContainText(`contacts.csv: ${told}`);
  await page.getByRole('button', { name: 'Account of contacts.csv' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('4 rows = 4 accepted + 0 rejected + 0 blank.');
  const details = dialog.getByRole('region', { name: 'Email addresses and phone numbers' });
  await expect(details.getByRole('listitem')).toHaveText([
    told,
    /^1 row holds a phone number in "Phone" whose last digits a spreadsheet cut off; .* \(row 2\)/,
    /^1 row holds a phone number in "Phone" that is not whole, .* \(row 3\)/,
  ]);
  await expect(details).toContainText(
    '1 phone number has no country code, and was read as one of the audit’s country (United Kingdom).',
  );
  // The second column of addresses is read.
  await expect(dialog.getByRole('heading', { name: 'Columns not read' })).toHaveCount(0);
  await expectAccessible(page);
});

test('rows that come back and are rejected again are listed once, and the totals count what was put right', async ({
  page,
  app,
  userData,
}) => {
  test.slow();
  const folder = join(userData, 'in');
  mkdirSync(folder);
  const give = async (name: string, text: string): Promise<void> => {
    writeFileSync(join(folder, name), text);
    await app.answerDialog([join(folder, name)]);
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await expect(page.getByRole('button', { name: `Account of ${name}` })).toBeVisible();
  };
  const save = async (name: string): Promise<string> => {
    const path = join(folder, name);
    await app.answerDialog([path]);
    await page.getByRole('button', { name: /^Save \d rejected rows? for correction/ }).click();
    await expect.poll(() => existsSync(path)).toBe(true);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    return readFileSync(path, 'utf8');
  };
  await app.answerDialog([join(folder, 'a.soia')]);
  await page.getByRole('button', { name: /New audit/ }).click();
  await goTo(page, '#/import');
  await give(
    'orders.csv',
    [
      'contact_id,at,kind,status,amount,currency,order_id',
      'C1,2025-01-05,sale,completed,"10,50",GBP,7',
      'C1,2025-01-05,sale,completed,"10,50",GBP,7',
      'C1,soon,sale,completed,"4,00",GBP,8',
      'C1,later,sale,completed,"1,25",GBP,9',
      '',
    ].join('\n'),
  );
  const account = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: `Account of ${name}` }).click();
  };
  const listed = page.getByRole('region', { name: 'Rejected rows' }).getByRole('row');
  await expect(listed).toHaveCount(3);
  await account('orders.csv');
  const first = await save('out-1.csv');
  await give('once.csv', first.replace('soon', '2025-02-05'));
  await expect(listed).toHaveCount(2);
  await expect(listed.nth(1)).toContainText('once.csv');
  await account('once.csv');
  const second = await save('out-2.csv');
  await give('twice.csv', second.replace('later', '2025-03-05'));
  await expect(
    page.getByText('None. Every row of every file was accepted, put right or blank.'),
  ).toBeVisible();
  await account('orders.csv');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 rejected row put right by once.csv');
  await expect(dialog).toContainText('1 rejected row put right by twice.csv');
  await expect(dialog.getByRole('region', { name: 'Control totals, table' })).toContainText('26.25');
  await expect(dialog.getByRole('region', { name: 'Of which put right, table' })).toContainText('5.25');
  await expect(dialog.getByRole('region', { name: 'Of which repeats, table' })).toContainText('10.50');
  await expectAccessible(page);
});

test('a deal that an export repeats on several rows is added once, and one whose rows differ is named', async ({
  page,
  app,
  userData,
}) => {
  const deal = (id: string, amount: string, product: string): string =>
    `${id},Fit-out,Closed Won,${amount},GBP,2025-02-01,2025-01-01,8001,${product}\n`;
  const path = join(userData, 'deals.csv');
  writeFileSync(
    path,
    'Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Associated Contact IDs,Product\n' +
      deal('D-1', '100.00', 'Desk') +
      deal('D-1', '100.00', 'Chair') +
      deal('D-2', '40.00', 'Lamp') +
      deal('D-2', '60.00', 'Bulb'),
  );
  await app.answerDialog([join(userData, 'a.soia')]);
  await page.getByRole('button', { name: /New audit/ }).click();
  await app.answerDialog([path]);
  await goTo(page, '#/import');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await page.getByRole('button', { name: 'Account of deals.csv' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'Control totals, table' })).toContainText('200.00');
  await expect(dialog).toContainText('1 deal comes on 2 rows, each with the amount of the whole deal');
  await expect(dialog).toContainText('each row was added (D-2).');
  await expectAccessible(page);
  // A mapping of one's own says it as well.
  await dialog.getByRole('link', { name: 'Read it differently…' }).click();
  await page.getByRole('radio', { name: /HubSpot deals/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Change it column by column' }).click();
  const whole = page.getByRole('checkbox', { name: /That of the whole deal/ }).first();
  await expect(whole).toBeChecked();
});

test('a newer file of a name that was imported is asked about, and takes the place of the earlier one', async ({
  page,
  app,
  userData,
}) => {
  test.slow();
  const folder = join(userData, 'in');
  mkdirSync(folder);
  const paths = ['contacts.csv', 'transactions.csv'].map((name) => join(folder, name));
  const write = (contacts: number, sales: number): void => {
    const ids = Array.from({ length: contacts }, (_, i) => `C${i},c${i}@gmail.com,individual\n`);
    writeFileSync(paths[0]!, `contact_id,email,subscriber\n${ids.join('')}`);
    const days = Array.from({ length: sales }, (_, i) => `C0,2025-01-0${i + 1},sale,completed\n`);
    writeFileSync(paths[1]!, `contact_id,at,kind,status\n${days.join('')}`);
  };
  const choose = async (): Promise<void> => {
    await app.answerDialog(paths);
    await page.getByRole('button', { name: 'Choose files…' }).click();
  };
  const rows = page.getByRole('table').first().getByRole('row');
  write(1, 2);
  await app.answerDialog([join(folder, 'a.soia')]);
  await page.getByRole('button', { name: /New audit/ }).click();
  await goTo(page, '#/import');
  await choose();
  await expect(page.getByText('2 files imported').first()).toBeVisible();

  write(2, 3);
  await choose();
  const dialog = page.getByRole('dialog', { name: 'Files of these names were imported before' });
  await expect(dialog).toContainText(
    '2 rows), and this one has other content. All 2 records of the earlier file stand in this one too.',
  );
  await expect(dialog.getByRole('radio', { name: 'Replace the earlier one', checked: true })).toHaveCount(2);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(rows).toHaveCount(3);

  // By the keyboard alone: the contacts are left out, the sales replaced.
  await choose();
  await dialog.getByRole('radio', { name: 'Replace the earlier one' }).first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog).toContainText('Nothing of it is imported');
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Import the others' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 earlier file gave way').first()).toBeVisible();
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'transactions.csv' })).toContainText('3');

  write(2, 4);
  await choose();
  const keep = dialog.getByText('Keep both', { exact: true });
  await expect(keep).toHaveCount(2);
  for (const one of await keep.all()) await one.click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Account of transactions.csv (import 3)' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Account of transactions.csv (import 5)' })).toBeVisible();
});

test('exports of one system that hold the same records are asked about together, and one by one if wanted', async ({
  page,
  app,
  userData,
}) => {
  test.slow();
  const folder = join(userData, 'in');
  mkdirSync(folder);
  const write = (name: string, people: number): string => {
    const path = join(folder, name);
    const rows = Array.from(
      { length: people },
      (_, i) => `${name[0]}${i},${name[0]}${i}@gmail.com,individual\n`,
    );
    writeFileSync(path, `contact_id,email,subscriber\n${rows.join('')}`);
    return path;
  };
  const choose = async (paths: readonly string[]): Promise<void> => {
    await app.answerDialog([...paths]);
    await page.getByRole('button', { name: 'Choose files…' }).click();
  };
  await app.answerDialog([join(folder, 'a.soia')]);
  await page.getByRole('button', { name: /New audit/ }).click();
  await goTo(page, '#/import');
  await choose([
    write('a-contacts-1.csv', 3),
    write('contacts-2026-09.csv', 4),
    write('contacts-2026-10.csv', 6),
  ]);
  await expect(page.getByText('3 files imported').first()).toBeVisible();

  await choose([
    write('contacts-2026-11.csv', 7),
    write('contacts-2026-12.csv', 8),
    write('a-contacts-1 (1).csv', 4),
  ]);
  const dialog = page.getByRole('dialog', { name: 'Files like these were imported before' });
  const family = dialog.getByRole('region', { name: '2 files of one export' });
  await expect(family.getByRole('listitem')).toHaveCount(2);
  await expect(family.getByRole('radio', { name: 'Keep all', checked: true })).toHaveCount(1);
  await expect(dialog.getByRole('region', { name: 'a-contacts-1 (1).csv' })).toContainText(
    'is named like a second copy of a file imported before',
  );
  await expectAccessible(page);
  await family.getByRole('button', { name: 'Decide one by one' }).click();
  await dialog
    .getByRole('region', { name: 'contacts-2026-12.csv' })
    .getByText(/Replace “contacts-2026-10.csv”/)
    .click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('2 earlier files gave way').first()).toBeVisible();
  for (const name of [
    'contacts-2026-09.csv',
    'contacts-2026-11.csv',
    'contacts-2026-12.csv',
    'a-contacts-1 (1).csv',
  ])
    await expect(page.getByRole('button', { name: `Account of ${name}` })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Account of contacts-2026-10.csv' })).toHaveCount(0);
});

test('a hidden sheet is named and waits, and is read where a person says so', async ({
  page,
  app,
  userData,
}) => {
  const folder = join(userData, 'in');
  mkdirSync(folder);
  const sheet = (id: string): string => textRows(['contact_id,email', `${id},${id}@gmail.com`]);
  const book = await workbookOf({
    sheets: { contacts: sheet('c1'), Gone: sheet('c2') },
    states: { Gone: 'hidden' },
    charts: ['Growth'],
  });
  const path = join(folder, 'people.xlsx');
  writeFileSync(path, book);
  await app.answerDialog([join(folder, 'a.soia')]);
  await page.getByRole('button', { name: /New audit/ }).click();
  await goTo(page, '#/import');
  await app.answerDialog([path]);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  const waiting = page.getByRole('region', { name: 'Waiting for your word' });
  await expect(waiting).toContainText('It is a hidden sheet, and is not read unless you say so.');
  await expect(page.getByRole('status', { name: 'The last import' })).toContainText(
    'people.xlsx › Growth, a chart or a sheet of macros, which has no rows',
  );
  await expectAccessible(page);
  await waiting.getByRole('link', { name: 'Say what it is… people.xlsx › Gone' }).click();
  await expect(page.getByText('This is a hidden sheet: it is read only if you say so.')).toBeVisible();
  await expect(page.getByText('Not to be read: people.xlsx › Growth')).toBeVisible();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import it so' }).click();
  await expect(page.getByRole('button', { name: 'Account of people.xlsx › Gone' })).toBeVisible();
  await expect(waiting).toBeHidden();
});
