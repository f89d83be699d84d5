/** The locks on the session and on every page, as the app sets them. */
import { EventEmitter } from 'node:events';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { HOSTILE_URLS } from './hostile-urls.ts';

type Answer<T> = (value: T) => void;
const set: Record<string, unknown> = {};
const session = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: (handler: unknown) => (set['request'] = handler),
  setPermissionCheckHandler: (handler: unknown) => (set['check'] = handler),
  setDevicePermissionHandler: (handler: unknown) => (set['device'] = handler),
  setSpellCheckerEnabled: (on: boolean) => (set['spelling'] = on),
  setProxy: async (settings: unknown) => void (set['proxy'] = settings),
  webRequest: { onBeforeRequest: (listener: unknown) => (set['before'] = listener) },
});
const app = new EventEmitter();
vi.mock('electron', () => ({ app, session: { defaultSession: session } }));
const { isAppUrl, lockContents, lockSession } = await import('../../electron/security.ts');

class Contents extends EventEmitter {
  open: ((details: { url: string }) => unknown) | null = null;
  policy = '';
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.open = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.policy = policy;
  }
}
const contents = new Contents();

beforeAll(() => {
  lockContents();
  lockSession();
  app.emit('web-contents-created', {}, contents);
});

function isPrevented(emitter: EventEmitter, event: string, url = ''): boolean {
  let prevented = false;
  emitter.emit(event, { url, preventDefault: () => (prevented = true) });
  return prevented;
}
function isCancelled(url: string): boolean {
  let cancelled = false;
  const before = set['before'] as (details: object, answer: Answer<{ cancel: boolean }>) => void;
  before({ url }, ({ cancel }) => (cancelled = cancel));
  return cancelled;
}

describe.each(HOSTILE_URLS)('the address "%s"', (url) => {
  test('is not the application’s', () => expect(isAppUrl(url)).toBe(false));
  test('is never requested', () => expect(isCancelled(url)).toBe(true));
  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('is no place to go (%s)', (event) =>
    expect(isPrevented(contents, event, url)).toBe(true),
  );
  test('opens no window', () => expect(contents.open!({ url })).toEqual({ action: 'deny' }));
});

test.each(['app://audit/', 'app://audit/index.html', 'app://audit/index.html#/contacts?x=1'])(
  '%s is the application’s own',
  (url) => {
    expect(isAppUrl(url)).toBe(true);
    expect(isCancelled(url)).toBe(false);
    expect(isPrevented(contents, 'will-navigate', url)).toBe(false);
  },
);

test('even the application’s own address opens no second window', () => {
  expect(contents.open!({ url: 'app://audit/index.html' })).toEqual({ action: 'deny' });
});

test('every permission and device is denied', () => {
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fullscreen',
    'usb',
    'x',
  ]) {
    const answers: boolean[] = [];
    (set['request'] as (c: null, p: string, answer: Answer<boolean>) => void)(null, permission, (yes) =>
      answers.push(yes),
    );
    expect(answers).toEqual([false]);
    expect((set['check'] as (c: null, p: string) => boolean)(null, permission)).toBe(false);
  }
  expect((set['device'] as () => boolean)()).toBe(false);
});

test('nothing is downloaded, embedded or fetched by the browser on its own account', () => {
  expect(isPrevented(session, 'will-download')).toBe(true);
  expect(isPrevented(contents, 'will-attach-webview')).toBe(true);
  expect(set).toMatchObject({
    spelling: false,
    proxy: { mode: 'fixed_servers', proxyRules: '127.0.0.1:1', proxyBypassRules: '<-loopback>' },
  });
  expect(contents.policy).toBe('disable_non_proxied_udp');
});
