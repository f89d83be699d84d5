/** Saying what a file is: among the exports it may be, or column by column, and reading an imported file in another way. */
import type { Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type RunningApp } from './app.ts';
import { expectAccessible } from './axe.ts';
import { call, newAudit } from './bridge.ts';
import { goTo } from './go-to.ts';

/** A till's own list: no platform writes it. One row has no such day, one names nobody. */
const TILL = [
  'Mail,First,Last,Joined,News by mail?,Asked off',
  'ann@gmail.com,Ann,Bell,03/02/2025,Y,',
  'bo@gmail.com,Bo,Carr,14/02/2025,N,01/03/2025',
  'cy@gmail.com,Cy,Dunn,31/02/2025,Y,',
  ',Di,Eves,20/02/2025,Y,',
  'ed@gmail.com,Ed,Fry,21/02/2025,Perhaps,',
  '',
].join('\n');

/** An audience export under a name that does not say which state its members are in. */
const AUDIENCE =
  'Email Address,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED,EUID\nann@gmail.com,2,2016-04-18 13:51:14,2017-01-01 00:00:00,e1\n';

/** Characters of a file that takes some seconds to read through. */
const LARGE = 300_000_000;

async function importing(
  app: RunningApp,
  page: Page,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await newAudit(app, page, join(folder, 'mapping.soia'));
  await page.reload();
  await goTo(page, '#/import');
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  await app.answerDialog(paths);
  await page.getByRole('button', { name: 'Choose files…' }).click();
}

