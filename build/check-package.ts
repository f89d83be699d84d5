/**
 * `npm run package:check [-- FOLDER]`: checks the app that `npm run package` left unpacked in `release/` for this machine, and
 * runs the sample audit in it. Prints each statement that holds; exits 1 at the first that does not.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { AuditBridge } from '../shared/ipc/contract.ts';
import { binaryOf, EXECUTABLE } from './electron-builder.ts';
import { filesOfArchive, misplaced, nativeBinaries } from './packaging/archive.ts';
import { shippedFiles, type Target } from './packaging/file-list.ts';
import { wrongFuses } from './packaging/fuses.ts';
import { shippedPackages } from './packaging/packages.ts';
import { DIST, ROOT } from './vite.config.ts';

const PRODUCT = 'Soft Opt-In Audit';

interface Place {
  readonly folder: string;
  readonly resources: string;
  /** What carries the fuses, and what is started. */
  readonly binary: string;
  readonly program: string;
}

function here(): Target {
  const { platform, arch } = process;
  if (
    (platform !== 'win32' && platform !== 'darwin' && platform !== 'linux') ||
    (arch !== 'x64' && arch !== 'arm64')
  )
    throw new Error(`Nothing is packaged for ${platform} on ${arch}.`);
  return { platform, arch };
}

function unpacked({ platform, arch }: Target): Place {
  const system = { win32: 'win', darwin: 'mac', linux: 'linux' }[platform];
  const name = platform === 'darwin' ? '' : '-unpacked';
  const folder =
    process.argv[2] ?? join(ROOT, 'release', `${system}${arch === 'arm64' ? '-arm64' : ''}${name}`);
  const binary = binaryOf(folder, platform, PRODUCT, EXECUTABLE);
  const inside = join(binary, 'Contents');
  return {
    folder,
    binary,
    resources: platform === 'darwin' ? join(inside, 'Resources') : join(folder, 'resources'),
    program: platform === 'darwin' ? join(inside, 'MacOS', PRODUCT) : binary,
  };
}

function state(statement: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`It does not hold that ${statement}:\n  ${faults.join('\n  ')}`);
  console.log(`✓ ${statement}`);
}

function differences(found: readonly string[], expected: readonly string[]): readonly string[] {
  return [
    ...expected.filter((file) => !found.includes(file)).map((file) => `missing: ${file}`),
    ...found.filter((file) => !expected.includes(file)).map((file) => `unexpected: ${file}`),
  ];
}

function checkFiles({ resources }: Place, target: Target): void {
  const archive = join(resources, 'app.asar');
  const files = filesOfArchive(archive);
  const expected = [...shippedFiles(ROOT, DIST, target).map(({ to }) => to), 'package.json'].sort();
  state('the archive holds exactly the files of the list', differences(files, expected));
  state('it holds no sources, tests or maps', misplaced(files));
  const native = nativeBinaries(archive);
  state('there is one native binary', native.length === 1 ? [] : native);
  const licences = readFileSync(join(resources, 'LICENCES.txt'), 'utf8');
  const unnamed = shippedPackages(ROOT, DIST).map(({ name, version }) => `${name} ${version}`);
  state(
    'the licence of every package is there',
    unnamed.filter((title) => !licences.includes(`\n${title} (`)),
  );
}

/** The page of the running program, through the port it was asked to open: its own inspector is off by a fuse. */
async function pageOf(program: ChildProcess, userData: string): Promise<Page> {
  const port = join(userData, 'DevToolsActivePort');
  for (let tries = 0; tries < 300; tries += 1) {
    if (program.exitCode !== null) throw new Error(`The program ended with code ${program.exitCode}.`);
    if (existsSync(port)) {
      const browser = await chromium.connectOverCDP(
        `http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`,
      );
      const page = browser
        .contexts()[0]
        ?.pages()
        .find((one) => one.url().startsWith('app://audit/'));
      if (page !== undefined) return page;
      await browser.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The program opened no window within thirty seconds.');
}

/** Runs in the page. Resolves with the last state of the job that reads the sample, or with why there was none. */
async function openSample(): Promise<string> {
  const { audit } = globalThis as unknown as { readonly audit: AuditBridge };
  const ended = new Promise<string>((resolve) => {
    audit.onJob(({ state: now, error }) => {
      if (now !== 'running') resolve(error === null ? now : `${now}: ${error.message}`);
    });
  });
  const reply = await audit.call('openSample', {});
  return reply.ok ? ended : reply.error.message;
}

async function checkRun({ program }: Place): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'soia-package-'));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const running = spawn(program, [...root, `--user-data-dir=${userData}`, '--remote-debugging-port=0'], {
    stdio: 'inherit',
  });
  try {
    const page = await pageOf(running, userData);
    const ended = await page.evaluate(openSample);
    state('the packaged program audits the sample', ended === 'done' ? [] : [ended]);
    await page.context().browser()?.close();
  } finally {
    running.kill();
    rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

try {
  const target = here();
  const place = unpacked(target);
  if (!existsSync(place.binary))
    throw new Error(
      `There is no packaged app at ${place.folder}: run "npm run package" where Electron can be downloaded.`,
    );
  checkFiles(place, target);
  state('every fuse is as set', await wrongFuses(place.binary));
  await checkRun(place);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
