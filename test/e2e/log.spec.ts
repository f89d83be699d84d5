/** The log: looked through, filtered, opened and verified, by keyboard alone. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { call, newAudit, runJob } from './bridge.ts';
import { goTo } from './go-to.ts';
import { openHostileAudit, wasHarmed } from './hostile-audit.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Log' });

/** The radio button itself is unseen; the person presses its words. */
async function showKind(page: Page, words: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Show' }).getByText(words, { exact: true }).click();
}

async function openLog(page: Page): Promise<void> {
  await page.reload();
  await goTo(page, '#/log');
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false');
}

test('every step of the sample is there, by kind, and an entry opens in full', async ({ page }) => {
  await runJob(page, 'openSample', {});
  await openLog(page);
  await expect(grid(page).getByText('Evaluated')).toBeVisible();
  await expectAccessible(page);
  await showKind(page, 'Settings');
  await expect(page).toHaveURL(/log\?kind=settings/);
  await expect(grid(page).getByText('Settings saved').first()).toBeVisible();
  await expect(grid(page).getByText('Evaluated')).toHaveCount(0);
  await showKind(page, 'Reviews');
  await showKind(page, 'All');
  await grid(page).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('SHA-256');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('an audit that nothing has happened in yet says so for each kind', async ({ app, page }) => {
  await newAudit(app, page, join(app.userData, 'new.soia'));
  await openLog(page);
  await expect(grid(page).getByText('Audit created')).toBeVisible();
  await showKind(page, 'Written files');
  await expect(page.getByRole('heading', { name: 'No entry of this kind' })).toBeVisible();
  await expectAccessible(page);
});

test('verifying says that all holds, and is itself recorded', async ({ page }) => {
  await runJob(page, 'openSample', {});
  await openLog(page);
  await page.getByRole('button', { name: 'Verify the audit file' }).click();
  await expect(page.getByRole('heading', { name: 'Verified' })).toBeVisible();
  await expect(grid(page).getByText('Audit file verified')).toBeVisible();
  await expectAccessible(page);
});

test('a thousand entries and hostile names are looked through without harm', async ({ app, page }) => {
  await openHostileAudit(app, page);
  const audit = await call(page, 'audit', {});
  if (!audit.ok || audit.value === null) throw new Error('No audit is open.');
  const { settings } = audit.value;
  await page.evaluate(
    async ({ given, times }) => {
      const { audit: bridge } = globalThis as unknown as {
        audit: { call(method: string, args: object): Promise<unknown> };
      };
      for (let i = 0; i < times; i += 1)
        await bridge.call('saveSettings', { settings: { ...given, organisation: `<b>${i}</b>` } });
    },
    { given: settings, times: 1_000 },
  );
  await openLog(page);
  await grid(page).focus();
  await page.keyboard.press('End');
  await expect(grid(page).getByText('Audit created')).toBeVisible();
  expect(await wasHarmed(page)).toBe(false);
});

test('the log, or a kind of it, is saved as a table', async ({ app, page, userData }) => {
  await runJob(page, 'openSample', {});
  await openLog(page);
  await showKind(page, 'Settings');
  await expect(grid(page).getByText('Settings saved').first()).toBeVisible();
  const path = join(userData, 'log.csv');
  await app.answerDialog([path]);
  await page.getByRole('button', { name: 'Save the log…' }).click();
  await expect(page.getByText(/log entr(y|ies) (was|were) written/)).toBeVisible();
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(header).toBe('entry,at,actor,action,what,detail,sha256');
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/^\d+,\d{4}-.*,(settings|retention|filter|policy)_/);
  await showKind(page, 'Written files');
  await expect(grid(page).getByText('Log saved as CSV')).toBeVisible();
});
