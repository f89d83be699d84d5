/** The report screen: how people are shown, which sections are wanted, and the certificate of a planned campaign. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { runJob } from './bridge.ts';
import { goTo } from './go-to.ts';

/** A job on a slow machine. */
const JOB = { timeout: 240_000 };

test.beforeEach(async ({ page }) => {
  test.setTimeout(900_000);
  await runJob(page, 'openSample', {});
  await goTo(page, '#/report');
  await expect(page.getByRole('heading', { name: 'Report', level: 1 })).toBeVisible(JOB);
});

test('masked, report, pack and dossier say what was left out; sections can be left out by keyboard', async ({
  app,
  page,
  userData,
}) => {
  await page.getByRole('radiogroup', { name: 'People are shown' }).getByText('Masked').click();
  for (const name of ['Summary', 'Scope and sources', 'Limitations'])
    await expect(page.getByRole('checkbox', { name, exact: true })).toBeDisabled();
  for (const name of ['Glossary', 'Appendix', 'Results', 'Campaigns', 'Method']) {
    await page.getByRole('checkbox', { name, exact: true }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name, exact: true })).not.toBeChecked();
  }
  await expect(page.getByText('5 left out of the report and its preview')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Show the pages' }).click();
  const pages = page.getByRole('list', { name: 'Pages of the report' });
  await expect(page.getByRole('img', { name: /^Page 2\. .*What was left out/ })).toBeVisible(JOB);
  await expect(page.getByRole('img', { name: /^Page 2\. .*Glossary/ })).toHaveCount(0);
  await expect(pages).toBeVisible();

  const pack = join(userData, 'masked.zip');
  await app.answerDialog([pack]);
  await page.getByRole('button', { name: 'Save the pack…' }).click();
  await expect(page.getByText('The evidence pack was written.')).toBeVisible(JOB);
  // Names of entries stand in a ZIP as they are.
  const held = readFileSync(pack, 'latin1');
  expect(held).toContain('data/report.pdf');
  expect(held).not.toContain('data/audit.soia');

  await goTo(page, '#/contacts/1');
  await expect(page.getByRole('radio', { name: 'Masked' })).toBeChecked();
  const dossier = join(userData, 'dossier.pdf');
  await app.answerDialog([dossier]);
  await page.getByRole('button', { name: 'Export dossier' }).click();
  await expect.poll(() => existsSync(dossier), JOB).toBe(true);

  await goTo(page, '#/log');
  await expect(page.getByText(/redaction: masked/).first()).toBeVisible();

  await goTo(page, '#/report');
  await page.getByRole('button', { name: 'All sections' }).click();
  await expect(page.getByRole('checkbox', { name: 'Glossary', exact: true })).toBeChecked();
});

test('the certificate of a planned campaign is drawn up from the form', async ({ app, page, userData }) => {
  const form = page.getByRole('region', { name: 'Certificate of a planned campaign' });
  const save = form.getByRole('button', { name: 'Save the certificate…' });
  await expect(save).toBeDisabled();
  await form.getByRole('textbox', { name: /^Name of the campaign/ }).fill('Autumn lamps');
  const day = form.getByRole('textbox', { name: /^Day planned/ });
  await day.fill('next week');
  await expect(form.getByText('Write the day as 2025-06-01.')).toBeVisible();
  await expect(save).toBeDisabled();
  await day.fill('2030-12-01');
  await form.getByRole('textbox', { name: 'Category', exact: true }).fill('lighting');
  await form.getByRole('button', { name: /Platform that sends it/ }).click();
  await page.getByRole('option', { name: 'Mailchimp' }).click();
  for (const [question, answer] of [
    ['Does the sender promote its own product or service?', 'Yes'],
    ['Will it carry a means of refusing?', 'Yes'],
    ['Will it name a valid address to refuse to?', 'Yes'],
    ['Will it conceal who sends it?', 'No'],
  ] as const)
    await form.getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }).click();
  await expectAccessible(page);
  await app.answerDialog([userData]);
  await save.click();
  await expect.poll(() => existsSync(join(userData, 'certificate.pdf')), JOB).toBe(true);
  const recipients = readFileSync(join(userData, 'recipients.csv'), 'utf8').trimEnd().split('\n');
  expect(recipients[0]).toMatch(/^contact_id,email,/);
  expect(existsSync(join(userData, 'suppression-mailchimp.csv'))).toBe(true);
  expect(readFileSync(join(userData, 'excluded.csv'), 'utf8').split('\n').length).toBeGreaterThan(2);

  // Of a day that has passed nothing is certified, and it is said why.
  await day.fill('2001-01-01');
  await app.answerDialog([userData]);
  await save.click();
  await expect(page.getByText(/The planned day 2001-01-01 is before/)).toBeVisible(JOB);
});
