/** The original bytes of a source: hashed as they come, compressed beside the thread that reads them, stored in pieces. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';
import type { Connection } from './connect.ts';

const PIECE = 1 << 20;
const compress = promisify(zstdCompress);

interface Compressed {
  readonly at: number;
  readonly length: number;
  readonly zstd: Uint8Array;
}

/** Takes the bytes of one source in order. Compressed pieces wait until `store` is called within a transaction. */
export class OriginalBytes {
  readonly #source: number;
  readonly #add;
  readonly #hash = createHash('sha256');
  #pending: Uint8Array[] = [];
  #waiting = 0;
  #length = 0;
  #ready: Compressed[] = [];
  #running: Promise<void>[] = [];

  constructor(db: Connection, source: number) {
    this.#source = source;
    this.#add = db.prepare('INSERT INTO source_chunk (source, at, length, zstd) VALUES (?, ?, ?, ?)');
  }

  push(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#pending.push(chunk);
    this.#waiting += chunk.length;
    if (this.#waiting >= PIECE) this.#compress();
  }

  #compress(): void {
    const raw = this.#pending.length === 1 ? this.#pending[0]! : Buffer.concat(this.#pending);
    const at = this.#length;
    this.#length += raw.length;
    this.#pending = [];
    this.#waiting = 0;
    const done = compress(raw, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }).then((zstd) => {
      this.#ready.push({ at, length: raw.length, zstd });
      this.#running.splice(this.#running.indexOf(done), 1);
    });
    this.#running.push(done);
  }

  /** Writes the pieces that are compressed by now. */
  store(): void {
    for (const { at, length, zstd } of this.#ready) this.#add.run(this.#source, at, length, zstd);
    this.#ready = [];
  }

  /** After the last byte: waits for the last piece. `store` must be called once more. */
  async finish(): Promise<{ readonly sha256: string; readonly bytes: number }> {
    if (this.#waiting > 0) this.#compress();
    await Promise.all(this.#running);
    return { sha256: this.#hash.digest('hex'), bytes: this.#length };
  }
}

/** The bytes of a source from an offset, a piece at a time. */
export function* readOriginalBytes(db: Connection, source: number, fromOffset: number): Iterable<Uint8Array> {
  const next = db.prepare<[number, number], { at: number; length: number; zstd: Buffer }>(
    'SELECT at, length, zstd FROM source_chunk WHERE source = ? AND at + length > ? ORDER BY at LIMIT 1',
  );
  for (let offset = fromOffset; ;) {
    const chunk = next.get(source, offset);
    if (chunk === undefined) return;
    yield zstdDecompressSync(chunk.zstd).subarray(offset - chunk.at);
    offset = chunk.at + chunk.length;
  }
}
