import { expect, test, vi } from 'vitest';

const made: Electron.BrowserWindowConstructorOptions[] = [];
const loaded: string[] = [];
const displays = [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];
vi.mock('electron', () => ({
  BrowserWindow: class {
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      made.push(options);
    }
    async loadURL(url: string): Promise<void> {
      loaded.push(url);
    }
  },
  screen: { getAllDisplays: () => displays },
}));
const { openWindow } = await import('../../electron/window.ts');

test.each(['development', 'test', 'production'])('the window is locked the same way in %s', (mode) => {
  vi.stubEnv('NODE_ENV', mode);
  made.length = loaded.length = 0;
  openWindow('/dist/preload.cjs', null);
  expect(made[0]!.webPreferences).toEqual({
    preload: '/dist/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    spellcheck: false,
    navigateOnDragDrop: false,
  });
  expect(loaded).toEqual(['app://audit/index.html']);
  vi.unstubAllEnvs();
});

test.each([
  [
    'still on a screen',
    { x: 100, y: 50, width: 900, height: 700 },
    { x: 100, y: 50, width: 900, height: 700 },
  ],
  ['on a screen that has gone', { x: 4000, y: 50, width: 900, height: 700 }, { width: 900, height: 700 }],
])('a window that was %s', (_where, bounds, expected) => {
  made.length = 0;
  openWindow('/dist/preload.cjs', bounds);
  const { x, y, width, height } = made[0]!;
  expect(JSON.parse(JSON.stringify({ x, y, width, height }))).toEqual(expected);
});
