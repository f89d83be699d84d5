/** Where a source's bytes come from: a file, a gzip file, or one entry of a ZIP archive. Each can be read twice. */
import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openEntry } from './archive.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { SourceRefused, type Archive } from './source.ts';

/** Bytes of one piece. */
const PIECE = 1 << 20;
/** A packed file that grows by more than this, beyond a size any export may have, is a bomb. */
const LARGEST_GROWTH = 250;
const HARMLESS = 1 << 30;

/** Size, time and place of a file when it was first read; `null` before. */
export interface Stamp {
  first: string | null;
}

export interface Origin {
  /** For people. */
  readonly name: string;
  /** The file's own name without folder, archive and packing. */
  readonly fileName: string;
  /** The archive it was taken from, with the hash of all of it. @param at is told the share hashed; what it throws ends it. */
  archive(at?: At): Promise<Archive | null>;
  /** Bytes that `archive` goes through: none where the hash is known, or there is none to be. */
  toHash(): Promise<number>;
  /** What the file was when it was first read: whoever reads it again goes by the same. */
  readonly stamp: Stamp;
  /**
   * Every byte in order. @param at is told the share gone through. @throws SourceRefused when it cannot be read, or is not
   * what it was the first time.
   */
  bytes(at?: At): AsyncIterable<Uint8Array>;
}

/** From 0 to 1. */
type At = (share: number) => void;

/** The first bytes of a file, up to 64 KB. @throws SourceRefused. */
export async function headOf(path: string, name: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw refuseUnreadable(error, name);
  }
}

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);

/** @param entry the name of an entry of the archive at `path`. @throws SourceRefused. */
export async function originOf(
  path: string,
  name: string,
  entry?: string,
  stamp: Stamp = { first: null },
): Promise<Origin> {
  const archive = async (at?: At): Promise<Archive> => ({
    name: basename(path),
    sha256: await hashOf(path, name, at),
    entry: entry ?? null,
  });
  const toHash = (): Promise<number> => unhashed(path, name);
  if (entry !== undefined)
    return {
      name,
      fileName: basename(entry),
      archive,
      toHash,
      stamp,
      bytes: (at) => openEntry(path, name, entry, at),
    };
  if (isGzip(await headOf(path, name)))
    return {
      name,
      fileName: basename(path).replace(/\.gz$/i, ''),
      archive,
      toHash,
      stamp,
      bytes: (at) => unpacked(path, name, stamp, at),
    };
  return {
    name,
    fileName: basename(path),
    archive: () => Promise.resolve(null),
    toHash: () => Promise.resolve(0),
    stamp,
    bytes: fileReader(path, name, stamp),
  };
}

/** Reads a file in pieces; twice the same, or it is refused. */
function fileReader(
  path: string,
  name: string,
  stamp: Stamp = { first: null },
): (at?: At) => AsyncIterable<Uint8Array> {
  return async function* (at) {
    let file: FileHandle | null = null;
    try {
      file = await open(path, 'r');
      const before = await stampOf(file);
      stamp.first ??= before;
      if (before !== stamp.first) throw changed(name);
      const { size } = await file.stat();
      let read = 0;
      for (;;) {
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(PIECE), 0, PIECE, null);
        if (bytesRead === 0) break;
        read += bytesRead;
        at?.(read / size);
        yield buffer.subarray(0, bytesRead);
      }
      if ((await stampOf(file)) !== stamp.first) throw changed(name);
    } catch (error) {
      throw refuseUnreadable(error, name);
    } finally {
      await file?.close();
    }
  };
}

async function stampOf(file: FileHandle): Promise<string> {
  const { size, mtimeMs, ino } = await file.stat();
  return `${size} ${mtimeMs} ${ino}`;
}

export function changed(name: string): SourceRefused {
  return new SourceRefused(
    'changed',
    `"${name}" was changed while it was read: wait until whatever writes it has finished, and import it again.`,
  );
}

async function* unpacked(path: string, name: string, stamp: Stamp, at?: At): AsyncGenerator<Uint8Array> {
  const packed = fileReader(path, name, stamp);
  let read = 0;
  let ahead = 0;
  let grown = 0;
  const gunzip = createGunzip({ chunkSize: PIECE });
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of packed((share) => void (ahead = share))) {
      read += piece.length;
      yield piece;
    }
  };
  const stream = pipeline(counted, gunzip, () => undefined);
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      grown += piece.length;
      // Not all that was read is unpacked yet.
      at?.((ahead * gunzip.bytesWritten) / read);
      if (grown > HARMLESS && grown > read * LARGEST_GROWTH)
        throw new SourceRefused('unsafe_archive', `"${name}" unpacks to far more than its size allows.`);
      yield piece;
    }
  } catch (error) {
    if (error instanceof SourceRefused) throw error;
    throw new SourceRefused(
      'damaged',
      `"${name}" is a damaged or unfinished gzip file: download or export it again.`,
    );
  }
}

let lastHash: { readonly key: string; readonly sha256: string } | null = null;

/** SHA-256 of a whole file; the entries of one archive ask for it one after another. */
async function hashOf(path: string, name: string, at?: At): Promise<string> {
  try {
    const key = await hashKey(path);
    if (lastHash?.key === key) return lastHash.sha256;
    const hash = createHash('sha256');
    for await (const piece of fileReader(path, name)(at)) hash.update(piece);
    lastHash = { key, sha256: hash.digest('hex') };
    return lastHash.sha256;
  } catch (error) {
    throw refuseUnreadable(error, name);
  }
}

/** Bytes that `hashOf` would read. */
async function unhashed(path: string, name: string): Promise<number> {
  try {
    return lastHash?.key === (await hashKey(path)) ? 0 : (await stat(path)).size;
  } catch (error) {
    throw refuseUnreadable(error, name);
  }
}

async function hashKey(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${path} ${size} ${mtimeMs}`;
}
