/** The application: start and stop, paths, and one instance for each folder of user data. */
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium.ts';
import { claim } from './single-instance.ts';
import { testPort } from './test-port.ts';
import { windows } from './windows.ts';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly productName: string;
  readonly version: string;
};

function appData(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData/Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly name = PACKAGE.productName;
  readonly #paths = new Map<string, string>();
  #ready = false;
  #quitting = false;

  readonly commandLine = {
    getSwitchValue: (name: string): string =>
      process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
    hasSwitch: (name: string): boolean =>
      process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
    appendSwitch: (): void => {},
  };

  getVersion(): string {
    return PACKAGE.version;
  }
  getName(): string {
    return this.name;
  }
  getAppPath(): string {
    return ROOT;
  }
  getPath(name: string): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    const path =
      { temp: tmpdir(), home: homedir(), appData: appData(), documents: join(homedir(), 'Documents') }[
        name
      ] ?? join(appData(), `${this.name} (Chromium shell)`);
    if (name === 'userData') mkdirSync(path, { recursive: true });
    return name === 'temp' ? realpathSync(path) : path;
  }
  setPath(name: string, path: string): void {
    mkdirSync(path, { recursive: true });
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    return claim(this.getPath('userData'), (argv, folder) => this.emit('second-instance', {}, argv, folder));
  }

  async whenReady(): Promise<void> {
    if (this.#ready) return;
    this.#ready = true;
    chromium.prepare(this.getPath('userData'), () => this.quit());
    this.emit('ready');
  }

  /** As in Electron: every window may refuse to close, and then the app does not quit. */
  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    this.emit('before-quit', { preventDefault: () => (this.#quitting = false) });
    if (!this.#quitting) return;
    this.#quitting = [...windows].every((window) => window.close());
    if (this.#quitting && windows.size === 0) this.#leave();
  }
  /** A window has gone: the last one ends the app that is quitting, or leaves the choice to it. */
  windowClosed(): void {
    if (windows.size > 0) return;
    if (this.#quitting) this.#leave();
    else this.emit('window-all-closed');
  }
  #leave(): void {
    this.emit('will-quit', { preventDefault: () => {} });
    void chromium.stop().finally(() => this.exit(0));
  }
  exit(code: number): void {
    this.emit('quit', {}, code);
    process.exit(code);
  }

  addRecentDocument(_path: string): void {}
  clearRecentDocuments(): void {}
  setAppUserModelId(_id: string): void {}
  setAboutPanelOptions(_options: object): void {}
}

export const app = new App();
testPort.on('emit', ({ event, args }) => app.emit(event, { preventDefault: () => {} }, ...args));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit());
