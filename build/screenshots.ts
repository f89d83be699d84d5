/**
 * `npm run screenshots [-- name …] [--theme light] [--width 1280]`: every screen, or those named, of the sample audit in both
 * themes and two sizes, into `screenshots/` (not kept), and the README's pictures into `build/pictures/`. Builds the app
 * first and runs it in the Chromium shell.
 */
import type { Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchShell } from '../test/e2e/launch-shell.ts';
import { findOrInstallBrowser } from './find-browser.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'screenshots');
const PICTURES = join(ROOT, 'build/pictures');
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const THEMES = ['light', 'dark'] as const;
/** Engine work on a busy machine. */
const PATIENCE = { timeout: 240_000 };

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { theme: { type: 'string' }, width: { type: 'string' } },
});

interface Screen {
  readonly name: string;
  readonly hash: string;
  /** What is done on the screen before it is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

async function dialog(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys);
  await page.getByRole('dialog').waitFor();
}

const SCREENS: readonly Screen[] = [
  { name: 'set-up', hash: '#/set-up' },
  { name: 'import', hash: '#/import' },
  { name: 'points', hash: '#/points' },
  {
    name: 'mapping',
    hash: '#/import/imported-1',
    prepare: async (page) => {
      const columns = page.getByRole('heading', { name: 'Its columns' });
      if (await columns.isVisible()) return;
      await page.getByRole('radio', { name: /^Say it column by column/ }).press('Space', PATIENCE);
      await columns.waitFor(PATIENCE);
    },
  },
  { name: 'register', hash: '#/register' },
  {
    name: 'identity',
    hash: '#/identity',
    prepare: async (page) => {
      const look = page.getByRole('button', { name: 'Look through the contacts' });
      if (await look.isVisible()) await look.click();
      await page.getByText('Not looked through yet').waitFor({ state: 'hidden', ...PATIENCE });
    },
  },
  {
    name: 'register-item',
    hash: '#/register',
    prepare: async (page) => {
      await page.getByRole('grid').getByRole('link').first().click(PATIENCE);
      await page.getByRole('heading', { name: 'Its own message' }).waitFor(PATIENCE);
    },
  },
  { name: 'overview', hash: '#/overview' },
  {
    name: 'overview-below',
    hash: '#/overview',
    prepare: (page) =>
      page.getByRole('heading', { name: 'From contacts to a lawful route' }).scrollIntoViewIfNeeded(),
  },
  { name: 'contacts', hash: '#/contacts' },
  { name: 'campaigns', hash: '#/campaigns' },
  {
    name: 'campaign',
    hash: '#/campaigns',
    prepare: async (page) => {
      if (!(await page.getByRole('link', { name: 'Kitchen week' }).isVisible())) return;
      await page.getByRole('link', { name: 'Kitchen week' }).click();
      await page.waitForTimeout(1_000);
    },
  },
  {
    name: 'contact',
    hash: '#/contacts',
    prepare: async (page) => {
      await page.getByRole('row').nth(3).dblclick();
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'changes',
    hash: '#/changes',
    prepare: async (page) => {
      const chart = page.getByRole('img', { name: 'Verdicts, then and now' });
      if (await chart.isVisible()) return;
      await page.keyboard.press('Control+e');
      await page
        .getByRole('button', { name: /^Compare with the evaluation/ })
        .first()
        .click(PATIENCE);
      await chart.waitFor(PATIENCE);
    },
  },
  {
    name: 'report',
    hash: '#/report',
    prepare: async (page) => {
      const pages = page.getByRole('list', { name: 'Pages of the report' });
      if (!(await pages.isVisible())) await page.getByRole('button', { name: 'Show the pages' }).click();
      await pages.waitFor(PATIENCE);
      await page.waitForTimeout(2_500);
      await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'samples',
    hash: '#/samples',
    prepare: async (page) => {
      await page.getByLabel(/^Your name/).fill('A. Reviewer');
      if (await page.getByText('None has been drawn yet.').isHidden()) return;
      await page.getByLabel('Name of the sample').fill('Second quarter');
      await page.getByRole('button', { name: 'Draw', exact: true }).click();
      await page.getByText('None has been drawn yet.').waitFor({ state: 'hidden' });
    },
  },
  { name: 'similarity', hash: '#/similarity', prepare: (page) => page.waitForTimeout(3_000) },
  {
    name: 'similarity-grid',
    hash: '#/similarity?view=grid',
    prepare: (page) => page.waitForTimeout(3_000),
  },
  {
    name: 'similarity-labels',
    hash: '#/similarity?view=labels',
    prepare: (page) => page.waitForTimeout(1_000),
  },
  {
    name: 'similarity-bands',
    hash: '#/similarity',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Bands…' }).click();
      await page.getByRole('dialog').getByRole('slider').first().press('End');
      await page.waitForTimeout(1_500);
    },
  },
  { name: 'log', hash: '#/log' },
  { name: 'custody', hash: '#/custody' },
  { name: 'help', hash: '#/help' },
  {
    name: 'palette',
    hash: '#/overview',
    prepare: async (page) => {
      await dialog(page, 'Control+k');
      await page.keyboard.type('an');
    },
  },
  { name: 'settings', hash: '#/overview', prepare: (page) => dialog(page, 'Control+,') },
];

/** Screens of the README, in the light theme at the smaller size. */
const CHOSEN: readonly string[] = ['overview', 'contact', 'report'];

async function take(page: Page, { name, hash, prepare }: Screen): Promise<void> {
  for (const size of SIZES.filter(
    ({ width }) => options.width === undefined || String(width) === options.width,
  )) {
    await page.setViewportSize(size);
    for (const theme of THEMES.filter((one) => options.theme === undefined || one === options.theme)) {
      await page.evaluate((to) => {
        (globalThis as unknown as { location: { hash: string } }).location.hash = to;
      }, hash);
      await page.evaluate((to) => {
        const { document } = globalThis as unknown as {
          document: { documentElement: { dataset: Record<string, string> } };
        };
        document.documentElement.dataset['theme'] = to;
      }, theme);
      await page.getByRole('heading', { level: 1 }).waitFor(PATIENCE);
      await prepare?.(page);
      await page.waitForTimeout(600);
      const path = join(OUT, `${name}-${theme}-${size.width}.png`);
      await page.screenshot({ path, timeout: PATIENCE.timeout });
      if (theme === 'light' && size.width === 1280 && CHOSEN.includes(name))
        copyFileSync(path, join(PICTURES, `${name}.png`));
      await page.keyboard.press('Escape');
    }
  }
}

async function takeAll(names: readonly string[]): Promise<void> {
  const wanted = (name: string): boolean => names.length === 0 || names.includes(name);
  const userData = mkdtempSync(join(tmpdir(), 'soia-screenshots-'));
  const app = await launchShell(userData, []);
  try {
    const page = app.pages()[0]!;
    await page.getByRole('heading', { level: 1 }).waitFor(PATIENCE);
    if (wanted('start')) await take(page, { name: 'start', hash: '#/start' });
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor(PATIENCE);
    for (const screen of SCREENS.filter(({ name }) => wanted(name))) await take(page, screen);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

process.env['BROWSER_PATH'] = findOrInstallBrowser();
mkdirSync(OUT, { recursive: true });
mkdirSync(PICTURES, { recursive: true });
const built = spawnSync(process.execPath, [join('build', 'bundle.ts')], { cwd: ROOT, stdio: 'inherit' });
if (built.status === 0) await takeAll(names);
else process.exitCode = 1;
