/** The list of contacts: what it finds, how it is filtered, chosen and looked through, by mouse and by keyboard alone. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { newAudit, runJob } from './bridge.ts';
import { goTo } from './go-to.ts';
import { LONG, openHostileAudit, SCRIPT, TURNED, wasHarmed } from './hostile-audit.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Contacts' });
const cellOf = (page: Page, name: string) => grid(page).getByRole('gridcell').filter({ hasText: name });

async function openContacts(page: Page): Promise<void> {
  await page.reload();
  await goTo(page, '#/contacts');
}

async function sampleContacts(page: Page): Promise<void> {
  await runJob(page, 'openSample', {});
  await openContacts(page);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2040');
}

/** The number of the row that the keyboard stands on, as screen readers have it. */
function standingOn(page: Page): Promise<string | null> {
  return grid(page).evaluate((element) => {
    const found = element as unknown as {
      getAttribute(name: string): string;
      ownerDocument: { getElementById(id: string): { closest(css: string): typeof found | null } | null };
    };
    const cell = found.ownerDocument.getElementById(found.getAttribute('aria-activedescendant'));
    return cell?.closest('[role=row]')?.getAttribute('aria-rowindex') ?? null;
  });
}

test('filters count, combine, survive a reload, and are kept under a name', async ({ page }) => {
  await sampleContacts(page);
  await page.getByRole('radio', { name: /^May not market/ }).click();
  await expect(page.getByText('360 of 2,039 contacts')).toBeVisible();
  await page.getByRole('button', { name: 'By provision' }).click();
  await page.getByRole('button', { name: /^Consent, not met/ }).click();
  await expect(page).toHaveURL(/may=no&provision=pecr_22_2&outcome=not_met/);
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false');
  const filtered = await grid(page).getAttribute('aria-rowcount');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByLabel('Save what is shown as').fill('Refused');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', filtered!);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2040');
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('button', { name: 'Refused', exact: true }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', filtered!);
});

test('a search that finds nobody says so, and columns come and go', async ({ page }) => {
  await sampleContacts(page);
  await page.getByRole('searchbox', { name: 'Find contacts' }).fill('no such person');
  await expect(page.getByRole('heading', { name: 'No contact fits' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2040');
  await expect(page.getByRole('columnheader', { name: 'Phone' })).toBeHidden();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Phone' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Phone' })).toBeVisible();
});

test('the table is walked, sorted, ticked and left by keyboard alone', async ({ page }) => {
  await sampleContacts(page);
  await grid(page).focus();
  expect(await standingOn(page)).toBe('2');
  await page.keyboard.press('End');
  await expect.poll(() => standingOn(page)).toBe('2040');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  await expect.poll(() => standingOn(page)).toBe('2');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 contacts chosen')).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('2,039 contacts chosen')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('contacts chosen')).toBeHidden();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=name/);
  await expect(page.getByRole('columnheader', { name: 'Contact', exact: true })).toHaveAttribute(
    'aria-sort',
    /./,
  );
});

test('all that a filter finds but one is exported as CSV', async ({ app, page, userData }) => {
  await sampleContacts(page);
  await page.getByRole('radio', { name: /^May not market/ }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '361');
  await page.getByRole('checkbox', { name: 'Choose all 360' }).click();
  await grid(page).getByRole('checkbox').nth(1).click();
  await expect(page.getByText('359 contacts chosen')).toBeVisible();
  await expectAccessible(page);
  const path = join(userData, 'refused.csv');
  await app.answerDialog([path]);
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  await expect(page.getByText('359 contacts were written.')).toBeVisible();
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(360);
});

test('an audit without contacts says what to do', async ({ app, page, userData }) => {
  await newAudit(app, page, join(userData, 'empty.soia'));
  await openContacts(page);
  await expect(page.getByRole('heading', { name: 'No contact has been evaluated yet' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Import files' })).toHaveAttribute(
    'href',
    '#/import',
  );
  await expectAccessible(page);
});

test('hostile names are shown as text, each kept to its own row and direction', async ({ app, page }) => {
  await openHostileAudit(app, page);
  await openContacts(page);
  await expect(cellOf(page, SCRIPT)).toBeVisible();
  await expect(cellOf(page, TURNED).locator('.imported')).toHaveCSS('unicode-bidi', 'isolate');
  const { height } = (await cellOf(page, LONG).boundingBox())!;
  expect(height).toBeLessThan(60);
  expect(await wasHarmed(page)).toBe(false);
  await expectAccessible(page);
});
