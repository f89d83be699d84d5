/** A window: a page of its own in the browser. Size and state are remembered, not drawn. */
import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { chromium } from './chromium.ts';
import { WebContents } from './web-contents.ts';
import { focusedWindow, setFocused, windows } from './windows.ts';

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly y?: number;
  readonly title?: string;
  readonly webPreferences?: { readonly preload?: string };
}
interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

let lastId = 0;

export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId;
  readonly webContents = new WebContents();
  readonly #page: Promise<Page>;
  #bounds: Bounds;
  #title: string;
  #state: 'normal' | 'minimized' | 'maximized' = 'normal';
  #destroyed = false;

  constructor(options: Options = {}) {
    super();
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#title = options.title ?? '';
    windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    this.#page = this.#open(options.webPreferences?.preload);
    this.focus();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows] as BrowserWindow[];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow() as BrowserWindow | null;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  async #open(preload: string | undefined): Promise<Page> {
    const page = await chromium.open(this.webContents, this.#bounds);
    page.once('close', () => this.#closed());
    await this.webContents.attach(page, preload);
    return page;
  }

  async loadURL(url: string): Promise<void> {
    await this.#page;
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }

  close(): boolean {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) this.destroy();
    return !prevented;
  }
  destroy(): void {
    void this.#page.then((page) => page.close()).catch(() => this.#closed());
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this);
    if (this.isFocused()) setFocused(null);
    this.webContents.emit('destroyed');
    this.emit('closed');
    app.windowClosed();
  }

  show(): void {
    this.emit('show');
  }
  focus(): void {
    if (this.isFocused()) return;
    focusedWindow()?.blur();
    setFocused(this);
    void this.#page.then((page) => page.bringToFront()).catch(() => {});
    this.emit('focus');
  }
  blur(): void {
    if (!this.isFocused()) return;
    setFocused(null);
    this.emit('blur');
  }
  isFocused(): boolean {
    return focusedWindow() === this;
  }
  isVisible(): boolean {
    return this.#state !== 'minimized';
  }
  minimize(): void {
    this.#state = 'minimized';
    this.blur();
  }
  maximize(): void {
    this.#state = 'maximized';
    this.emit('maximize');
  }
  unmaximize(): void {
    this.#state = 'normal';
    this.emit('unmaximize');
  }
  restore(): void {
    this.#state = 'normal';
    this.emit('restore');
  }
  isMinimized(): boolean {
    return this.#state === 'minimized';
  }
  isMaximized(): boolean {
    return this.#state === 'maximized';
  }
  getBounds(): Bounds {
    return this.#bounds;
  }
  getNormalBounds(): Bounds {
    return this.#bounds;
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit('resize');
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  getTitle(): string {
    return this.#title;
  }
  setRepresentedFilename(_path: string): void {}
  setProgressBar(_share: number): void {}
  flashFrame(_flag: boolean): void {}
}
