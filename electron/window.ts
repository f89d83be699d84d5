/** The window, with the same options in development, test and production. */
import { BrowserWindow, screen } from 'electron';
import type { Rectangle } from 'electron';

const SMALLEST = { minWidth: 800, minHeight: 600 };
const FIRST = { width: 1280, height: 860 };

/** Where a window was, unless the screen that it was on has gone. */
function shown(bounds: Rectangle): Partial<Rectangle> {
  const { width, height, x, y } = bounds;
  const isOnScreen = screen
    .getAllDisplays()
    .some(
      ({ workArea: area }) =>
        x < area.x + area.width && x + width > area.x && y < area.y + area.height && y + height > area.y,
    );
  return isOnScreen ? bounds : { width, height };
}

/** Opens a window on `app://audit/`; `preload` is the path of the built preload. */
export function openWindow(preload: string, bounds: Rectangle | null): BrowserWindow {
  const window = new BrowserWindow({
    ...FIRST,
    ...SMALLEST,
    ...(bounds === null ? {} : shown(bounds)),
    title: 'Soft Opt-In Audit',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  void window.loadURL('app://audit/index.html');
  return window;
}
