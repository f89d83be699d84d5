/** Screen after screen of an audit full of hostile text: nothing runs, nothing fails, nothing is wider than the window. */
import type { Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type RunningApp } from './app.ts';
import { chosen, runJob } from './bridge.ts';
import { goTo } from './go-to.ts';
import { LONG, openHostileAudit, SCRIPT, TURNED, wasHarmed } from './hostile-audit.ts';

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const FORMULA = '=HYPERLINK("https://example.test","Ada")';

/** What the page complains of while a test runs. */
function complaints(page: Page): readonly string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

async function importing(app: RunningApp, page: Page, files: Readonly<Record<string, string>>) {
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(app.userData, name), text);
    return join(app.userData, name);
  });
  return chosen(app, page, paths);
}

async function expectWithinWindow(page: Page): Promise<void> {
  const { scrolls, window } = await page.evaluate(() => {
    const world = globalThis as unknown as {
      innerWidth: number;
      document: {
        documentElement: { scrollWidth: number };
        querySelector(css: string): { scrollWidth: number; clientWidth: number } | null;
      };
    };
    const main = world.document.querySelector('main');
    return {
      scrolls: Math.max(
        world.document.documentElement.scrollWidth - world.innerWidth,
        (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
      ),
      window: world.innerWidth,
    };
  });
  expect(scrolls, `wider than the window of ${window}`).toBeLessThanOrEqual(0);
}

test('every screen shows hostile text as text', async ({ app, page }) => {
  test.slow();
  const found = complaints(page);
  await openHostileAudit(app, page);
  // The same people under other names, so that they are joined and said of differently.
  const tokens = await importing(app, page, {
    'others.csv': [
      'contact_id,email,name,subscriber',
      `H1,script@gmail.com,${cell(`${SCRIPT}2`)},corporate`,
      `H2,turned@gmail.com,${cell(`${TURNED}2`)},individual`,
      `H3,long@gmail.com,${cell(`${LONG}2`)},individual`,
      '',
    ].join('\n'),
    'collection-points.csv': [
      'point_id,name,kind,in_use_from,in_use_to,context,wording,means_of_refusing,mechanism',
      `P1,${cell(SCRIPT)},checkout,2025-01-01,,checkout,${cell(LONG)},yes,opt_out_box`,
      `P2,${cell(TURNED)},checkout,2025-01-01,,checkout,${cell(FORMULA)},yes,opt_out_box`,
      '',
    ].join('\n'),
    'transactions.csv': [
      'contact_id,at,kind,category,status',
      `H1,2025-03-01,sale,${cell(SCRIPT)},completed`,
      `H2,2025-03-01,sale,${cell(TURNED)},completed`,
      `H3,2025-03-01,sale,${cell(LONG)},completed`,
      `H4,2025-03-01,sale,${cell(FORMULA)},completed`,
      '',
    ].join('\n'),
  });
  const imported = await runJob(page, 'importFiles', { tokens });
  expect(imported.state).toBe('done');
  expect((await runJob(page, 'evaluate', {})).state).toBe('done');
  await page.reload();

  const screens: readonly (readonly [hash: string, shown: (screen: Page) => Promise<void>])[] = [
    ['#/set-up', async () => undefined],
    ['#/import', (screen) => expect(screen.getByText('others.csv').first()).toBeVisible()],
    ['#/points', (screen) => expect(screen.getByText(SCRIPT).first()).toBeVisible()],
    ['#/register', (screen) => expect(screen.getByRole('grid')).toContainText(SCRIPT)],
    ['#/overview', async () => undefined],
    ['#/contacts', (screen) => expect(screen.getByRole('grid')).toContainText(SCRIPT)],
    [
      '#/identity',
      async (screen) => {
        await screen.getByRole('button', { name: 'Look through the contacts' }).click();
        await expect(screen.getByText('Not looked through yet')).toBeHidden();
        await expect(screen.getByRole('grid')).toContainText(SCRIPT);
      },
    ],
    ['#/campaigns', (screen) => expect(screen.getByText(SCRIPT).first()).toBeVisible()],
    ['#/samples', async () => undefined],
    ['#/similarity', (screen) => expect(screen.getByRole('article', { name: 'Pair' })).toBeVisible()],
    ['#/similarity?view=grid', (screen) => expect(screen.getByRole('grid')).toContainText(SCRIPT)],
    ['#/similarity?view=labels', (screen) => expect(screen.getByRole('grid')).toContainText(SCRIPT)],
    ['#/changes', async () => undefined],
    ['#/log', (screen) => expect(screen.getByRole('grid')).toBeVisible()],
    ['#/custody', async () => undefined],
  ];
  for (const [hash, shown] of screens)
    await test.step(hash, async () => {
      await goTo(page, hash);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await shown(page);
      await expectWithinWindow(page);
      expect(await wasHarmed(page)).toBe(false);
    });
  await test.step('a campaign of the register, with its own message', async () => {
    await goTo(page, '#/register');
    await page.getByRole('grid').getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: 'Its own message' })).toBeVisible();
    await expectWithinWindow(page);
  });
  expect(await wasHarmed(page)).toBe(false);
  expect(found).toEqual([]);
});

test('the report of hostile text is drawn, chosen from and redacted, and its files are harmless', async ({
  app,
  page,
}) => {
  test.slow();
  const found = complaints(page);
  await openHostileAudit(app, page);
  await page.reload();
  await goTo(page, '#/report');
  await page.getByRole('button', { name: 'Show the pages' }).click();
  await expect(page.getByRole('list', { name: 'Pages of the report' })).toBeVisible();
  await expectWithinWindow(page);
  const folder = join(app.userData, 'files');
  mkdirSync(folder);
  await app.answerDialog([folder]);
  expect(await runJob(page, 'exportFiles', { redaction: 'full' })).toMatchObject({ state: 'done' });
  for (const name of readdirSync(folder, { recursive: true })
    .map(String)
    .filter((one) => one.endsWith('.csv')))
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/(^|[\n,"])[=+@]HYPERLINK/m);
  expect(await wasHarmed(page)).toBe(false);
  expect(found).toEqual([]);
});

test('a file that nobody knows is mapped though its headings and values are hostile', async ({
  app,
  page,
}) => {
  test.slow();
  const found = complaints(page);
  await openHostileAudit(app, page);
  await page.reload();
  await goTo(page, '#/import');
  const path = join(app.userData, 'strange.csv');
  writeFileSync(
    path,
    [
      [SCRIPT, TURNED, 'Mail', LONG, '=1+1'].map(cell).join(','),
      [FORMULA, SCRIPT, 'ann@gmail.com', TURNED, '@SUM(A1)'].map(cell).join(','),
      [LONG, TURNED, 'bo@gmail.com', SCRIPT, '-2+3'].map(cell).join(','),
      ['x'.repeat(10_000_000), TURNED, 'cy@gmail.com', SCRIPT, '+1'].map(cell).join(','),
      '',
    ].join('\n'),
  );
  await app.answerDialog([path]);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is “strange.csv”?');
  await page.getByRole('button', { name: 'Read Mail as Email' }).press('Enter');
  const first = page.getByRole('region', { name: 'What the rows become' });
  await expect(first.getByRole('row').nth(1)).toContainText('ann@gmail.com');
  await expect(page.getByText(SCRIPT).first()).toBeVisible();
  await expectWithinWindow(page);
  expect(await wasHarmed(page)).toBe(false);
  expect(found).toEqual([]);
});
