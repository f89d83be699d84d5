/** The campaign register: edits of one and of many with their effect shown first, and a campaign's own message as evidence. */
import type { Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drop, expect, test, type RunningApp } from './app.ts';
import { expectAccessible } from './axe.ts';
import { chosen, newAudit, runJob } from './bridge.ts';
import { goTo } from './go-to.ts';

const FILES = {
  'contacts.csv': 'contact_id,email,subscriber\nC1,ann@gmail.com,individual\n',
  'campaigns.csv':
    'campaign_id,name,sent_at,channel,purpose,promoted\nK1,Spring lamps,2025-03-01,email,marketing,Lamps\nK2,Your order,2025-03-02,email,service,\nK3,<b>Bold</b>,2025-03-03,email,,\n',
  'messages.csv': 'campaign_id,contact_id,sent_at\nK1,C1,2025-03-01\nK9,C1,2025-03-04\n',
};

/** A message with a working means of refusing, and an offer. */
const MESSAGE = [
  'From: Lamp Shop <news@lamps.example>',
  'Subject: 20% off lamps',
  'List-Unsubscribe: <https://lamps.example/u>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>20% off all lamps this week</p><p><a href="https://lamps.example/u">Unsubscribe</a></p>',
  '<p>Lamp Shop Ltd, 1 Mill Lane, Leeds LS1 4AP</p><script>globalThis.harmed = true</script>',
  '',
].join('\r\n');

