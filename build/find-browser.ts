/** Finds a Chromium that is installed here: for the shell and for the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

function places(): readonly (string | undefined)[] {
  const { env, platform } = process;
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((name) => join(folder, name)));
  const windows = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  const mac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
  return [
    env['BROWSER_PATH'],
    ...(platform === 'win32' ? windows : platform === 'darwin' ? mac : onPath),
    chromium.executablePath(),
  ];
}

function firstThere(): string | undefined {
  return places().find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** The path of the browser. Throws with what to install when there is none. */
export function findBrowser(): string {
  const found = firstThere();
  if (found === undefined)
    throw new Error(
      'No Chromium was found. Install one (Debian and Ubuntu: "apt-get install chromium"; elsewhere Google Chrome, ' +
        'Microsoft Edge, or "npx playwright install chromium"), or name it in BROWSER_PATH.',
    );
  return found;
}

/** As `findBrowser`, but installs the distribution's package first where this process may (root, with apt-get). */
export function findOrInstallBrowser(): string {
  if (firstThere() === undefined && process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('No Chromium was found: installing the package "chromium".');
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
    spawnSync('apt-get', ['update', '-q'], quiet);
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], quiet);
  }
  return findBrowser();
}
