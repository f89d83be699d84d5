/** The frame around every screen: navigation, settings, shortcuts, jobs and what they leave behind. */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, launch, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { call } from './bridge.ts';

/** A key or a menu command is lost on a page that does not listen yet. */
async function shown(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('the start screen and the frame’s dialogs are accessible in both themes', async ({ page }) => {
  await shown(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page);
});

test('settings show at once, and still hold after a restart', async ({ userData }) => {
  const before = await launch(userData);
  const page = before.pages()[0]!;
  await shown(page);
  await before.menu('settings');
  await page.getByText('Dark', { exact: true }).click();
  await page.getByText('Largest', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect
    .poll(() => call(page, 'preferences', {}))
    .toMatchObject({ value: { theme: 'dark', textSize: 'largest' } });
  await before.close();
  const after = await launch(userData);
  await expect(after.pages()[0]!.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(after.pages()[0]!.locator('html')).toHaveAttribute('data-text', 'largest');
  await after.close();
});

test('an audit is created, closed and found again among the recent ones, by keyboard alone', async ({
  app,
  page,
  userData,
}) => {
  await shown(page);
  await app.answerDialog([join(userData, 'spring.soia')]);
  await page.keyboard.press('Control+n');
  await expect(page.getByText('spring', { exact: true }).first()).toBeVisible();
  await app.menu('closeAudit');
  const recent = page.getByRole('button', { name: /^spring/ });
  await recent.focus();
  await page.keyboard.press('Enter');
  await expect(recent).toBeHidden();
  await expect.poll(() => call(page, 'audit', {})).toMatchObject({ value: { name: 'spring' } });
});

test('a job shows how far it is, and can be cancelled', async ({ page }) => {
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  const strip = page.getByRole('region', { name: 'Under way' });
  await strip.getByRole('button', { name: 'Cancel' }).click();
  await expect(strip).toBeHidden();
  await expect(page.getByText(/cancelled/)).toBeVisible();
});

test('what cannot be opened is said in a sentence', async ({ app, page }) => {
  await shown(page);
  await app.answerDialog([join(import.meta.dirname, 'axe.ts')]);
  await page.keyboard.press('Control+o');
  await expect(page.locator('.toast-failed')).toContainText('axe.ts');
});

test('the palette finds actions, provisions and people by keyboard alone', async ({ page }) => {
  await shown(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('refusal');
  await expect(page.getByRole('menuitem', { name: /Refusal at collection/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible();
  await expect(page.locator('#help-pecr_22_3_c_collection')).toBeInViewport();
  await expectAccessible(page);
});

test('help leads to the legislation in the person’s own browser', async ({ app, page }) => {
  await shown(page);
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: /Read it at legislation.gov.uk: PECR 2003, reg 23/ }).click();
  await expect
    .poll(() => app.opened())
    .toEqual(['https://www.legislation.gov.uk/uksi/2003/2426/regulation/23']);
});