async function withRegister(app: RunningApp, page: Page, folder: string): Promise<void> {
  await newAudit(app, page, join(folder, 'register.soia'));
  const paths = Object.entries(FILES).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  await runJob(page, 'importFiles', { tokens: await chosen(app, page, paths) });
  await page.reload();
  await goTo(page, '#/register');
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Campaign register' });

test('many campaigns are edited at once, after their changes were shown, and the edit is undone', async ({
  app,
  page,
  userData,
}) => {
  test.slow();
  await withRegister(app, page, userData);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '5');
  await expect(grid(page).getByRole('row', { name: /K9/ })).toContainText('not recorded');
  await expect(grid(page).getByRole('link', { name: '<b>Bold</b>' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: /Where it is not recorded/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'What it promoted' }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '4');
  await grid(page).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('3 campaigns chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Edit…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Show what changes' })).toBeDisabled();
  await dialog.getByText(/^Set “What it promoted”/).click();
  await dialog.getByLabel('What it promoted, for all of them').fill('Lamps');
  await dialog.getByRole('button', { name: /Purpose/ }).click();
  await page.getByRole('option', { name: 'service', exact: true }).click();
  await dialog.getByLabel('What this rests on').fill('The content plan');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Show what changes' }).click();
  const changes = dialog.getByRole('region', { name: 'What changes' });
  await expect(changes.getByRole('row', { name: /Your order/ })).toContainText('Lamps');
  await expect(changes.getByRole('row', { name: 'Purpose' })).toHaveCount(2);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Change 3 campaigns' }).click();
  await expect(page.getByRole('heading', { name: 'No campaign is like that' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo: editing 3 campaigns' }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '4');

  const out = join(userData, 'out.csv');
  await app.answerDialog([out]);
  await page.getByRole('button', { name: 'Save as a file to fill in…' }).click();
  await expect.poll(() => written(out)).toContain('K9,,');
  await expect.poll(() => written(out)).toContain('campaign_id,sent_at,name,subject,channel,purpose');
  writeFileSync(join(userData, 'campaigns filled in.csv'), written(out).replace('K9,,,', 'K9,,Newcomer,'));
  await app.answerDialog([join(userData, 'campaigns filled in.csv')]);
  await page.getByRole('button', { name: 'Import a register…' }).click();
  await expect(page.getByText('1 file imported: 4 rows accepted')).toBeVisible();
  await goTo(page, '#/register?find=newcomer');
  await expect(grid(page).getByRole('link', { name: 'Newcomer' })).toBeVisible();
});

test('a campaign’s own message is dropped on it, read, and judged passage by passage', async ({
  app,
  page,
  userData,
}) => {
  test.slow();
  await withRegister(app, page, userData);
  await grid(page).getByRole('link', { name: 'Spring lamps' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Spring lamps' })).toBeVisible();
  const recorded = page.getByRole('region', { name: 'What is recorded' });
  await expect(recorded.getByText('marketing', { exact: true })).toBeVisible();
  const eml = join(userData, 'spring.eml');
  writeFileSync(eml, MESSAGE);
  await drop(page, '#materials', [eml]);
  const material = page.getByRole('article', { name: 'spring.eml' });
  await expect(material.getByText(/readings? waiting for your word/)).toBeVisible();
  await expectAccessible(page);
  await material.getByRole('button', { name: 'Show the text of spring.eml' }).press('Enter');
  await expect(material.getByRole('region', { name: 'Text of spring.eml' })).toContainText(
    '20% off all lamps this week',
  );

  const confirm = material.getByRole('button', { name: 'Confirm Means of refusing: yes' }).first();
  await confirm.press('Enter');
  await expect(material.getByText('Confirmed').first()).toBeVisible();
  await expect(recorded.locator('dl')).toContainText('Means of refusingyes');
  await material
    .getByRole('button', { name: /^Refuse Contains promotion/ })
    .first()
    .click();
  await expect(material.getByText('Refused').first()).toBeVisible();
  const edits = page.getByRole('region', { name: 'Edits' });
  await expect(edits).toContainText('Means of refusing: yes');
  await expect(edits.getByRole('blockquote')).toContainText('lamps.example');
  await expectAccessible(page);

  const other = join(userData, 'other.html');
  writeFileSync(
    other,
    '<a href="#">Unsubscribe</a><p style="display:none"><a href="https://lamps.example/u">Unsubscribe</a></p>',
  );
  const sms = join(userData, 'sms.txt');
  writeFileSync(sms, 'Lamps! Reply STOP to end');
  await page.locator('#materials').scrollIntoViewIfNeeded();
  await drop(page, '#materials', [eml, other, sms]);
  await expect(page.getByText('"spring.eml" is kept with this campaign already')).toBeVisible();
  await expect(page.getByRole('article', { name: 'sms.txt' })).toContainText('recorded as sent by email');
  const against = page.getByRole('article', { name: 'other.html' });
  await expect(against).toContainText('cannot be told from the message');
  await against.getByRole('button', { name: 'Confirm Means of refusing: no' }).click();
  await expect(page.getByText(/Both cannot stand/)).toBeVisible();
  await expect(against.getByText('Confirmed', { exact: true })).toBeHidden();
  await expectAccessible(page);
  await page.locator('#materials').scrollIntoViewIfNeeded();
  await drop(page, '#materials', [sms]);
  await expect(page.getByText('"sms.txt" is kept with this campaign already')).toBeVisible();

  await material.getByRole('button', { name: 'Take back the word on Means of refusing: yes' }).click();
  await expect(edits).toContainText('None: the record stands as it was imported.');

  await recorded.getByRole('button', { name: 'Edit…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Sender' }).fill('Lamp Shop Ltd');
  await page.getByRole('dialog').getByRole('button', { name: 'Show what changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Change 1 campaign' }).click();
  await expect(edits).toContainText('Sender: Lamp Shop Ltd');
  await edits.getByRole('button', { name: /^Undo the edit/ }).click();
  await expect(edits).toContainText('None: the record stands as it was imported.');
  await material.getByRole('button', { name: 'Take out spring.eml' }).click();
  await expect(material).toBeHidden();

  const picture = join(userData, 'picture.txt.png');
  writeFileSync(picture, 'x');
  await app.answerDialog([picture]);
  await page.getByRole('button', { name: 'Add a message…' }).click();
  await expect(page.getByText(/is no message: drop an \.eml/)).toBeVisible();
  expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false);
});

test('an audit without campaigns says what to import', async ({ app, page, userData }) => {
  await newAudit(app, page, join(userData, 'empty.soia'));
  await page.reload();
  await goTo(page, '#/register');
  await expect(page.getByRole('heading', { name: 'No campaign is known yet' })).toBeVisible();
  await expectAccessible(page);
  await goTo(page, '#/register/K1');
  await expect(page.getByRole('heading', { name: 'No such campaign' })).toBeVisible();
});

function written(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
