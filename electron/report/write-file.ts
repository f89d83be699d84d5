/** A file that appears whole or not at all: written under a temporary name, synced to the disk, then renamed. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

export interface WrittenFile {
  readonly sha256: string;
  readonly bytes: number;
}

const BUFFER = 1 << 20;

/** What a file is called until it is whole. */
export const temporaryName = (path: string): string => `${path}.writing`;

/** Text in, a finished file out. Call `finish` or `abandon`; throws what the file system throws (`ENOSPC`, `EACCES` …). */
export class FileWriter {
  readonly #path: string;
  readonly #temporary: string;
  readonly #fd: number;
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;
  #pending: Buffer[] = [];
  #waiting = 0;
  #isOpen = true;

  constructor(path: string) {
    this.#path = path;
    this.#temporary = temporaryName(path);
    this.#fd = openSync(this.#temporary, 'w');
  }

  write(chunk: string | Uint8Array): void {
    const buffer = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : Buffer.from(chunk);
    this.#pending.push(buffer);
    this.#waiting += buffer.length;
    if (this.#waiting >= BUFFER) this.#flush();
  }

  finish(): WrittenFile {
    try {
      this.#flush();
      fsyncSync(this.#fd);
      this.#close();
      renameSync(this.#temporary, this.#path);
    } catch (error) {
      this.abandon();
      throw error;
    }
    return { sha256: this.#hash.digest('hex'), bytes: this.#bytes };
  }

  abandon(): void {
    try {
      this.#close();
    } catch {
      // The temporary file is what matters.
    }
    rmSync(this.#temporary, { force: true });
  }

  /** Once: by then its number may be another file's, in this thread or in any other. */
  #close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#fd);
  }

  #flush(): void {
    const all = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#waiting = 0;
    for (let offset = 0; offset < all.length;) offset += writeSync(this.#fd, all, offset);
    this.#hash.update(all);
    this.#bytes += all.length;
  }
}
