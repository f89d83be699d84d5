/** Opening an audit file safely: the right kind of file, of a version this app knows, undamaged, and durable from then on. */
import { existsSync, accessSync, constants, openSync, readSync, closeSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { LATEST, MIGRATIONS } from './migrations/index.ts';
import { StoreError } from './store-error.ts';

export type Connection = Database.Database;

/** "SOIA": marks a SQLite file as an audit file (SQLite file format, application_id). */
export const APPLICATION_ID = 0x53_4f_49_41;

/** Throws `StoreError` `exists`, or what the file system throws. */
export function createConnection(path: string): Connection {
  if (existsSync(path))
    throw new StoreError('exists', `"${basename(path)}" already exists: choose another name, or open it.`);
  accessSync(dirname(path), constants.W_OK);
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  protect(db);
  migrate(db);
  return db;
}

/** Throws `StoreError` `not_found`, `not_an_audit_file`, `newer_version`, `damaged`, `read_only` or `locked`. Repairs nothing. */
export function openConnection(path: string): Connection {
  const name = basename(path);
  if (!existsSync(path) || !statSync(path).isFile())
    throw new StoreError('not_found', `There is no audit file "${name}".`);
  if (!isSqlite(path)) throw new StoreError('not_an_audit_file', `"${name}" is not an audit file.`);
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
    if (db.pragma('quick_check', { simple: true }) !== 'ok') throw damaged(name);
    protect(db);
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof Database.SqliteError) throw named(error, name);
    throw error;
  }
}

/** Another connection to a file already opened here, which only reads: one for each thread that evaluates. */
export function readingConnection(path: string): Connection {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  db.pragma('trusted_schema = OFF');
  db.pragma('cache_size = -65536');
  return db;
}

function protect(db: Connection): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('foreign_keys = ON');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -65536');
  db.pragma('temp_store = MEMORY');
  // 32 MB of write-ahead log before it is copied into the file: few pages are copied twice during an import.
  db.pragma('wal_autocheckpoint = 8000');
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

function isSqlite(path: string): boolean {
  const header = Buffer.alloc(16);
  const fd = openSync(path, 'r');
  try {
    readSync(fd, header, 0, 16, 0);
  } finally {
    closeSync(fd);
  }
  return header.toString('latin1') === 'SQLite format 3\0';
}

function damaged(name: string): StoreError {
  return new StoreError('damaged', `"${name}" is damaged and was left as it is: restore it from a copy.`);
}

function named(error: InstanceType<typeof Database.SqliteError>, name: string): StoreError {
  if (error.code.startsWith('SQLITE_BUSY'))
    return new StoreError('locked', `"${name}" is open in another program: close it there first.`);
  if (error.code.startsWith('SQLITE_READONLY'))
    return new StoreError('read_only', `"${name}" may not be written to.`);
  return damaged(name);
}
