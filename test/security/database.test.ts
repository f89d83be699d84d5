/** How every connection to an audit file is opened. */
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createConnection, openConnection, readingConnection } from '../../electron/store/connect.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soia-database-'));
  path = join(folder, 'a.soia');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['created', () => createConnection(path)],
  [
    'opened',
    () => {
      createConnection(path).close();
      return openConnection(path);
    },
  ],
])('a file that was %s', (_how, open) => {
  test('trusts no schema, keeps its references, and is durable', () => {
    const db = open();
    const pragma = (name: string): unknown => db.pragma(name, { simple: true });
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    db.close();
  });
});

test('a reading connection cannot write', () => {
  createConnection(path).close();
  const db = readingConnection(path);
  expect(db.readonly).toBe(true);
  expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
  expect(() => db.exec('CREATE TABLE planted (x)')).toThrow(/readonly/);
  db.close();
});

test('a damaged file is refused by name and left as it is', () => {
  createConnection(path).close();
  truncateSync(path, 8_192);
  expect(() => openConnection(path)).toThrow(/damaged/);
  expect(existsSync(path)).toBe(true);
});

test('a file of another kind is refused by name', () => {
  writeFileSync(path, 'not a database at all');
  expect(() => openConnection(path)).toThrow(/is not an audit file/);
});
