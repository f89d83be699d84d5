/** The `app://audit` scheme: a fixed map of built files and nothing else. The only user of `protocol`. */
import { protocol } from 'electron';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { isAppUrl } from './security.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
};

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers requests from the files found under `folder` at start: others 404, other methods 405. */
export function serveApp(folder: string): void {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (extname(path) in TYPES) files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  protocol.handle('app', (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: HEADERS });
    const path = isAppUrl(request.url) ? new URL(request.url).pathname : '';
    const file = files.get(path === '/' ? '/index.html' : path);
    if (file === undefined) return new Response(null, { status: 404, headers: HEADERS });
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(readFileSync(file)), {
      headers: { ...HEADERS, 'content-type': type },
    });
  });
}
