/** The desktop process: a table of contents. */
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { join, resolve } from 'node:path';
import { CHANNELS_IPC } from '../shared/ipc/contract.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { EngineClient } from './engine-client.ts';
import { openGate } from './ipc.ts';
import { PreferencesFile } from './preferences.ts';
import { RecentFiles } from './recent-files.ts';
import { lockContents, lockSession } from './security.ts';
import { openWindow } from './window.ts';

const dist = import.meta.dirname;

async function start(): Promise<void> {
  registerAppScheme();
  lockContents();
  await app.whenReady();
  lockSession();
  serveApp(join(dist, 'renderer'));
  let window: BrowserWindow | null = null;
  const engine = new EngineClient(join(dist, 'engine.js'), (event) =>
    window?.webContents.send(CHANNELS_IPC.job, event),
  );
  engine.start();
  window = openWindow(join(dist, 'preload.cjs'));
  const sample = app.isPackaged
    ? join(process.resourcesPath, 'sample')
    : join(dist, '../build/sample/exports');
  const data = app.getPath('userData');
  openGate(
    window,
    engine,
    new RecentFiles(join(data, 'recent.json')),
    new PreferencesFile(join(data, 'preferences.json')),
    sample,
  );
  const shown = window;
  app.on('second-instance', () => {
    if (shown.isMinimized()) shown.restore();
    shown.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => engine.stop());
}

/** A profile of its own, for a portable copy and for the tests. */
const profile = app.commandLine.getSwitchValue('user-data-dir');
if (profile !== '') app.setPath('userData', resolve(profile));

if (app.requestSingleInstanceLock()) void start();
else app.quit();
