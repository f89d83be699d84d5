/** What `app://audit` answers, and what it does not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HOSTILE_URLS } from './hostile-urls.ts';

type Handler = (request: { url: string; method: string }) => Response;
const registered: unknown[] = [];
const handlers = new Map<string, Handler>();
vi.mock('electron', () => ({
  app: {},
  session: {},
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown) => registered.push(schemes),
    handle: (scheme: string, handler: Handler) => handlers.set(scheme, handler),
  },
}));
const { registerAppScheme, serveApp } = await import('../../electron/app-protocol.ts');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soia-protocol-'));
  const built = join(folder, 'renderer');
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(join(built, 'index.html'), '<!doctype html>');
  writeFileSync(join(built, 'assets/a.js'), 'export {};');
  writeFileSync(join(built, 'assets/a.js.map'), '{}');
  writeFileSync(join(built, 'notes.txt'), 'secret');
  writeFileSync(join(folder, 'main.js'), 'secret');
  registerAppScheme();
  serveApp(built);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (url: string, method = 'GET'): Response => handlers.get('app')!({ url, method });

test('the scheme is registered once, with no way round the content security policy', () => {
  expect(registered).toEqual([
    [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
  ]);
  expect([...handlers.keys()]).toEqual(['app']);
});

test.each([
  ['app://audit/', 'text/html; charset=utf-8'],
  ['app://audit/index.html', 'text/html; charset=utf-8'],
  ['app://audit/index.html?a#/contacts', 'text/html; charset=utf-8'],
  ['app://audit/assets/a.js', 'text/javascript; charset=utf-8'],
])('%s is answered as %s', (url, type) => {
  const answer = ask(url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(type);
});

test.each([
  'app://audit/../main.js',
  'app://audit/%2e%2e/main.js',
  'app://audit/..%2fmain.js',
  'app://audit/..%5cmain.js',
  'app://audit/assets/../../main.js',
  'app://audit/assets//a.js',
  'app://audit/INDEX.HTML',
  'app://audit/index.html/',
  'app://audit/index.html%00.js',
  'app://audit/assets',
  'app://audit/assets/a.js.map',
  'app://audit/notes.txt',
  'app://audit/etc/passwd',
  'app://audit//etc/passwd',
  'app://audit/C:/Windows/win.ini',
  'app://audit/__proto__',
  'app://audit/constructor',
  ...HOSTILE_URLS,
])('"%s" is 404', async (url) => {
  const answer = ask(url);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('');
});

test.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'get'])('%s is 405', (method) => {
  expect(ask('app://audit/index.html', method).status).toBe(405);
});

describe.each([
  ['an answer', 'app://audit/index.html', 'GET'],
  ['a 404', 'app://audit/nothing', 'GET'],
  ['a 405', 'app://audit/index.html', 'POST'],
])('%s', (_what, url, method) => {
  test('carries the strict policy', () => {
    const { headers } = ask(url, method);
    const policy = headers.get('content-security-policy')!;
    const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]));
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});
