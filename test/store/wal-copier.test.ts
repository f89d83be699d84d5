/** What many transactions write is copied into the audit file by a thread, with and without a passphrase, and nothing is lost. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COPIED_AT_PAGES, createConnection, openConnection } from '../../electron/store/connect.ts';
import type { Connection } from '../../electron/store/connect.ts';
import { newKey } from '../../electron/store/encryption.ts';
import { WalCopier } from '../../electron/store/wal-copier.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wal-copier-'));
  path = join(folder, 'a.soia');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MEGABYTES = 48;
function write(db: Connection, copier: WalCopier): void {
  const add = db.prepare('INSERT INTO point_file (sha256, bytes, zstd) VALUES (?, 0, randomblob(1000000))');
  for (let i = 0; i < MEGABYTES; i++) {
    db.transaction(() => add.run(`${i}`))();
    copier.copyOn();
  }
}
const pages = (db: Connection): unknown => db.pragma('wal_autocheckpoint', { simple: true });

describe.each([
  ['an open file', null],
  ['a file with a passphrase', newKey('correct horse battery')],
])('%s', (_, key) => {
  it('has most of it before the end, and all of it afterwards', async () => {
    const db = createConnection(path, key);
    const copier = new WalCopier(db, key);
    write(db, copier);
    expect(pages(db)).toBe(0);
    await copier.end();
    expect(pages(db)).toBe(COPIED_AT_PAGES);
    expect(statSync(path).size).toBeGreaterThan(30_000_000);
    expect(statSync(`${path}-wal`).size).toBe(0);
    db.close();
    const again = openConnection(path, key);
    expect(again.prepare('SELECT count(*) FROM point_file').pluck().get()).toBe(MEGABYTES);
    again.close();
  });
});

it('is begun again though the log was long before', async () => {
  const db = createConnection(path);
  const none = new WalCopier(db, 'raw:00');
  write(db, none);
  await none.end();
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(24_000_000);
  db.exec('DELETE FROM point_file; VACUUM');
  const copier = new WalCopier(db, null);
  copier.copyOn();
  write(db, copier);
  await copier.end();
  expect(statSync(`${path}-wal`).size).toBe(0);
  expect(db.prepare('SELECT count(*) FROM point_file').pluck().get()).toBe(MEGABYTES);
  db.close();
});

it('keeps the log from growing without end, and begins it anew', async () => {
  const db = createConnection(path);
  const copier = new WalCopier(db, null, 20_000_000);
  write(db, copier);
  expect(statSync(`${path}-wal`).size).toBeLessThan(26_000_000);
  await copier.end();
  expect(db.prepare('SELECT count(*) FROM point_file').pluck().get()).toBe(MEGABYTES);
  db.close();
});

it('is not begun for what is soon written', async () => {
  const db = createConnection(path);
  const copier = new WalCopier(db, null);
  db.transaction(() => db.exec("INSERT INTO source (name) VALUES ('small.csv')"))();
  copier.copyOn();
  expect(pages(db)).toBe(COPIED_AT_PAGES);
  await copier.end();
  db.close();
});

it('leaves what its thread cannot copy to the connection that wrote it', async () => {
  const db = createConnection(path);
  const copier = new WalCopier(db, 'raw:00');
  write(db, copier);
  await copier.end();
  expect(pages(db)).toBe(COPIED_AT_PAGES);
  expect(db.prepare('SELECT count(*) FROM point_file').pluck().get()).toBe(MEGABYTES);
  db.close();
});
