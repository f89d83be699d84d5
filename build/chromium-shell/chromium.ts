/** The browser: started once, with every request, permission and page going through the app's own locks. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  chromium as playwright,
  type BrowserContext,
  type Frame,
  type Page,
  type Request,
  type Route,
} from 'playwright-core';
import { findBrowser } from '../find-browser.ts';
import { toApp } from './origin.ts';
import { BINDING } from './page-side.ts';
import { answerFor } from './protocol.ts';
import { session } from './session.ts';
import { testPort } from './test-port.ts';
import type { WebContents } from './web-contents.ts';

const PERMISSIONS = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'clipboard-read',
  'midi',
] as const;
const HEADLESS = process.env['SHELL_HEADED'] !== '1' && testPort.connected;

/** A browser reads the way WebRTC may take from its profile; Electron is told it by the app, page by page. */
function settleWebRtc(profile: string, policy: string | null): void {
  const file = join(profile, 'Default/Preferences');
  if (policy === null || existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ webrtc: { ip_handling_policy: policy } }));
}

class Chromium {
  readonly #contents = new Map<Page, WebContents>();
  #userData = '';
  #onClosed = (): void => {};
  #started: Promise<BrowserContext> | null = null;
  #first: Page | null = null;
  #scheme: 'light' | 'dark' | null = null;

  /** Keeps its profile in `userData`; `onClosed` is called when the person closes the browser. */
  prepare(userData: string, onClosed: () => void): void {
    this.#userData = userData;
    this.#onClosed = onClosed;
  }

  /** Not before the first window: by then the app has said which way the network takes, and a browser is told once. */
  async #start(contents: WebContents): Promise<BrowserContext> {
    const profile = join(this.#userData, 'chromium');
    settleWebRtc(profile, contents.webRtcPolicy);
    const context = await playwright.launchPersistentContext(profile, {
      executablePath: findBrowser(),
      headless: HEADLESS,
      serviceWorkers: 'block',
      viewport: null,
      handleSIGINT: false,
      args: [
        '--app=data:text/html,',
        ...session.defaultSession.proxySwitches(),
        // Tests attach to the same browser through this port; without a test there is none.
        ...(testPort.connected ? ['--remote-debugging-port=0'] : []),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    this.#first = context.pages()[0] ?? null;
    context.on('close', this.#onClosed);
    context.on('page', (page) => void this.#adopt(page));
    await context.exposeBinding(BINDING, ({ page, frame }, channel: string, args: unknown[]) =>
      this.#contents.get(page)?.receive(frame, channel, args),
    );
    await context.route('**/*', (route) => this.#answer(route));
    await context.routeWebSocket('**/*', (socket) =>
      socket.close({ code: 1008, reason: 'No sockets in the shell' }),
    );
    testPort.tell({ kind: 'ready' });
    return context;
  }

  /** A page of its own window, of this size. */
  async open(
    contents: WebContents,
    size: { readonly width: number; readonly height: number },
  ): Promise<Page> {
    const context = await (this.#started ??= this.#start(contents));
    const page = this.#first ?? (await this.#newWindow(context, size));
    this.#first = null;
    this.#contents.set(page, contents);
    if (HEADLESS) await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: this.#scheme });
    page.once('close', () => this.#contents.delete(page));
    return page;
  }

  async emulate(scheme: 'light' | 'dark' | null): Promise<void> {
    this.#scheme = scheme;
    for (const page of this.#contents.keys()) await page.emulateMedia({ colorScheme: scheme });
  }

  async stop(): Promise<void> {
    await (await this.#started)?.close();
  }

  /** Grants what the app's permission check allows this origin; the browser then denies it all the rest. */
  async applyPermissions(page: Page, origin: string): Promise<void> {
    const allowed = PERMISSIONS.filter((name) => session.defaultSession.allows(name, toApp(origin)));
    await page.context().grantPermissions(allowed, { origin });
  }

  async #newWindow(
    context: BrowserContext,
    { width, height }: { readonly width: number; readonly height: number },
  ): Promise<Page> {
    const opened = context.waitForEvent('page', {
      predicate: async (page) => (await page.opener()) === null,
    });
    const cdp = await context.browser()!.newBrowserCDPSession();
    await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
    await cdp.detach();
    return opened;
  }

  /** A page that another page opened lives only if the app's window-open handler says so. */
  async #adopt(page: Page): Promise<void> {
    const opener = await page.opener();
    if (opener === null) return;
    if (this.#contents.get(opener)?.mayOpen(toApp(page.url())) !== true) await page.close();
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const details = { url, method: request.method(), resourceType: request.resourceType() };
    if (!this.#mayNavigate(request, url)) {
      // The page stays where it is.
      await route.abort('aborted');
      return;
    }
    if (await session.defaultSession.cancels(details)) {
      await route.abort('blockedbyclient');
      return;
    }
    const answer = answerFor(url);
    if (answer === undefined) {
      await route.continue();
      return;
    }
    const body = request.postDataBuffer();
    const response = await answer(
      new Request(url, {
        method: details.method,
        headers: request.headers(),
        body: body && new Uint8Array(body),
      }),
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #mayNavigate(request: Request, url: string): boolean {
    if (!request.isNavigationRequest()) return true;
    const frame = frameOf(request);
    return (
      frame !== null &&
      (this.#contents.get(frame.page())?.mayNavigate(url, frame.parentFrame() === null) ?? false)
    );
  }
}

/** `null` for the first request of a window that a page wants to open: it has no frame yet, and gets none. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

export const chromium = new Chromium();
