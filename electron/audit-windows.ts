/** All open windows, one for each audit, and which they were at the last exit. */
import { realpathSync } from 'node:fs';
import { z } from 'zod';
import type { AuditView } from '../shared/ipc/audit-contract.ts';
import type { Reply } from '../shared/ipc/reply.ts';
import { AuditWindow, type Bundles } from './audit-window.ts';
import { StateFile } from './state-file.ts';

const SAVED = z.array(
  z.strictObject({
    audit: z.string().nullable(),
    bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
    isMaximized: z.boolean(),
  }),
);
type Saved = z.infer<typeof SAVED>[number];

/** One name for one file, however it was reached; a file that is not there keeps the name it was asked by. */
function sameName(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

export class AuditWindows {
  readonly #bundles: Bundles;
  readonly #saved: StateFile<Saved[]>;
  readonly #changed: () => void;
  readonly #windows = new Set<AuditWindow>();
  #quitting = false;

  /** `stateFile` keeps the windows; `changed` is called when another audit, or another window, is in front. */
  constructor(bundles: Bundles, stateFile: string, changed: () => void) {
    this.#bundles = bundles;
    this.#saved = new StateFile(stateFile, SAVED, []);
    this.#changed = changed;
  }

  /** The paths of all open audits. */
  get paths(): readonly string[] {
    return [...this.#windows].flatMap(({ path }) => path ?? []);
  }
  get inFront(): AuditWindow | null {
    return [...this.#windows].find(({ isFocused }) => isFocused) ?? [...this.#windows].at(-1) ?? null;
  }
  /** The window whose own page made this call; `undefined` when none did. */
  senderOf(event: Parameters<AuditWindow['sent']>[0]): AuditWindow | undefined {
    return [...this.#windows].find((window) => window.sent(event));
  }

  /** The windows of the last exit, or the start screen. */
  async restore(): Promise<void> {
    for (const saved of this.#saved.read()) {
      const window = this.#open(saved.bounds);
      if (saved.isMaximized) window.maximize();
      // One that has moved away since leaves the start screen, where the person can look for it.
      if (saved.audit === null) continue;
      const reply = await window.engine.call('open', { path: saved.audit });
      if (window.noteLocked(saved.audit, reply)) window.tell('auditLocked');
    }
    if (this.#windows.size === 0) this.openEmpty();
  }

  openEmpty(): AuditWindow {
    return this.#open(null);
  }

  /**
   * Opens an audit where it belongs: the window that shows it already comes to the front (`null`), an empty `asking` window
   * takes it, and beside another audit it gets a window of its own (`null`).
   */
  async show(
    asking: AuditWindow | null,
    method: 'create' | 'open',
    path: string,
    passphrase?: string,
  ): Promise<Reply<AuditView | null>> {
    const args = passphrase === undefined ? { path } : { path, passphrase };
    const name = sameName(path);
    const showing = [...this.#windows].find(
      (window) => window.path !== null && sameName(window.path) === name,
    );
    if (showing !== undefined) {
      showing.focus();
      return { ok: true, value: null };
    }
    if (asking !== null && asking.path === null) return asking.engine.call(method, args);
    const window = this.#open(null);
    const reply = await window.engine.call(method, args);
    if (!reply.ok) {
      window.close();
      return reply;
    }
    window.tell('auditOpened');
    return { ok: true, value: null };
  }

  /** Remembers the windows as they are: an exit now, or a crash, leads back to them. */
  save(): void {
    if (this.#quitting) return;
    this.#saved.save(
      [...this.#windows].map(({ path, locked, bounds, isMaximized }) => ({
        audit: path ?? locked,
        bounds,
        isMaximized,
      })),
    );
  }

  /** From now on windows close because the app does: they come back at the next start. */
  quit(): void {
    this.#quitting = true;
  }
  get isQuitting(): boolean {
    return this.#quitting;
  }

  #open(bounds: Saved['bounds'] | null): AuditWindow {
    const window = new AuditWindow(this.#bundles, bounds, {
      changed: () => {
        this.save();
        this.#changed();
      },
      stayed: () => {
        this.#quitting = false;
      },
      closed: (closed) => {
        this.#windows.delete(closed);
        if (this.#windows.size > 0) this.save();
        this.#changed();
      },
    });
    this.#windows.add(window);
    return window;
  }
}
