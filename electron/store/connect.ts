/** Opening an audit file safely: the right kind of file, of a version this app knows, undamaged, and durable from then on. */
// oxlint-disable-next-line typescript/triple-slash-reference -- every tsconfig that reaches this file needs the declaration
/// <reference path="./multiple-ciphers.d.ts" />
import { existsSync, accessSync, constants, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { kindOfFile, reEncrypt, unlock, type FileKey } from './encryption.ts';
import { LATEST, MIGRATIONS } from './migrations/index.ts';
import { isLarge, isSound } from './soundness.ts';
import { StoreError } from './store-error.ts';

export type Connection = Database.Database;

/** 32 MB of write-ahead log before it is copied into the file: few pages are copied twice. */
export const COPIED_AT_PAGES = 8_000;

/** "SOIA": marks a SQLite file as an audit file (SQLite file format, application_id). */
export const APPLICATION_ID = 0x53_4f_49_41;

/** Throws `StoreError` `exists`, or what the file system throws. */
export function createConnection(path: string, key: FileKey | null = null): Connection {
  if (existsSync(path))
    throw new StoreError('exists', `"${basename(path)}" already exists: choose another name, or open it.`);
  accessSync(dirname(path), constants.W_OK);
  const db = new Database(path);
  if (key !== null) unlock(db, key);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  protect(db);
  migrate(db);
  return db;
}

/**
 * Throws `StoreError` `not_found`, `not_an_audit_file`, `newer_version`, `damaged`, `read_only` or `locked`, and
 * `passphrase_needed`, `wrong_passphrase` or `not_protected`. Repairs nothing. `largeUnread` leaves it to the caller to
 * read a large file through (see `Soundness`).
 */
export function openConnection(
  path: string,
  key: FileKey | null = null,
  { largeUnread = false }: { readonly largeUnread?: boolean } = {},
): Connection {
  const name = basename(path);
  if (!existsSync(path) || !statSync(path).isFile())
    throw new StoreError('not_found', `There is no audit file "${name}".`);
  const kind = kindOfFile(path);
  if (kind === 'other') throw new StoreError('not_an_audit_file', `"${name}" is not an audit file.`);
  refuseWithout(kind, key, name);
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch {
    throw new StoreError(
      'read_only',
      `"${name}" or its folder may not be written to: copy it to a place of your own first.`,
    );
  }
  let db: Connection | null = null;
  try {
    db = new Database(path, { fileMustExist: true });
    if (key !== null) unlock(db, key);
    const version = Number(db.pragma('user_version', { simple: true }));
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new StoreError(
        'not_an_audit_file',
        `"${name}" is a database of another program, not an audit file.`,
      );
    }
    if (version > LATEST) {
      throw new StoreError(
        'newer_version',
        `"${name}" was written by a newer version of this app: update the app to open it.`,
      );
    }
    if (!(largeUnread && isLarge(path)) && !isSound(db)) throw damaged(name);
    protect(db);
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof Database.SqliteError) throw named(error, name, key !== null);
    throw error;
  }
}

/**
 * Another connection to a file already opened here, which only reads: one for each thread that evaluates. It goes through
 * the file once, so that pages kept for long would only take memory.
 */
export function readingConnection(path: string, key: FileKey | null = null): Connection {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  if (key !== null) unlock(db, key);
  db.pragma('trusted_schema = OFF');
  db.pragma('cache_size = -16384');
  return db;
}

/** Another connection to a file opened here, which only copies its write-ahead log into it. */
export function copyingConnection(path: string, key: FileKey | null): Connection {
  const db = new Database(path, { fileMustExist: true });
  if (key !== null) unlock(db, key);
  db.pragma('trusted_schema = OFF');
  db.pragma('wal_autocheckpoint = 0');
  return db;
}

/** Lays open a copy that was made of an encrypted file. */
export function layOpen(path: string, key: FileKey): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    unlock(db, key);
    reEncrypt(db, null);
  } finally {
    db.close();
  }
}

function protect(db: Connection): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('foreign_keys = ON');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -65536');
  db.pragma('temp_store = MEMORY');
  db.pragma(`wal_autocheckpoint = ${COPIED_AT_PAGES}`);
}

function migrate(db: Connection): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  for (const migration of MIGRATIONS.filter((one) => one.version > version)) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    })();
  }
}

function damaged(name: string): StoreError {
  return new StoreError('damaged', `"${name}" is damaged and was left as it is: restore it from a copy.`);
}

function refuseWithout(kind: 'plain' | 'encrypted', key: FileKey | null, name: string): void {
  if (kind === 'encrypted' && key === null)
    throw new StoreError(
      'passphrase_needed',
      `"${name}" is encrypted: give its passphrase to open it. Without the passphrase nobody can, and there is no way round it; if it is lost, go back to a copy whose passphrase you have, or import the exports into a new audit.`,
    );
  if (kind === 'plain' && key !== null)
    throw new StoreError('not_protected', `"${name}" has no passphrase: open it without one.`);
}

function named(
  error: InstanceType<typeof Database.SqliteError>,
  name: string,
  isEncrypted: boolean,
): StoreError {
  // A page that does not decrypt: another passphrase, or damage at the very start of the file.
  if (isEncrypted && error.code === 'SQLITE_NOTADB')
    return new StoreError(
      'wrong_passphrase',
      `That passphrase does not open "${name}". Look at capitals and the keyboard's language, and try again; a lost passphrase cannot be recovered or reset.`,
    );
  if (error.code.startsWith('SQLITE_BUSY'))
    return new StoreError('locked', `"${name}" is open in another program: close it there first.`);
  if (error.code.startsWith('SQLITE_READONLY'))
    return new StoreError('read_only', `"${name}" may not be written to.`);
  return damaged(name);
}
