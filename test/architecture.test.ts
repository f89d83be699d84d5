/** What an import alone does not show: who uses a part of `electron`, and globals that `shared` and the engine must not touch. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

function using(pattern: RegExp, glob: string): string[] {
  const files = globSync(glob, { cwd: root });
  expect(files).not.toEqual([]);
  return files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));
}

function importsOf(name: string): RegExp {
  return new RegExp(`import(?! type)[^;]*\\b${name}\\b[^;]*from 'electron'`);
}

test.each([
  ['ipcMain', 'electron/ipc.ts'],
  ['shell', 'electron/external.ts'],
  ['dialog', 'electron/dialogs.ts'],
  ['protocol', 'electron/app-protocol.ts'],
  ['session', 'electron/security.ts'],
  ['utilityProcess', 'electron/engine-client.ts'],
])('%s has one user', (name, file) => {
  expect(using(importsOf(name), 'electron/**/*.ts')).toEqual([file]);
});

test('window.audit has one user', () => {
  expect(using(/\bwindow\.audit\b|\baudit\.call\(/, 'renderer/**/*.{ts,tsx}')).toEqual(['renderer/api.ts']);
});

test('shared asks neither the clock nor chance', () => {
  expect(using(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/, 'shared/**/*.ts')).toEqual([]);
});

test('nothing opens a socket by a global', () => {
  const sockets = /(?<!\.)\bfetch\(|\bnew (WebSocket|EventSource|XMLHttpRequest)\b/;
  expect(using(sockets, '{electron,shared}/**/*.ts')).toEqual([]);
});
