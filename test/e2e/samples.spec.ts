/** Samples and notes: drawn, ticked and signed by two people, exceptions and notes, and what happens without a run. */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { call, newAudit } from './bridge.ts';
import { goTo } from './go-to.ts';
import { openHostileAudit, SCRIPT, wasHarmed } from './hostile-audit.ts';

async function openSamples(page: Page): Promise<void> {
  await page.reload();
  await goTo(page, '#/samples');
}

const name = (page: Page) => page.getByLabel('Your name, for signatures and the log').first();

test('a sample is drawn, ticked and signed by two people; hostile names stay text', async ({ app, page }) => {
  await openHostileAudit(app, page);
  await openSamples(page);
  await name(page).fill('Ada');
  await page.getByLabel('Name of the sample').fill(SCRIPT);
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SCRIPT);
  const items = page.getByRole('list', { name: 'Contacts of the sample' }).locator('> li');
  await expect(items).toHaveCount(5);
  await page.getByRole('button', { name: 'Reviewer: sign', exact: true }).click();
  await expect(page.getByText('Tick every contact of the sample before you sign it.')).toBeVisible();
  for (let i = 0; i < 5; i++) {
    const box = items.nth(i).getByRole('radio', { name: 'Agrees with the source' });
    await box.click();
    await expect(items.nth(i).getByText('Ticked by Ada')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Reviewer: sign', exact: true }).click();
  await page.getByRole('button', { name: 'Second reviewer: sign' }).click();
  await expect(page.getByText('The second reviewer must be somebody else than the first.')).toBeVisible();
  await name(page).fill('Bo');
  await page.getByRole('button', { name: 'Second reviewer: sign' }).click();
  await expect(page.getByRole('region', { name: 'Signatures' })).toContainText('Bo, ');
  expect(await wasHarmed(page)).toBe(false);
  await expectAccessible(page);
  const log = await call(page, 'log', { offset: 0, limit: 1 });
  expect(log).toMatchObject({ value: { entries: [{ actor: 'Bo', action: 'sample_signed' }] } });
});

test('an exception gets an owner and a date, and a note a name', async ({ app, page }) => {
  await openHostileAudit(app, page);
  await openSamples(page);
  await name(page).fill('Ada');
  await page.getByRole('button', { name: 'Open an exception' }).click();
  await page.getByLabel('What needs attention').fill('No opt-out in K1');
  await page.getByLabel('Owner').fill('Marketing');
  await page.getByLabel('Due').fill('2026-09-01');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('row', { name: /No opt-out in K1/ })).toContainText('Marketing');
  await page.getByLabel('New note').fill('Asked the shop for the wording.');
  await page.getByRole('button', { name: 'Sign and keep' }).click();
  await expect(page.getByText('Asked the shop for the wording.')).toBeVisible();
});

test('without an evaluation there is nothing to draw from', async ({ app, page, userData }) => {
  await newAudit(app, page, join(userData, 'empty.soia'));
  await openSamples(page);
  await expect(
    page.getByRole('heading', { name: 'There is nothing to draw a sample from yet' }),
  ).toBeVisible();
  await expectAccessible(page);
});
