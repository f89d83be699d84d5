/** One audit's window: a page and an engine of its own. */
import type { BrowserWindow, IpcMainInvokeEvent, Rectangle } from 'electron';
import type { Command } from '../shared/ipc/command.ts';
import { CHANNELS_IPC } from '../shared/ipc/contract.ts';
import type { JobEvent, Reply } from '../shared/ipc/reply.ts';
import { askWhetherToStop } from './dialogs.ts';
import { EngineClient } from './engine-client.ts';
import { notify } from './notifications.ts';
import { isAppUrl } from './security.ts';
import { openWindow } from './window.ts';

/** Where the bundles are. */
export interface Bundles {
  readonly preload: string;
  readonly engine: string;
}

interface Listeners {
  /** The window shows another audit, moved, or came to the front. */
  readonly changed: () => void;
  /** The person chose to keep it open. */
  readonly stayed: () => void;
  readonly closed: (window: AuditWindow) => void;
}

/** A page that keeps crashing is not reloaded for ever. */
const MAX_RELOADS = 3;

/** Refusals that a passphrase settles. */
const LOCKED: readonly string[] = ['passphrase_needed', 'wrong_passphrase'];

export class AuditWindow {
  readonly engine: EngineClient;
  readonly #window: BrowserWindow;
  #locked: string | null = null;
  #leaving = false;
  #reloads = 0;

  constructor(bundles: Bundles, bounds: Rectangle | null, listeners: Listeners) {
    this.engine = new EngineClient(bundles.engine, {
      job: (event) => this.#report(event),
      opened: () => {
        this.#window.setRepresentedFilename(this.path ?? '');
        listeners.changed();
      },
      reopened: (path, reply) => {
        if (this.noteLocked(path, reply)) this.tell('auditLocked');
      },
    });
    this.#window = openWindow(bundles.preload, bounds);
    this.#window.on('focus', listeners.changed);
    this.#window.on('resize', listeners.changed);
    this.#window.on('move', listeners.changed);
    this.#window.on('close', (event) => {
      if (this.#leaving) return;
      event.preventDefault();
      void this.#leave(listeners.stayed);
    });
    this.#window.on('closed', () => {
      if (!this.#leaving) void this.engine.stop();
      listeners.closed(this);
    });
    this.#window.webContents.on('render-process-gone', () => {
      if (this.#reloads++ < MAX_RELOADS) this.#window.webContents.reload();
    });
  }

  /** The path of the audit it shows; `null` at the start screen. */
  get path(): string | null {
    return this.engine.openPath;
  }
  /** The path of the audit that waits here for its passphrase; `null` when none does. */
  get locked(): string | null {
    return this.#locked;
  }
  /** Notes whether an audit was refused for want of its passphrase, so that it can be given here, and answers whether. */
  noteLocked(path: string, reply: Reply<unknown>): boolean {
    this.#locked = !reply.ok && LOCKED.includes(reply.error.code) ? path : null;
    return this.#locked !== null;
  }
  leaveLocked(): void {
    this.#locked = null;
  }
  get bounds(): Rectangle {
    return this.#window.getNormalBounds();
  }
  get isMaximized(): boolean {
    return this.#window.isMaximized();
  }
  get isFocused(): boolean {
    return this.#window.isFocused();
  }

  /** Whether a call comes from the main frame of this window, at our exact origin. */
  sent({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
    return (
      senderFrame !== null && senderFrame === this.#window.webContents.mainFrame && isAppUrl(senderFrame.url)
    );
  }

  tell(command: Command): void {
    this.#window.webContents.send(CHANNELS_IPC.command, command);
  }

  focus(): void {
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }
  maximize(): void {
    this.#window.maximize();
  }
  close(): void {
    this.#window.close();
  }

  #report(event: JobEvent): void {
    if (this.#window.isDestroyed()) return;
    this.#window.webContents.send(CHANNELS_IPC.job, event);
    this.#window.setProgressBar(event.state === 'running' ? (event.progress ?? 2) : -1);
    if (event.state !== 'running' && !this.isFocused) notify(event, () => this.focus());
  }

  /** Everything is saved already: only a job under way is worth a question. */
  async #leave(stayed: () => void): Promise<void> {
    if (this.engine.busy && !(await askWhetherToStop())) return stayed();
    this.#leaving = true;
    await this.engine.stop();
    this.#window.destroy();
  }
}
