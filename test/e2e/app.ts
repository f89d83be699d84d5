/**
 * The fixture of every spec: the built app, started with its own empty folder of user data, in Electron or in the Chromium
 * shell (`npm run test:e2e` chooses), and the page of its first window. What a person would do outside the page (dialogs,
 * menu, dropping files, a second launch) is asked of `app`, in the same words for both.
 */
import { test as base, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchElectron } from './launch-electron.ts';
import { launchShell } from './launch-shell.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const MAIN = join(ROOT, 'dist/main.js');

export interface RunningApp {
  readonly window: 'Electron' | 'Chromium shell';
  readonly userData: string;
  /** The pages of all open windows, oldest first. */
  pages(): Page[];
  /** Answers the next file dialog; an empty list cancels it. Answers queue up. */
  answerDialog(paths: readonly string[]): Promise<void>;
  /** Presses a button of the next message box. */
  answerQuestion(button: number): Promise<void>;
  /** Picks an item of the application menu. */
  menu(id: string): Promise<void>;
  /** Raises an event of Electron's `app`, such as `open-file`. */
  emit(event: string, ...args: readonly unknown[]): Promise<void>;
  /** URLs that were handed to the person's browser. */
  opened(): Promise<readonly string[]>;
  /** Messages of the message boxes shown. */
  questions(): Promise<readonly string[]>;
  /** Notifications shown, as `title: body`. */
  notifications(): Promise<readonly string[]>;
  /** Starts the app a second time on the same user data; resolves when that process has ended. */
  launchAgain(...args: readonly string[]): Promise<void>;
  /** The process ids of its engines. */
  engines(): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** Starts the app; `args` as on its command line. */
export function launch(userData: string, ...args: readonly string[]): Promise<RunningApp> {
  const electron = process.env['ELECTRON_PATH'];
  return electron === undefined ? launchShell(userData, args) : launchElectron(electron, userData, args);
}

/** Drops files from outside onto the middle of an element, as from the desktop. */
export async function drop(page: Page, selector: string, files: readonly string[]): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`Nothing to drop on: ${selector}`);
  const cdp = await page.context().newCDPSession(page);
  const where = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, ...where, data });
  }
  await cdp.detach();
}

interface Fixtures {
  readonly userData: string;
  readonly app: RunningApp;
}

export const test = base.extend<Fixtures>({
  // Playwright reads the fixtures that one needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'soia-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  app: async ({ userData }, use) => {
    const app = await launch(userData);
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    await use(app.pages()[0]!);
  },
});
export { expect } from '@playwright/test';
