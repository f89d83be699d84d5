/** Locks on the session and on every page: nothing leaves `app://audit`. The only user of `session`. */
import { app, session } from 'electron';
import type { WebContents } from 'electron';

/** Whether a URL has exactly the application's origin: parsed, never prefix-matched. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  return (
    parsed.protocol === 'app:' &&
    parsed.hostname === 'audit' &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/** Port 1 of this machine, where nothing listens; loopback addresses take the same way. */
const NO_WAY_OUT = {
  mode: 'fixed_servers',
  proxyRules: '127.0.0.1:1',
  proxyBypassRules: '<-loopback>',
} as const;

/** Denies permissions, devices and downloads, and cancels every request that is not the application's own. */
export function lockSession(): void {
  const locked = session.defaultSession;
  locked.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  locked.setPermissionCheckHandler(() => false);
  locked.setDevicePermissionHandler(() => false);
  locked.on('will-download', (event) => event.preventDefault());
  locked.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAppUrl(details.url) }));
  // What no request handler sees: dictionaries for the spelling checker, and WebRTC, which then meets a proxy that is not there.
  locked.setSpellCheckerEnabled(false);
  void locked.setProxy(NO_WAY_OUT);
}

/** Locks each page as it is created: navigation, redirects, frames, new windows and webviews. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
