/**
 * Whether every page of an audit file is as it was written. Reading them all takes a second for each few hundred megabytes,
 * so a large file is read through on a thread of its own while it is in use already.
 */
import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Connection } from './connect.ts';
import type { FileKey } from './encryption.ts';

/** Up to this size a file is read through before it is opened: about 0.3 s. */
const AT_ONCE = 64 * 1024 * 1024;

/** Beside this file, as a source or as a bundle. */
const THREAD = join(import.meta.dirname, `soundness-thread${extname(import.meta.filename)}`);

export interface ThreadData {
  readonly path: string;
  readonly key: FileKey | null;
}

export const isLarge = (path: string): boolean => statSync(path).size > AT_ONCE;

/** SQLite's own check of every page (`PRAGMA quick_check`). Throws what SQLite throws of a file it cannot follow. */
export function isSound(db: Connection): boolean {
  return db.pragma('quick_check', { simple: true }) === 'ok';
}

/** Reads a file through that is open here. */
export class Soundness {
  /** Never rejects: a file that cannot be read through is not sound. `true` when stopped before the end. */
  readonly answer: Promise<boolean>;
  readonly #thread: Worker;

  constructor(path: string, key: FileKey | null) {
    this.#thread = new Worker(THREAD, { workerData: { path, key } satisfies ThreadData });
    // It must not keep a script alive that is done with the file.
    this.#thread.unref();
    let sound = true;
    this.answer = new Promise((resolve) => {
      this.#thread.on('message', (found: boolean) => (sound = found));
      this.#thread.on('error', () => (sound = false));
      this.#thread.on('exit', () => resolve(sound));
    });
  }

  /** To be called before the file is closed. */
  stop(): void {
    void this.#thread.terminate();
  }
}
