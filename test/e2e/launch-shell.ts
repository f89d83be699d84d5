/** The app in the Chromium shell: a Node process that starts Chromium, which the test joins through its debugging port. */
import { chromium } from '@playwright/test';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FromShell, ToShell } from '../../build/chromium-shell/test-port.ts';
import { MAIN, ROOT, type RunningApp } from './app.ts';

function start(userData: string, args: readonly string[]): ChildProcess {
  return fork(MAIN, [`--user-data-dir=${userData}`, ...args], {
    cwd: ROOT,
    execArgv: ['--import', join(ROOT, 'build/chromium-shell/register.ts')],
    env: { ...process.env, SHELL_TEST: '1' },
  });
}

/** Resolves when Chromium is up; fails when the process ends first. */
async function ready(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: FromShell) => {
      if (message.kind === 'ready') resolve();
    });
    child.once('exit', (code) => reject(new Error(`The app ended at once, with code ${code}.`)));
  });
}

export async function launchShell(userData: string, args: readonly string[]): Promise<RunningApp> {
  const child = start(userData, args);
  const opened: string[] = [];
  const notifications: string[] = [];
  const questions: string[] = [];
  let engines: readonly number[] = [];
  child.on('message', (message: FromShell) => {
    if (message.kind === 'external') opened.push(message.url);
    else if (message.kind === 'notification') notifications.push(`${message.title}: ${message.body}`);
    else if (message.kind === 'question') questions.push(message.message);
    else if (message.kind === 'utilities') engines = message.pids;
  });
  await ready(child);
  const [port] = readFileSync(join(userData, 'chromium/DevToolsActivePort'), 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0]!;
  const ours = () => context.pages().filter((page) => page.url().startsWith('https://audit.app.invalid/'));
  while (ours().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const tell = async (message: ToShell): Promise<void> => {
    await new Promise((resolve) => child.send(message, resolve));
  };
  return {
    window: 'Chromium shell',
    userData,
    pages: ours,
    answerDialog: (paths) => tell({ kind: 'dialog', paths, response: 0 }),
    answerQuestion: (response) => tell({ kind: 'dialog', paths: [], response }),
    menu: (id) => tell({ kind: 'menu', id }),
    emit: (event, ...rest) => tell({ kind: 'emit', event, args: rest }),
    opened: async () => opened,
    notifications: async () => notifications,
    questions: async () => questions,
    launchAgain: async (...more) => {
      await once(start(userData, more), 'exit');
    },
    engines: async () => engines,
    close: async () => {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
