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
/** Pages that the audit grew by and that are worth a copy; fewer than those at which the writing connection would copy. */
const EACH = 6_000;
/** Bytes of log from which on it is copied here, to its end, and emptied: a log that is written on never is. */
const MOST = 512 << 20;

export interface CopierData {
  readonly path: string;
  readonly key: FileKey | null;
}

export class WalCopier {
  readonly #db: Connection;
  readonly #key: FileKey | null;
  #thread: { readonly worker: Worker; readonly gone: Promise<unknown> } | null = null;
  readonly #most: number;
  /** Pages of the audit when they were last copied. What was written is not told by the log's length: it is written over. */
  #copied: number;

  /** @param most bytes of log. */
  constructor(db: Connection, key: FileKey | null, most = MOST) {
    this.#db = db;
    this.#key = key;
    this.#most = most;
    this.#copied = this.#pages();
  }

  /** To be called outside a transaction, after one of many. */
  copyOn(): void {
    const pages = this.#pages();
    if (pages - this.#copied < EACH) return;
    this.#copied = pages;
    if (this.#thread === null) {
      this.#db.pragma('wal_autocheckpoint = 0');
      this.#thread = this.#start();
    }
    const length = statSync(`${this.#db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (length > this.#most) this.#db.pragma('wal_checkpoint(TRUNCATE)');
    else this.#thread.worker.postMessage('copy');
  }

  /** To be called when the many transactions are done. */
  async end(): Promise<void> {
    const thread = this.#thread;
    if (thread === null) return;
    this.#thread = null;
    // Until now it kept nothing alive.
    thread.worker.ref();
    thread.worker.postMessage('end');
    await thread.gone;
    if (this.#db.open) this.#db.pragma(`wal_autocheckpoint = ${COPIED_AT_PAGES}`);
  }

  #pages(): number {
    return Number(this.#db.pragma('page_count', { simple: true }));
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
