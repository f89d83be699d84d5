/**
 * What an import wrote is copied from the write-ahead log into the audit file on a thread of its own. Copying waits for the
 * disk, and would hold up import, and whoever wants to cancel it, a fifth of a second each time.
 *
 * Soundness does not rest on it: the thread only does, by SQLite's own locks, what the writing connection would do (see
 * "Checkpointing" in SQLite's documentation of write-ahead logging), and what it leaves is copied with the next change.
 */
import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { COPIED_AT_PAGES, type Connection } from './connect.ts';
import type { FileKey } from './encryption.ts';

/** Beside this file, as a source or as a bundle. */
const THREAD = join(import.meta.dirname, `wal-copier-thread${extname(import.meta.filename)}`);
/** Bytes of log that are worth a copy; fewer than those at which the writing connection would copy. */
const EACH = 24 << 20;
/** Bytes of log from which on it is copied here, to its end, so that it starts over. */
const MOST = 512 << 20;

export interface CopierData {
  readonly path: string;
  readonly key: FileKey | null;
}

export class WalCopier {
  readonly #db: Connection;
  readonly #key: FileKey | null;
  #thread: { readonly worker: Worker; readonly gone: Promise<unknown> } | null = null;
  /** Length of the log when it was last copied, in bytes. */
  #copied = 0;

  constructor(db: Connection, key: FileKey | null) {
    this.#db = db;
    this.#key = key;
  }

  /** To be called outside a transaction, after one of many. */
  copyOn(): void {
    const length = statSync(`${this.#db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (length - this.#copied < EACH) return;
    this.#copied = length;
    if (this.#thread === null) {
      this.#db.pragma('wal_autocheckpoint = 0');
      this.#thread = this.#start();
    }
    if (length > MOST) {
      this.#db.pragma('wal_checkpoint(RESTART)');
      this.#copied = 0;
    } else this.#thread.worker.postMessage('copy');
  }

  /** To be called when the many transactions are done. */
  async end(): Promise<void> {
    const thread = this.#thread;
    if (thread === null) return;
    this.#thread = null;
    this.#copied = 0;
    // Until now it kept nothing alive.
    thread.worker.ref();
    thread.worker.postMessage('end');
    await thread.gone;
    if (this.#db.open) this.#db.pragma(`wal_autocheckpoint = ${COPIED_AT_PAGES}`);
  }

  #start(): { readonly worker: Worker; readonly gone: Promise<unknown> } {
    const workerData: CopierData = { path: this.#db.name, key: this.#key };
    const worker = new Worker(THREAD, { workerData });
    worker.unref();
    // Then the writing connection copies all of it at the end.
    worker.on('error', () => undefined);
    return { worker, gone: new Promise((resolve) => worker.once('exit', resolve)) };
  }
}
