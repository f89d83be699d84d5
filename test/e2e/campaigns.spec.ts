/** Campaigns and messages: when what was sent unlawfully went out, in which campaign, and to whom. */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { newAudit, runJob } from './bridge.ts';
import { goTo } from './go-to.ts';
import { LONG, openHostileAudit, SCRIPT, wasHarmed } from './hostile-audit.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Campaigns' });

async function openCampaigns(page: Page): Promise<void> {
  await page.reload();
  await goTo(page, '#/campaigns');
}

test('from a day on the calendar to its campaign, a message and the contact, by keyboard alone', async ({
  page,
}) => {
  await runJob(page, 'openSample', {});
  await openCampaigns(page);
  await expect(page.getByText('3,867 unlawful, 2,798 undetermined')).toBeVisible();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', /^\d\d$/);
  await expectAccessible(page);
  const year = page.getByRole('grid', { name: 'Unlawful messages by day in 2026' });
  await year.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/day=2026-/);
  await expect(page.getByRole('heading', { name: /^Campaigns sent on/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: /^Campaigns sent on/ })).toBeVisible();
  await grid(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Its messages, by provision' })).toBeVisible();
  const messages = page.getByRole('grid', { name: /^Messages of the campaign/ });
  await page.getByRole('radio', { name: /^Unlawful/ }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/lawful=no/);
  await expect(messages.getByRole('gridcell', { name: 'Unlawful' }).first()).toBeVisible();
  await expectAccessible(page);
  await messages.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Conclusion' })).toBeVisible();
});

test('the calendar is walked with arrows, and says each day in words', async ({ page }) => {
  await runJob(page, 'openSample', {});
  await openCampaigns(page);
  const year = page.getByRole('grid', { name: 'Unlawful messages by day in 2026' });
  await year.focus();
  const before = await year.getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowRight');
  const after = await year.getAttribute('aria-activedescendant');
  expect(after).not.toBe(before);
  await expect(page.locator(`#${after}`)).toHaveAttribute('aria-label', /2026: /);
  await page.getByText('Undetermined', { exact: true }).first().click();
  await expect(page.getByRole('grid', { name: 'Undetermined messages by day in 2026' })).toBeVisible();
});

test('an audit without messages says so', async ({ app, page, userData }) => {
  await newAudit(app, page, join(userData, 'empty.soia'));
  await openCampaigns(page);
  await expect(page.getByRole('heading', { name: 'No message has been evaluated yet' })).toBeVisible();
  await expectAccessible(page);
});

test('hostile names of campaigns stay text', async ({ app, page }) => {
  await openHostileAudit(app, page);
  await openCampaigns(page);
  await expect(grid(page).getByRole('link', { name: SCRIPT })).toBeVisible();
  await expect(grid(page).getByRole('link', { name: LONG.slice(0, 20) })).toBeVisible();
  await grid(page).getByRole('link', { name: SCRIPT }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SCRIPT);
  expect(await wasHarmed(page)).toBe(false);
  await expectAccessible(page);
});
