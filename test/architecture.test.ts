import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

function using(pattern: RegExp, glob: string): string[] {
  return globSync(glob, { cwd: root }).filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));
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

test('the engine never imports electron', () => {
  expect(using(/from 'electron'/, 'electron/{engine,store,import,report,similarity}/**/*.ts')).toEqual([]);
});

test.each([
  [/from 'better-sqlite3'/, 'electron/store/'],
  [/from 'pdfkit'/, 'electron/report/'],
])('%s stays in its folder', (pattern, folder) => {
  expect(using(pattern, 'electron/**/*.ts').filter((file) => !file.startsWith(folder))).toEqual([]);
});

test('shared is pure', () => {
  expect(using(/from 'node:|Date\.now\(|Math\.random\(/, 'shared/**/*.ts')).toEqual([]);
});

test('nothing opens a socket', () => {
  const sockets = /from '(node:)?(https?|net|tls|dgram|http2)'|\bfetch\(/;
  expect(using(sockets, '{electron,shared}/**/*.ts')).toEqual([]);
});