/** Chooses in a list by keys. */
async function choose(page: Page, list: RegExp, option: string): Promise<void> {
  const button = page.getByRole('button', { name: list }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('a file of one’s own is mapped column by column to several records, kept, and imported', async ({
  app,
  page,
  userData,
}) => {
  test.slow();
  await importing(app, page, userData, { 'till.csv': TILL });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is “till.csv”?');
  await expect(page.getByRole('radio', { name: /Say it column by column/ })).toBeChecked();
  await expect(page.getByText('Record 1 (contact) says nowhere who a row is about')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Read Mail as Email' }).press('Enter');
  const first = page.getByRole('region', { name: 'What the rows become' });
  await expect(first.getByRole('row').nth(1)).toContainText('ann@gmail.com');
  await choose(page, /Contact: Name comes from/, 'First');
  await choose(page, /Name goes on with/, 'Last');
  await expect(first.getByRole('row').nth(1)).toContainText('Ann Bell');

  await page.getByRole('button', { name: 'Collection', exact: true }).click();
  await choose(page, /Collection: Collected at comes from/, 'Joined');
  await expect(page.getByText(/Proof: “14\/02\/2025” can only be day first/)).toBeVisible();
  await choose(page, /Collection: Context comes from/, 'The same for every row…');
  await choose(page, /Context of every row/, 'shop purchase');
  await expect(first.getByRole('row').nth(1)).toContainText('2025-02-03');

  await page.getByRole('button', { name: 'Preference', exact: true }).click();
  await choose(page, /Preference: What it is comes from/, 'News by mail?');
  await choose(page, /Meaning of Y$/, 'consent');
  await choose(page, /Meaning of N$/, 'objection');
  await expect(page.getByText('1 value without a meaning yet.')).toBeVisible();
  await page.getByText('The oddest rows').click();
  await expect(first).toContainText('"News by mail?" holds "Perhaps", whose meaning is not known');
  await expect(first).toContainText('"Joined" holds "31/02/2025"');
  await expect(page.getByRole('status').filter({ hasText: '2 accepted' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Remove Preference' }).click();
  await expect(page.getByRole('region', { name: 'Preference' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('region', { name: 'Preference' })).toBeVisible();

  await page.getByRole('button', { name: 'Transaction', exact: true }).click();
  await choose(page, /Transaction: Product comes from/, 'First');
  const sale = page.getByRole('region', { name: 'Transaction' });
  await expect(sale).toContainText('A row that has none of these values gives no transaction');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove Transaction' }).click();
  await page.getByRole('button', { name: 'Save as a mapping…' }).click();
  await page.getByRole('dialog').getByLabel('Name (required)').fill('Till list');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Import it so' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import');
  await expect(page.getByRole('button', { name: 'Account of till.csv' })).toBeVisible();
  await expect(page.getByText('Mapping "Till list"')).toBeVisible();
  await expect(page.getByText('"till.csv"')).toHaveCount(0);
  await expect(page.getByText('Compared with what the audit holds.')).toHaveCount(0);
  await expectAccessible(page);

  const out = join(userData, 'out.mapping.json');
  await app.answerDialog([out]);
  await page.getByRole('button', { name: 'Save to a file… Till list' }).click();
  await expect.poll(() => written(out)).toContain('"name": "Till list"');
  await page.getByRole('button', { name: 'Remove Till list' }).click();
  await page.getByRole('button', { name: 'Undo: removing Till list' }).click();
  await expect(page.getByRole('button', { name: 'Remove Till list' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove Till list' }).click();
  await app.answerDialog([out]);
  await page.getByRole('button', { name: 'Load from a file…' }).click();
  await expect(page.getByText('For any file with the columns that it reads.')).toBeVisible();
});

/** Takings of a shop abroad; the last column could be either. */
const TAKINGS = [
  'Mail;Article;Paid;Each;Pieces',
  'ann@gmail.com;Lamp;1.751;1,751;2',
  'bo@gmail.com;Cup;12,50;2,000;1',
  'cy@gmail.com;Rug;free;3,000;1',
  '',
].join('\n');

test('amounts are read by what their column proves or a person says, and add up in the file’s account', async ({
  app,
  page,
  userData,
}) => {
  test.slow();
  await importing(app, page, userData, { 'takings.csv': TAKINGS });
  await page.getByRole('button', { name: 'Read Mail as Email' }).press('Enter');
  await page.getByRole('button', { name: 'Transaction', exact: true }).click();
  const transaction = page.getByRole('region', { name: 'Transaction', exact: true });
  await choose(page, /Transaction: Amount comes from/, 'Each');
  await expect(transaction).toContainText('3 values such as “1,751” could be either, and none proves which.');
  await expect(transaction).toContainText('1,751 is not read');
  await transaction.getByText('Comma: 1.234,50').click();
  await expect(transaction).toContainText('1,751 is 1.7510');
  await choose(page, /Transaction: Amount comes from/, 'Paid');
  await expect(transaction).toContainText('Proof: 1 value such as “12,50” can only have a decimal comma.');
  await expect(transaction).toContainText('1.751 is 1751.00');
  await expectAccessible(page);
  await transaction.getByText('Point: 1,234.50').click();
  await expect(transaction).toContainText('What you say contradicts it: those are not added up.');
  await transaction.getByText('As its values prove').click();
  const first = page.getByRole('region', { name: 'What the rows become' });
  await expect(first.getByRole('row').nth(1)).toContainText('1751.00');
  await page.getByRole('button', { name: 'Import it so' }).click();
  await page.getByRole('button', { name: 'Account of takings.csv' }).click();
  const account = page.getByRole('dialog');
  await expect(account).toContainText('written with a decimal comma, as its own values prove.');
  await expect(account.getByRole('region', { name: 'Control totals, table' })).toContainText('1763.50');
});

/** Nearly an export of contacts: people with two kinds of names, and a column for each kind of mail they left. */
const LEAVERS = [
  'Contact ID,Email,Full name,First name,Last name,Opted out of email: News,Opted out of email: Offers',
  '1,ann@gmail.com,A. Bell,Ann,Bell,true,true',
  '2,bo@gmail.com,,Bo,Carr,true,',
  '3,cy@gmail.com,,,,,true',
  '',
].join('\n');

test('ids that a spreadsheet took zeros off have them back', async ({ app, page, userData }) => {
  await importing(app, page, userData, { 'stopped.csv': 'Card,Stopped\n7,2025-03-01\n123456,2025-03-02\n' });
  await choose(page, /Who: Contact id comes from/, 'Card');
  await page.getByRole('button', { name: 'Preference', exact: true }).click();
  await choose(page, /Preference: What it is comes from/, 'The same for every row…');
  await choose(page, /What it is of every row/, 'objection');
  const preview = page.getByRole('region', { name: 'What the rows become' });
  await expect(preview.getByRole('row').nth(1)).toContainText('7');
  await expect(preview.getByRole('row').nth(1)).not.toContainText('000007');
  const who = page.getByRole('region', { name: 'Who it is about' });
  await who.getByText('Other columns, and how its values are taken').first().click();
  await choose(page, /Its values are taken/, 'As numbers that lost zeros in front');
  await expect(who.getByRole('list', { name: 'Numbers of Card as they are read' })).toContainText(
    '7 is 000007',
  );
  await expect(preview.getByRole('row').nth(1)).toContainText('000007');
  await choose(page, /With zeros in front they have/, '8 digits');
  await expect(preview.getByRole('row').nth(1)).toContainText('00000007');
  await expect(page.getByText('Read: as numbers of 8 digits, with zeros in front')).toBeVisible();
  await expectAccessible(page);
});

test('an export that is nearly right is changed: its sources in order, what it is repeated for, and the whole file', async ({
  app,
  page,
  userData,
}) => {
  test.slow();
  await importing(app, page, userData, { 'leavers.csv': LEAVERS });
  await page.getByRole('radio', { name: /Another known export/ }).focus();
  await page.keyboard.press('Space');
  await choose(page, /Which export/, 'Mailchimp report of one campaign');
  await expect(page.getByText('The report is no table of columns')).toBeVisible();
  await choose(page, /Which export/, 'HubSpot contacts export');
  await page.getByRole('button', { name: 'Change it column by column' }).click();

  const became = page.getByRole('region', { name: 'What the rows become' });
  const row = (n: number) => became.getByRole('row').nth(n);
  const name = page.getByRole('list', { name: 'Contact: Name, in order' });
  await expect(name.getByRole('button', { name: /source 1 comes from|source 1$/ }).first()).toContainText(
    'Full name',
  );
  await expect(row(1)).toContainText('A. Bell');
  await expect(row(2)).toContainText('Bo Carr');

  // In another order, by keys: the focus goes along, and undo leads back.
  const down = name.getByRole('button', { name: 'Move source 1 (Full name) down' });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(name.getByRole('button', { name: 'Move source 2 (Full name) up' })).toBeFocused();
  await expect(row(1)).toContainText('Ann Bell');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(1)).toContainText('A. Bell');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(row(1)).toContainText('Ann Bell');

  await choose(page, /Contact: Name: another source/, 'The same for every row…');
  const unnamed = page.getByRole('textbox', { name: 'Name of every row' });
  await unnamed.fill('Nobody by name');
  await unnamed.press('Enter');
  await expect(row(3)).toContainText('Nobody by name');
  await name.getByRole('button', { name: 'Remove source 2 (Full name)' }).press('Enter');
  await expect(name.getByRole('button', { name: 'Remove source 2 (The same for every row)' })).toBeFocused();
  await expect(name.getByRole('button', { name: /^Remove source 3/ })).toHaveCount(0);

  // One for each column of like headings: fewer of them, then none left out but those said.
  const left = page.getByRole('region', { name: 'Preference', exact: true });
  await expect(left.getByText('Here: Opted out of email: News, Opted out of email: Offers.')).toBeVisible();
  const pattern = left.getByRole('textbox', { name: 'Headings like' });
  await pattern.fill('Opted out of email: O*');
  await pattern.press('Enter');
  await expect(left.getByText('Here: Opted out of email: Offers.')).toBeVisible();
  await expect(row(1).getByText('Preference')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(1).getByText('Preference')).toHaveCount(2);
  await choose(page, /A row gives the preference/, 'For each column except…');
  await expect(left.getByRole('list', { name: 'Every column except' })).toContainText('Contact ID');
  await expect(left.getByText('Here: Full name')).toBeVisible();
  await expectAccessible(page);
  await choose(page, /Add a column: Every column except/, 'Full name');
  await expect(left.getByText('Here: Opted out of email: News, Opted out of email: Offers.')).toBeVisible();
  await choose(page, /Preference: Wording comes from/, 'The heading of each column');
  await expect(row(1)).toContainText('Opted out of email: Offers');

  await choose(page, /A row gives the preference/, 'For each item in a cell…');
  await choose(page, /Its items are set apart by/, 'Semicolons: Tea; Pot');
  await expect(left.getByRole('list', { name: /The items are in the first/ })).toContainText('Contact ID');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(1)).toContainText('Opted out of email: Offers');

  // Only some rows, and what stands for nothing.
  await choose(page, /Contact: Only rows where/, 'First name');
  await expect(row(3).getByText('Contact', { exact: true })).toHaveCount(0);
  await page.getByRole('textbox', { name: 'One more: Cells that stand for nothing' }).fill('Bo');
  await page.keyboard.press('Enter');
  await expect(row(2).getByText('Contact', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove “Bo”' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'One more: Cells that stand for nothing' })).toBeFocused();
  await expect(row(2).getByText('Contact', { exact: true })).toHaveCount(1);
  await choose(page, /Rows belong together that share/, 'Contact ID');
  await expect(page.getByRole('group', { name: 'Columns of the line itself' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('group', { name: 'Columns of the line itself' })).toBeHidden();

  await page.getByRole('button', { name: 'Save as a mapping…' }).click();
  await page.getByRole('dialog').getByLabel('Name (required)').fill('Leavers');
  await page.getByRole('checkbox', { name: 'A file may lack some of the columns' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove “Last name”' }).press('Enter');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Import it so' }).click();
  await expect(page.getByRole('button', { name: 'Account of leavers.csv' })).toBeVisible();

  // The next such file is read by it unasked.
  const next = join(userData, 'june.csv');
  writeFileSync(next, LEAVERS.replaceAll('gmail', 'example').replace('Last name', 'Surname'));
  await app.answerDialog([next]);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await expect(page.getByRole('button', { name: 'Account of june.csv' })).toBeVisible();
  await expect(page.getByText('Mapping "Leavers"')).toHaveCount(2);
});

test('where recognition is unsure the candidates are shown with their reasons, and one is chosen', async ({
  app,
  page,
  userData,
}) => {
  await importing(app, page, userData, {
    'members.csv': AUDIENCE,
    'contacts.csv': 'contact_id,email\nC1,ann@gmail.com\n',
  });
  const waiting = page.getByRole('region', { name: 'Waiting for your word' });
  await expect(waiting).toContainText('members.csv');
  await expectAccessible(page);
  await waiting.getByRole('link', { name: 'Say what it is… members.csv' }).press('Enter');
  await expect(page.getByText('Choose above how the file is to be read')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import it so' })).toBeDisabled();
  const candidate = page.getByRole('radio', { name: /unsubscribed/i }).first();
  await expect(candidate).not.toBeChecked();
  await candidate.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'What the rows become' })).toContainText('Preference');
  await expectAccessible(page);
  // Nearly right: what the export says is where a mapping of one's own starts, and undo leads back.
  await page.getByRole('button', { name: 'Change it column by column' }).click();
  await expect(page.getByRole('button', { name: /Who: Email comes from/ })).toContainText('Email Address');
  await expect(page.getByRole('button', { name: 'Import it so' })).toBeEnabled();
  await expect(page.getByText('Of its 1 row: 1 accepted, 0 rejected.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(candidate).toBeChecked();
  await expect(page.getByRole('button', { name: 'Import it so' })).toBeEnabled();
  await page.getByRole('button', { name: 'Import it so' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Account of members.csv' })).toBeVisible();
  await expect(waiting).toBeHidden();
});

test('a file that a person says how to read is asked about where it is newer than one in the audit', async ({
  app,
  page,
  userData,
}) => {
  await importing(app, page, userData, { 'members.csv': AUDIENCE });
  const sayAndImport = async (): Promise<void> => {
    await page
      .getByRole('radio', { name: /unsubscribed/i })
      .first()
      .focus();
    await page.keyboard.press('Space');
    const take = page.getByRole('button', { name: 'Import it so' });
    await expect(take).toBeEnabled();
    await take.press('Enter');
  };
  await sayAndImport();
  await expect(page.getByRole('button', { name: 'Account of members.csv' })).toBeVisible();

  const again = join(userData, 'members (1).csv');
  writeFileSync(again, `${AUDIENCE}bo@gmail.com,2,2016-05-18 13:51:14,2017-01-02 00:00:00,e2\n`);
  await app.answerDialog([again]);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is “members (1).csv”?');
  await sayAndImport();
  const dialog = page.getByRole('dialog', { name: 'A file like this one was imported before' });
  await expect(dialog).toContainText('is named like a second copy of a file imported before ("members.csv"');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is “members (1).csv”?');
  await page.getByRole('button', { name: 'Import it so' }).press('Enter');
  await expect(dialog.getByRole('radio', { name: 'Replace the earlier one', checked: true })).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('1 earlier file gave way').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Account of members (1).csv' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Account of members.csv' })).toHaveCount(0);
});

test('an imported file is read in another way, in place of the first', async ({ app, page, userData }) => {
  await importing(app, page, userData, { 'contacts.csv': 'contact_id,email\nC1,ann@gmail.com\nC2,nobody\n' });
  await page.getByRole('button', { name: 'Account of contacts.csv' }).click();
  await page.getByRole('link', { name: 'Read it differently…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read “contacts.csv” differently');
  await page.getByRole('radio', { name: /Say it column by column/ }).focus();
  await page.keyboard.press('Space');
  await choose(page, /Who: Contact id comes from/, 'contact_id');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('says nowhere who a row is about')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('Of its 2 rows: 2 accepted, 0 rejected.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Read it so, in place of before' }).click();
  await expect(page.getByText('Mapping "contacts.csv"')).toBeVisible();
  const audit = await call(page, 'audit', {});
  expect(audit.ok && audit.value?.sources.map(({ accepted, rejected }) => [accepted, rejected])).toEqual([
    [2, 0],
  ]);
});

test('a large file shows how much of it has been read, and its reading can be stopped', async ({
  app,
  page,
  userData,
}) => {
  test.slow();
  const [header, ...rows] = TILL.trim().split('\n');
  const many = rows.slice(0, 2).join('\n');
  await importing(app, page, userData, {
    'till.csv': `${header}\n${`${many}\n`.repeat(LARGE / (many.length + 1))}`,
  });
  await page.getByRole('button', { name: 'Read Mail as Email' }).press('Enter');
  await page.getByRole('button', { name: 'Collection', exact: true }).click();
  await choose(page, /Collection: Context comes from/, 'The same for every row…');
  await choose(page, /Context of every row/, 'shop purchase');
  // What was chosen before is read by now, so that one reading alone is watched.
  await expect(page.getByText('Reading its rows…')).toBeHidden();
  // Which of day and month comes first is proved by all of the file.
  await choose(page, /Collection: Collected at comes from/, 'Joined');
  const reading = page.getByRole('progressbar', { name: 'Reading its rows' });
  const seen = new Set<number>();
  await expect
    .poll(
      async () => {
        const shown = await reading.evaluateAll(([bar]) => bar?.getAttribute('aria-valuenow') ?? null);
        if (shown !== null) seen.add(Number(shown));
        return seen.size;
      },
      { intervals: [100] },
    )
    .toBeGreaterThan(3);
  expect([...seen]).toEqual([...seen].toSorted((a, b) => a - b));
  await expect(reading).toHaveText(/^\d+%$/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText('Reading the file was stopped.')).toBeVisible();
  await expect(reading).toBeHidden();
});

test('a file that the window no longer knows is asked for again', async ({ app, page, userData }) => {
  await newAudit(app, page, join(userData, 'mapping.soia'));
  await page.reload();
  await goTo(page, '#/import/gone?part=till.csv');
  await expect(page.getByRole('heading', { name: 'The file has to be chosen again' })).toBeVisible();
  await expectAccessible(page);
});

function written(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
