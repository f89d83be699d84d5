/**
 * A stand-in for the `electron` module on plain Node and an installed Chromium, so that the real main process, preload,
 * IPC gate, engine and page run where Electron's binary cannot be had. A development tool: it is never packaged.
 *
 * What it does not cover, and only Electron can show:
 * - The origin. Chromium cannot be taught a new scheme, so `app://audit/…` is loaded as `https://audit.app.invalid/…` (a
 *   name that can never exist) and answered by the app's own `protocol.handle`; the main process sees `app://` everywhere,
 *   the page sees the other name in `location`.
 * - Isolation. The preload runs before every page script, but in the page's world; only what it exposes is reachable, and
 *   what is exposed is frozen. `sandbox`, `contextIsolation` and `nodeIntegration` are as Chromium has them, not settable.
 * - `window.open` yields a window that is closed at once when the app denies it; Electron never makes one.
 * - `onBeforeRequest` sees what the page requests (scripts, fetch, frames, beacons, sockets), not `blob:` or `data:`.
 * - Devices, proxies, spelling and WebRTC policies of the session, which are accepted and ignored.
 * - Menus and their accelerators, notifications, the taskbar and native dialogs: dialogs ask in the terminal.
 */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { nativeTheme } from './native-theme.ts';
export { Notification } from './notification.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { shell } from './external-shell.ts';
export { utilityProcess } from './utility-process.ts';
