/** One contact: from the verdict down to the imported row, along the timeline, and on to the next contact of the list. */
import type { Page } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { call, chosen, newAudit, runJob } from './bridge.ts';
import { goTo } from './go-to.ts';
import { LONG, openHostileAudit, SCRIPT, wasHarmed } from './hostile-audit.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function openAt(page: Page, hash: string): Promise<void> {
  await page.reload();
  await goTo(page, hash);
}

test('the verdict leads to its provisions, reasons and the row as it was in its file, by keyboard alone', async ({
  page,
}) => {
  await runJob(page, 'openSample', {});
  await openAt(page, '#/contacts?may=no');
  const grid = page.getByRole('grid', { name: 'Contacts' });
  await expect(grid).toHaveAttribute('aria-rowcount', '361');
  await grid.focus();
  await page.keyboard.press('Enter');
  const conclusion = page.getByRole('region', { name: 'Conclusion' });
  await expect(conclusion).toContainText('May not be marketed to');
  await expectAccessible(page);
  const tree = page.getByRole('list', { name: 'Provisions that decided' });
  const reason = tree.getByRole('button', { expanded: false }).first();
  await reason.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const row = tree.locator('.imported-row').first();
  await expect(row.getByRole('table', { name: 'In the file' })).toBeVisible();
  await expect(row.getByRole('table', { name: /^Read as:/ }).first()).toBeVisible();
  await expectAccessible(page);
});

test('next and previous follow the list that the contact was opened from', async ({ page }) => {
  await runJob(page, 'openSample', {});
  await openAt(page, '#/contacts?may=no&sort=unlawful');
  const names = page.getByRole('grid', { name: 'Contacts' }).getByRole('link');
  await expect(names.nth(2)).toBeVisible();
  const [first, second] = await names.allTextContents();
  await names.first().click();
  await expect(heading(page)).toHaveText(first!);
  await page.getByRole('link', { name: 'Next contact' }).click();
  await expect(heading(page)).toHaveText(second!);
  await expect(page.getByText('2 of 360')).toBeVisible();
  await page.keyboard.press('Alt+p');
  await expect(heading(page)).toHaveText(first!);
  await page.getByRole('link', { name: '← Contacts' }).click();
  await expect(page).toHaveURL(/may=no&sort=unlawful/);
});

test('the timeline shows one kind or one conclusion, and each message its own justification', async ({
  app,
  page,
  userData,
}) => {
  await runJob(page, 'openSample', {});
  const found = await call(page, 'contacts', {
    filter: { search: '', mayMarket: 'yes', provision: null, outcome: null },
    sort: 'unlawful',
    page: { offset: 0, limit: 1 },
  });
  if (!found.ok) throw new Error(found.error.code);
  const [worst] = found.value.rows;
  await openAt(page, `#/contacts/${worst!.contact}`);
  const events = page.getByRole('list', { name: 'Events in order of time' });
  await page.getByRole('button', { name: /^Unlawful/ }).click();
  await expect(events.getByRole('listitem')).toHaveCount(worst!.unlawful);
  await events.getByRole('button', { name: 'Why' }).first().click();
  await expect(events.getByRole('list', { name: 'Provisions that decided' })).toContainText('Not met');
  await expectAccessible(page);
  const path = join(userData, 'dossier.pdf');
  await app.answerDialog([path]);
  await page.getByRole('button', { name: 'Export dossier' }).click();
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a contact with ten thousand messages is shown at once, to its last message', async ({
  app,
  page,
  userData,
}) => {
  const put = (name: string, lines: readonly string[]): string => {
    writeFileSync(join(userData, name), `${lines.join('\n')}\n`);
    return join(userData, name);
  };
  const many = Array.from({ length: 10_000 }, (_, i) => i);
  const files = [
    put('contacts.csv', ['contact_id,email,name,subscriber', 'C1,much@gmail.com,Much Mailed,individual']),
    put('campaigns.csv', [
      'campaign_id,name,sent_at,channel,purpose,category,means_of_refusing',
      ...many.map((i) => `K${i},Campaign ${i},,email,marketing,lighting,yes`),
    ]),
    put('messages.csv', [
      'campaign_id,contact_id,sent_at,delivered',
      ...many.map(
        (i) => `K${i},C1,${new Date(Date.UTC(2010, 0, 1 + (i >> 1))).toISOString().slice(0, 10)},yes`,
      ),
    ]),
  ];
  await newAudit(app, page, join(userData, 'much.soia'));
  await runJob(page, 'importFiles', { tokens: await chosen(app, page, files) });
  await openAt(page, '#/contacts/1');
  const events = page.getByRole('list', { name: 'Events in order of time' });
  await expect(events.getByText('Campaign 0', { exact: true })).toBeVisible();
  expect(await events.getByRole('listitem').count()).toBeLessThan(60);
  await expect(events.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '10000');
  await page.locator('#page').evaluate((main) => {
    const scrolled = main as unknown as { scrollTop: number; readonly scrollHeight: number };
    scrolled.scrollTop = scrolled.scrollHeight;
  });
  await expect(events.getByText('Campaign 9999', { exact: true })).toBeVisible();
});

test('hostile text stays text, in the heading, the tree, the timeline and the row', async ({ app, page }) => {
  await openHostileAudit(app, page);
  await openAt(page, '#/contacts/1');
  await expect(heading(page)).toHaveText(SCRIPT);
  const events = page.getByRole('list', { name: 'Events in order of time' });
  await events.getByRole('button', { name: 'Row' }).first().click();
  await expect(events.locator('.imported-row')).toContainText(SCRIPT);
  await openAt(page, '#/contacts/3');
  await expect(heading(page)).toContainText(LONG.slice(0, 50));
  expect((await heading(page).boundingBox())!.height).toBeLessThan(150);
  expect(await wasHarmed(page)).toBe(false);
  await expectAccessible(page);
});

test('a contact that does not exist says so', async ({ page }) => {
  await runJob(page, 'openSample', {});
  await openAt(page, '#/contacts/999999');
  await expect(page.getByRole('alert')).toContainText('There is no such contact');
  await openAt(page, '#/contacts/nobody');
  await expect(page.getByRole('heading', { name: 'There is no such contact' })).toBeVisible();
});
