/** The desktop process: a table of contents. */
import { app } from 'electron';
import { join, resolve } from 'node:path';
import { STANDARD_PREFERENCES } from '../shared/ipc/window-contract.ts';
import { preferences } from '../shared/ipc/window-schemas.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { AuditWindows } from './audit-windows.ts';
import { sayNotOpened } from './dialogs.ts';
import { openLegislation } from './external.ts';
import { openGate } from './ipc.ts';
import { showAudit, type Desk } from './main-methods.ts';
import { showMenu } from './menu.ts';
import { auditFilesIn, listenForOpenRequests } from './open-requests.ts';
import { RecentFiles } from './recent-files.ts';
import { removeOldSamples } from './sample-folder.ts';
import { lockContents, lockSession } from './security.ts';
import { StateFile } from './state-file.ts';

const dist = import.meta.dirname;

/** What the windows share, and a menu that follows them. */
function setUpDesk(): Desk {
  const userData = app.getPath('userData');
  const bundles = { preload: join(dist, 'preload.cjs'), engine: join(dist, 'engine.js') };
  const desk: Desk = {
    windows: new AuditWindows(bundles, join(userData, 'windows.json'), () => setUpMenu(desk)),
    recent: new RecentFiles(join(userData, 'recent.json'), () => setUpMenu(desk)),
    preferences: new StateFile(join(userData, 'preferences.json'), preferences, STANDARD_PREFERENCES),
    userData,
    sampleFolder: app.isPackaged
      ? join(process.resourcesPath, 'sample')
      : join(dist, '../build/sample/exports'),
  };
  return desk;
}

function setUpMenu(desk: Desk): void {
  const { windows, recent } = desk;
  const state = {
    hasAudit: windows.inFront?.path != null,
    recent: recent.paths(),
    isMac: process.platform === 'darwin',
  };
  showMenu(state, {
    command: (command) => (windows.inFront ?? windows.openEmpty()).tell(command),
    openFile: (path) => void openFile(desk, path),
    newWindow: () => windows.openEmpty(),
    clearRecent: () => recent.clear(),
    openLaw: () => void openLegislation('pecr_22_2'),
  });
}

/** Opens an audit that no page asked for; why it could not is said in a dialog. */
async function openFile(desk: Desk, path: string): Promise<void> {
  const asking = desk.windows.inFront ?? desk.windows.openEmpty();
  const reply = await showAudit(desk, asking, 'open', path);
  if (asking.locked !== null) asking.tell('auditLocked');
  else if (!reply.ok) await sayNotOpened(reply.error.message);
  else if (reply.value !== null) asking.tell('auditOpened');
}

/** Later launches end at once: this one comes to the front and opens what they were given. */
function setUpLaunches(desk: Desk): void {
  app.on('second-instance', (_event, argv, folder) => {
    const files = auditFilesIn(argv, folder);
    if (files.length === 0) (desk.windows.inFront ?? desk.windows.openEmpty()).focus();
    for (const path of files) void openFile(desk, path);
  });
  app.on('activate', () => {
    if (desk.windows.inFront === null) desk.windows.openEmpty();
  });
  app.on('before-quit', () => desk.windows.quit());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || desk.windows.isQuitting) app.quit();
  });
}

async function start(): Promise<void> {
  registerAppScheme();
  lockContents();
  const desk = setUpDesk();
  listenForOpenRequests((path) => void openFile(desk, path));
  await app.whenReady();
  lockSession();
  serveApp(join(dist, 'renderer'));
  openGate(desk);
  setUpMenu(desk);
  setUpLaunches(desk);
  await desk.windows.restore();
  removeOldSamples(desk.userData, [...desk.windows.paths, ...desk.recent.paths()]);
  for (const path of auditFilesIn(process.argv, process.cwd())) await openFile(desk, path);
}

/** A profile of its own, for a portable copy and for the tests. */
const profile = app.commandLine.getSwitchValue('user-data-dir');
if (profile !== '') app.setPath('userData', resolve(profile));

if (app.requestSingleInstanceLock()) void start();
else app.quit();
