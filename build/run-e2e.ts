/**
 * `npm run test:e2e [-- playwright arguments]`: builds the app and runs every spec on it, in Electron when its binary is
 * here (and there is a display), otherwise in the Chromium shell. Which one ran is printed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findOrInstallBrowser } from './find-browser.ts';
import { findElectron } from './find-electron.ts';

const root = join(import.meta.dirname, '..');

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): number {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

/** Runs the specs and returns the exit code. */
export function runE2e(args: readonly string[]): number {
  const electron = hasDisplay() ? findElectron({ download: false }) : null;
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (electron === null) {
    env['BROWSER_PATH'] = findOrInstallBrowser();
    console.log(`End-to-end specs in the Chromium shell, on ${env['BROWSER_PATH']}.`);
  } else {
    env['ELECTRON_PATH'] = electron;
    console.log(`End-to-end specs in Electron, on ${electron}.`);
  }
  const built = run([join('build', 'bundle.ts')], env);
  if (built !== 0) return built;
  const playwright = join('node_modules', '@playwright', 'test', 'cli.js');
  return run([playwright, 'test', '--config', join('build', 'playwright.config.ts'), ...args], env);
}

if (import.meta.main) {
  try {
    process.exitCode = runE2e(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
