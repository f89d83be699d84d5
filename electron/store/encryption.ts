/**
 * Encryption at rest: an audit file that opens with a passphrase only. Every page is encrypted and authenticated with
 * ChaCha20-Poly1305 (RFC 8439) under a key that PBKDF2-HMAC-SHA256 derives from the passphrase and the 16 random bytes at the
 * start of the file (SQLite3 Multiple Ciphers, cipher `chacha20`, `kdf_iter` below: other programs open it by passphrase too).
 * Neither passphrase nor key is stored, so nothing opens the file without the one or the other.
 */
import { pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Connection } from './connect.ts';
import { StoreError } from './store-error.ts';

/** As SQLCipher 4 has it. Part of the file format: never changed. */
const ITERATIONS = 256_000;
const SALT_BYTES = 16;
/** Anything shorter can be tried out. */
export const SHORTEST_PASSPHRASE = 12;

/** What a connection is opened with, derived once for each file. Held in memory only, never logged. */
export type FileKey = string;

/** The same passphrase however it was typed: accents composed, spaces as they are. */
function keyFrom(passphrase: string, salt: Buffer): FileKey {
  const key = pbkdf2Sync(passphrase.normalize('NFC'), salt, ITERATIONS, 32, 'sha256');
  return `raw:${key.toString('hex')}${salt.toString('hex')}`;
}

/** For a file that is there. */
export function keyOfFile(path: string, passphrase: string): FileKey {
  return keyFrom(passphrase, head(path).subarray(0, SALT_BYTES));
}

/** For a file about to be encrypted. Throws `StoreError` `weak_passphrase`. */
export function newKey(passphrase: string): FileKey {
  refuseWeak(passphrase);
  return keyFrom(passphrase, randomBytes(SALT_BYTES));
}

/** Whether a passphrase is the one that a key was derived from. */
export function isKeyOf(key: FileKey, passphrase: string): boolean {
  const salt = Buffer.from(key.slice(-2 * SALT_BYTES), 'hex');
  return timingSafeEqual(Buffer.from(keyFrom(passphrase, salt)), Buffer.from(key));
}

/** To be called before anything is read from the connection or written to it. */
export function unlock(db: Connection, key: FileKey): void {
  db.pragma("cipher = 'chacha20'");
  db.key(Buffer.from(key));
}

/** Throws `StoreError` `weak_passphrase`. */
function refuseWeak(passphrase: string): void {
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new StoreError(
      'weak_passphrase',
      `Choose a passphrase of at least ${SHORTEST_PASSPHRASE} characters: several words are easier to keep than signs.`,
    );
}

/**
 * Writes every page of the file anew under another key, or under none for `null`, in one transaction. Throws `StoreError`
 * `locked` while another program has the file open.
 */
export function reEncrypt(db: Connection, key: FileKey | null): void {
  // Pages are not encrypted anew while a write-ahead log stands beside the file.
  if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete')
    throw new StoreError('locked', 'The audit file is open in another program: close it there first.');
  try {
    db.pragma("cipher = 'chacha20'");
    db.rekey(Buffer.from(key ?? ''));
  } finally {
    db.pragma('journal_mode = WAL');
  }
}

const PLAIN = 'SQLite format 3\0';

/**
 * What a file is by its first bytes. Bytes 16 to 23 of a database stay readable when it is encrypted (SQLite file format 1.3):
 * page size, versions, the 32 bytes that each page reserves for its nonce and tag, and three fixed fractions.
 */
export function kindOfFile(path: string): 'plain' | 'encrypted' | 'other' {
  const header = head(path);
  if (header.toString('latin1', 0, 16) === PLAIN) return 'plain';
  const page = header.readUInt16BE(16);
  const isPage = page === 1 || (page >= 512 && (page & (page - 1)) === 0);
  const fixed = [20, 21, 22, 23].map((at) => header[at]).join();
  return isPage && [1, 2].includes(header[18]!) && header[18] === header[19] && fixed === '32,64,32,32'
    ? 'encrypted'
    : 'other';
}

/** The first 24 bytes, and zeros for those that a shorter file has not. */
function head(path: string): Buffer {
  const bytes = Buffer.alloc(24);
  const fd = openSync(path, 'r');
  try {
    readSync(fd, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(fd);
  }
  return bytes;
}
