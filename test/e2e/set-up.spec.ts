/** The set-up: kept as it is changed, by mouse and by keyboard alone, and a switch's effect is told before it is set. */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { call, newAudit, runJob } from './bridge.ts';
import { goTo } from './go-to.ts';
import { openHostileAudit, SCRIPT, wasHarmed } from './hostile-audit.ts';

async function openSetUp(page: Page): Promise<void> {
  await page.reload();
  await goTo(page, '#/set-up');
  await expect(page.getByRole('heading', { name: 'Set-up', level: 1 })).toBeVisible();
}

async function settings(page: Page) {
  const reply = await call(page, 'audit', {});
  if (!reply.ok || reply.value === null) throw new Error('No audit is open.');
  return reply.value.settings;
}

test('an empty audit is set up by keyboard alone, and every field is kept', async ({ app, page }) => {
  await newAudit(app, page, join(app.userData, 'new.soia'));
  await openSetUp(page);
  await expect(page.getByText('No sender is named')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Organisation audited').focus();
  await page.keyboard.type('Sender Ltd');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await settings(page)).organisation).toBe('Sender Ltd');
  await page.getByRole('button', { name: 'Add a sender' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of sender 1')).toBeFocused();
  await page.keyboard.type('Sender Charity');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect
    .poll(async () => (await settings(page)).senders)
    .toEqual([{ name: 'Sender Charity', charity: true }]);
  await page.getByLabel('As at').fill('2026-06-30');
  await page.getByLabel('Messages from').fill('2026-04-01');
  await page.getByLabel('Messages to').fill('2026-03-01');
  await expect(page.getByText('The period would end before it begins.')).toBeVisible();
  await page.getByLabel('Messages to').fill('2026-06-30');
  await page.keyboard.press('Enter');
  await page
    .getByRole('radiogroup', { name: /^Does the message history/ })
    .getByText('No', { exact: true })
    .click();
  await page.getByLabel('Law where no country is recorded').selectOption('ie');
  await expect
    .poll(() => settings(page))
    .toMatchObject({
      asAt: '2026-06-30',
      period: { from: '2026-04-01', to: '2026-06-30' },
      messageLogComplete: false,
      jurisdiction: 'ie',
    });
  await page.getByRole('button', { name: 'Remove Sender Charity' }).click();
  await expect.poll(async () => (await settings(page)).senders).toEqual([]);
});

test('what a switch would change is told before it is set; the default is one press away', async ({
  page,
}) => {
  await runJob(page, 'openSample', {});
  await openSetUp(page);
  const point = page.getByRole('listitem').filter({ hasText: 'Abandoned baskets' });
  await point.getByText(/^Yes, it shows interest/).click();
  await expect(point.getByText('Not set yet')).toBeVisible();
  expect((await settings(page)).policies).not.toHaveProperty('basketIsNegotiation');
  await point.getByRole('button', { name: /^See what it changes/ }).click();
  await expect(point.getByRole('status')).toContainText(/\d+ contacts?/);
  await expectAccessible(page);
  await point.getByRole('button', { name: /^Set it/ }).click();
  await expect
    .poll(async () => (await settings(page)).policies)
    .toMatchObject({ basketIsNegotiation: 'yes' });
  await expect(point.getByRole('button')).toHaveCount(0);
  await point.getByText(/default: the cautious/).click();
  await point.getByRole('button', { name: /^Set it/ }).click();
  await expect.poll(async () => (await settings(page)).policies).not.toHaveProperty('basketIsNegotiation');
  const hours = page.getByLabel(/^In hours/);
  await hours.fill('9999');
  await expect(page.getByText('Give a whole number of hours from 0 to 672.')).toBeVisible();
});

test('two hundred senders and hostile names are shown and do no harm', async ({ app, page }) => {
  await openHostileAudit(app, page);
  const now = await settings(page);
  const senders = Array.from({ length: 200 }, (_one, i) => ({ name: `${SCRIPT} ${i}`, charity: false }));
  await call(page, 'saveSettings', { settings: { ...now, organisation: SCRIPT, senders } });
  await openSetUp(page);
  await expect(page.getByLabel('Name of sender 200')).toHaveValue(`${SCRIPT} 199`);
  await expect(page.getByRole('button', { name: 'Add a sender' })).toBeDisabled();
  expect(await wasHarmed(page)).toBe(false);
});
