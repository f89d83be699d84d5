/** One page of the browser as main sees it: navigation locks, messages to it, calls from it. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { chromium } from './chromium.ts';
import { ipcMain } from './ipc-main.ts';
import { toApp, toBrowser } from './origin.ts';
import { FILE_MARK, PAGE_KEY, pageScript, type PageSide } from './page-side.ts';
import { parcelOf, type Parcel } from './parcel.ts';
import { session } from './session.ts';
import { testPort } from './test-port.ts';
import { WebFrame, webFrame } from './web-frame.ts';

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };
let lastId = 0;

export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly session = session.defaultSession;
  webRtcPolicy: string | null = null;
  #page: Page | null = null;
  #loading: string | null = null;
  #onOpen: OpenHandler | null = null;
  #cdp: Promise<CDPSession> | null = null;

  /** Binds the page once the browser has made it. */
  async attach(page: Page, preload: string | undefined): Promise<void> {
    this.#page = page;
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('download', (download) => {
      let prevented = false;
      session.defaultSession.emit('will-download', { preventDefault: () => (prevented = true) }, {}, this);
      if (prevented) void download.cancel();
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !testPort.connected) console.error(`Page: ${message.text()}`);
    });
    const source = preload === undefined ? '' : readFileSync(preload, 'utf8');
    await page.addInitScript({ content: pageScript(source) });
  }

  get mainFrame(): WebFrame | null {
    return this.#page === null ? null : webFrame(this.#page.mainFrame());
  }
  getURL(): string {
    return this.#page === null ? '' : toApp(this.#page.url());
  }
  isDestroyed(): boolean {
    return this.#page === null || this.#page.isClosed();
  }

  async load(url: string): Promise<void> {
    const page = this.#page!;
    const target = toBrowser(url);
    await chromium.applyPermissions(page, new URL(target).origin);
    this.#loading = url;
    try {
      await page.goto(target);
    } catch (error) {
      // A window that is closed while it loads is no failure.
      if (page.isClosed()) return;
      throw error;
    }
    this.emit('did-finish-load');
  }
  reload(): void {
    this.#loading = this.getURL();
    void this.#page?.reload();
  }

  /** Delivers to the preload's listeners; what arrives while a page is being left is lost, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    if (this.isDestroyed()) return;
    this.#page!.evaluate(
      ({ key, channel, args }) =>
        (globalThis as unknown as Record<symbol, PageSide>)[Symbol.for(key)]?.deliver(channel, args),
      { key: PAGE_KEY, channel, args },
    ).catch(() => {});
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  setWindowOpenHandler(decide: OpenHandler): void {
    this.#onOpen = decide;
  }
  mayOpen(url: string): boolean {
    return this.#onOpen?.({ url }).action === 'allow';
  }

  /** Asks the app's listeners, as Electron does for a navigation that the page began and not the app. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.#loading === url) {
      this.#loading = null;
      return true;
    }
    let allowed = true;
    const event = { url, isMainFrame, preventDefault: () => (allowed = false) };
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return allowed;
  }

  async receive(frame: Frame, channel: string, args: unknown[]): Promise<Parcel> {
    const resolved = (await this.#withPaths(args)) as unknown[];
    return parcelOf(await ipcMain.answer({ sender: this, senderFrame: webFrame(frame) }, channel, resolved));
  }

  /** Puts the path that Chromium knows in the place of each file's mark. */
  async #withPaths(value: unknown): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((item) => this.#withPaths(item)));
    if (typeof value !== 'string' || !value.startsWith(FILE_MARK)) return value;
    const index = Number(value.slice(FILE_MARK.length));
    if (!Number.isInteger(index)) return '';
    const cdp = await (this.#cdp ??= this.#page!.context().newCDPSession(this.#page!));
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: `globalThis[Symbol.for('${PAGE_KEY}')].files[${index}]`,
    });
    if (result.objectId === undefined) return '';
    return (await cdp.send('DOM.getFileInfo', { objectId: result.objectId })).path;
  }
}
