/** Counting campaigns as one: a report that is suggested, several that are chosen, one by search; each shown first and undone. */
import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLICK_REPORT } from '../engine/click-report.ts';
import { expect, test, type RunningApp } from './app.ts';
import { expectAccessible } from './axe.ts';
import { chosen, newAudit, runJob } from './bridge.ts';
import { goTo } from './go-to.ts';

const FILES = {
  'contacts.csv': 'contact_id,email,subscriber\nC1,ann@gmail.com,individual\n',
  'campaigns.csv':
    'campaign_id,name,sent_at,channel,purpose,promoted\nK1,Spring lamps,2025-03-01,email,marketing,Lamps\nK2,Your order,2025-03-02,email,service,\n',
  'messages.csv': 'campaign_id,contact_id,sent_at\nK1,C1,2025-03-01\nK9,C1,2025-03-04\n',
  'report.csv': CLICK_REPORT.replace('Spring lamps', 'Spring lamps (final)'),
  'suggested.csv': CLICK_REPORT.replace('Spring lamps', 'Spring Lamps').replace('"10","10"', '"3","3"'),
};

async function withReports(app: RunningApp, page: Page, folder: string): Promise<void> {
  await newAudit(app, page, join(folder, 'joins.soia'));
  const paths = Object.entries(FILES).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  await runJob(page, 'importFiles', { tokens: await chosen(app, page, paths) });
  await runJob(page, 'evaluate', {});
  await page.reload();
  await goTo(page, '#/register');
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Campaign register' });
const suggestions = (page: Page) => page.getByRole('region', { name: /looks? like/ });

test('a report is suggested as the campaign that it is, looked at, joined and taken apart again', async ({
  app,
  page,
  userData,
}) => {
  test.slow();
  await withReports(app, page, userData);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '6');
  await expect(suggestions(page)).toContainText('the title and the day in common');
  await expectAccessible(page);

  await suggestions(page).getByRole('button', { name: 'It is another: Spring Lamps' }).press('Enter');
  await expect(suggestions(page)).toBeHidden();
  await page.getByRole('button', { name: 'Undo: counting “Spring Lamps” on its own' }).press('Enter');
  await suggestions(page).getByRole('button', { name: 'Look what changes: Spring Lamps' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const counts = dialog.getByRole('region', { name: 'What counts for it' });
  await expect(counts.getByRole('row', { name: /^Spring Lamps/ })).toContainText('0100');
  await expect(counts.getByRole('row', { name: /^Then, together/ })).toContainText('1101');
  const record = dialog.getByRole('region', { name: 'What the record says' });
  await expect(record.getByRole('row', { name: /^Subject/ })).toContainText(
    'not recordedLamps for springLamps for spring',
  );
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Work out the conclusions' }).press('Enter');
  const concluded = dialog.getByRole('region', { name: 'What is concluded' });
  await expect(concluded).toBeFocused();
  await expect(concluded.getByRole('row', { name: /^Its messages: / })).toHaveCount(1);
  await expect(concluded.getByRole('row', { name: /^Contacts: / })).toHaveCount(3);
  await expectAccessible(page);
  await dialog.getByLabel('What this rests on').fill('Same title and day');
  await dialog.getByRole('button', { name: 'Count as one campaign' }).click();
  await expect(dialog).toBeHidden();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '5');
  await expect(grid(page).getByRole('row', { name: /Spring lamps and 1 joined/ })).toBeVisible();

  // By either name it is the one: its report, and the edit that says so.
  await goTo(page, '#/register/Spring%20Lamps');
  await expect(page.getByRole('heading', { level: 1, name: 'Spring lamps' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'suggested.csv' })).toBeVisible();
  const edits = page.getByRole('region', { name: 'Edits' });
  await expect(edits).toContainText('“Spring Lamps”: Same campaign as: K1');
  await expect(edits).toContainText('Same title and day');
  await expectAccessible(page);
  await page
    .getByRole('article', { name: 'suggested.csv' })
    .getByRole('button', { name: /^Confirm/ })
    .press('Enter');
  const recorded = page.getByRole('region', { name: 'What is recorded' });
  await expect(recorded.locator('dl')).toContainText('Means of refusingyes');
  await recorded.getByRole('button', { name: 'Count on its own: Spring Lamps' }).press('Enter');
  await expect(recorded.locator('dl')).not.toContainText('Joined to it');
});

test('several are chosen and counted as one, and one is found by search; their messages are counted together', async ({
  app,
  page,
  userData,
}) => {
  test.slow();
  await withReports(app, page, userData);
  await grid(page).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('5 campaigns chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Choose none' }).click();
  await goTo(page, '#/register?find=final');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2');
  await grid(page).focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Same campaign as…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Show what changes' })).toBeDisabled();
  await dialog.getByRole('searchbox', { name: 'Find the campaign' }).fill('K1');
  await expect(dialog.getByRole('radio')).toHaveCount(1);
  await dialog.getByText('Spring lamps', { exact: true }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Show what changes' }).press('Enter');
  await dialog.getByRole('button', { name: 'Count as one campaign' }).click();
  await expect(page.getByRole('button', { name: 'Undo: counting 2 campaigns as one' })).toBeVisible();

  await goTo(page, '#/register?find=k');
  for (const name of ['Spring lamps', 'K9'])
    await grid(page)
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('checkbox')
      .click();
  await page.getByRole('button', { name: 'These are one campaign…' }).press('Enter');
  await expect(dialog.getByRole('radio', { name: /Spring lamps/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Show what changes' }).press('Enter');
  await expect(dialog.getByRole('row', { name: /^Then, together/ })).toContainText('2');
  await dialog.getByRole('button', { name: 'Count as one campaign' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Evaluate again' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Evaluate again' })).toBeHidden();
  await goTo(page, '#/campaigns/K9');
  await expect(page.getByRole('heading', { level: 1, name: 'Spring lamps' })).toBeVisible();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');
});
