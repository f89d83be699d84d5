/** The whole job in the window: a new audit, files in, the overview, the charts, the report, and back again next time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drop, expect, launch, ROOT, test } from './app.ts';
import { expectAccessible } from './axe.ts';

const EXPORTS = join(ROOT, 'build/sample/exports');
/** A job on a machine that has much else to do. */
const JOB = { timeout: 300_000 };

test('from exports to conclusions, and charts that can be saved', async ({ app, page, userData }) => {
  test.slow();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await app.answerDialog([join(userData, 'summer.soia')]);
  await page.getByRole('button', { name: /^New audit/ }).click();

  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  await expectAccessible(page);
  const files = readdirSync(EXPORTS).filter((name) => name.endsWith('.csv'));
  await drop(
    page,
    '.page',
    files.map((name) => join(EXPORTS, name)),
  );
  await expect(page.getByText(/\d+ files imported/).first()).toBeVisible(JOB);
  await expect(page.getByRole('rowheader', { name: /shopify_customers/ })).toBeVisible();
  await expect(page.getByText('Shopify customers').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Rejected rows' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Opinion' })).toContainText(/messages were sent unlawfully/);
  await expect(page.getByRole('img', { name: 'From contacts to a lawful route' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Messages over time' })).toBeVisible();
  await expectAccessible(page);

  for (const format of ['SVG', 'PNG'] as const) {
    const path = join(userData, `provisions.${format.toLowerCase()}`);
    await app.answerDialog([path]);
    await page.getByRole('button', { name: /^Save the chart “Where each provision stands”/ }).click();
    await page.getByRole('menuitem', { name: `Save as ${format}…` }).click();
    await expect.poll(() => existsSync(path)).toBe(true);
  }
  const picture = readFileSync(join(userData, 'provisions.svg'), 'utf8');
  expect(picture).toContain('Where each provision stands');
  expect(picture).not.toMatch(/var\(|class=/);
});

test('from conclusions to what changed, a report and an evidence pack', async ({ app, page, userData }) => {
  // Four jobs, each of which may take its time.
  test.setTimeout(1_500_000);
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible(JOB);
  await page.getByRole('link', { name: 'Changes', exact: true }).click();
  await expect(page.getByText('Nothing has been compared yet')).toBeVisible();
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: /^Compare with the evaluation/ }).click(JOB);
  await expect(page.getByRole('img', { name: 'Verdicts, then and now' })).toBeVisible(JOB);
  await expect(page.getByText('None: every verdict and its basis is as it was.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Report', level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show the pages' }).click();
  await expect(page.getByRole('img', { name: /^Page 1\. .*Audit of the soft opt-in/ })).toBeVisible(JOB);
  await app.answerDialog([join(userData, 'report.pdf')]);
  await page.getByRole('button', { name: 'Save the report…' }).click();
  await expect(page.getByText(/The report has \d+ pages/)).toBeVisible(JOB);
  expect(readFileSync(join(userData, 'report.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-');
  await app.answerDialog([userData]);
  await page.getByRole('button', { name: 'Save the files…' }).click();
  await expect(page.getByText(/files were written/)).toBeVisible(JOB);
  await app.answerDialog([join(userData, 'pack.zip')]);
  await page.getByRole('button', { name: 'Save the pack…' }).click();
  await expect(page.getByText('The evidence pack was written.')).toBeVisible(JOB);
  expect(existsSync(join(userData, 'pack.zip'))).toBe(true);
  expect(existsSync(join(userData, 'contacts.csv'))).toBe(true);
});

test('the sample leads to its overview, and the next launch leads back to where the person was', async ({
  userData,
}) => {
  test.slow();
  const before = await launch(userData);
  const page = before.pages()[0]!;
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible(JOB);
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('heading', { name: 'Report', level: 1 })).toBeVisible();
  await page.waitForTimeout(1_500);
  await before.close();
  const after = await launch(userData);
  await expect(after.pages()[0]!.getByRole('heading', { name: 'Report', level: 1 })).toBeVisible();
  await after.close();
});

test('an audit without evidence says what to do, on every screen', async ({ app, page, userData }) => {
  test.slow();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await app.answerDialog([join(userData, 'empty.soia')]);
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { name: 'What an audit can use' })).toBeVisible();
  for (const name of ['Overview', 'Report']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Import files' })).toBeVisible();
    await expectAccessible(page);
  }
});
