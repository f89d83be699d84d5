/**
 * What runs in the page before its own scripts: the preload, with the three parts of `electron` that a sandboxed preload
 * may ask for. Sent to Chromium as text, so it may use nothing from outside its body.
 */

import type { Parcel } from './parcel.ts';

/** Files on the page that main may ask Chromium about, and main's messages to the preload. */
export const PAGE_KEY = 'chromium-shell';
export const FILE_MARK = 'chromium-shell-file:';
export const BINDING = '__chromium_shell';

export interface PageSide {
  readonly files: unknown[];
  deliver(channel: string, args: readonly unknown[]): void;
}

type CommonJs = (require: (name: string) => unknown, module: object, exports: object) => void;

/** The script that Chromium runs first in every document: `preload` is one CommonJS file, as Electron's sandbox wants it. */
export function pageScript(preload: string): string {
  const options = JSON.stringify({ key: PAGE_KEY, mark: FILE_MARK, binding: BINDING });
  return `(${runPreload.toString()})(${options}, function (require, module, exports) {\n${preload}\n});`;
}

function runPreload(
  options: { readonly key: string; readonly mark: string; readonly binding: string },
  preload: CommonJs,
): void {
  type Listener = (event: object, ...args: unknown[]) => void;
  const world = globalThis as unknown as Record<string | symbol, unknown>;
  const ask = world[options.binding] as (channel: string, args: unknown[]) => Promise<Parcel>;
  delete world[options.binding];
  if (window !== window.top) return;

  const invoke = async (channel: string, args: unknown[]): Promise<unknown> => {
    const parcel = await ask(channel, args);
    return 'json' in parcel ? JSON.parse(parcel.json) : parcel.value;
  };
  const listeners = new Map<string, Set<Listener>>();
  const files: unknown[] = [];
  const side: PageSide = {
    files,
    deliver: (channel, args) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    },
  };
  Object.defineProperty(world, Symbol.for(options.key), { value: side });

  const on = (channel: string, listener: Listener): void => {
    listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
  };
  const off = (channel: string, listener: Listener): void => {
    listeners.get(channel)?.delete(listener);
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(world, name, { value: Object.freeze({ ...api }), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => invoke(channel, args),
      on,
      off,
      removeListener: off,
    },
    // The path is known to Chromium only: main puts it in the place of the mark.
    webUtils: {
      getPathForFile: (file: unknown) => (file instanceof File ? options.mark + (files.push(file) - 1) : ''),
    },
  };
  const requireFor = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot load '${name}'`);
    return electron;
  };
  const module = { exports: {} };
  preload(requireFor, module, module.exports);
}
