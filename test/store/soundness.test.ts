/** A large audit file opens at once and is read through meanwhile; a damaged page is found all the same. */
import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuditFile, openAuditFile } from '../../electron/store/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'soia-soundness-'));
const large = join(folder, 'large.soia');
const PAGE = 4096;

beforeAll(() => {
  createAuditFile(large).close();
  const db = new Database(large);
  const add = db.prepare('INSERT INTO contact_key (value) VALUES (?)');
  db.transaction(() => {
    for (let i = 0; i < 16_000; i++) add.run(`${i} ${'x'.repeat(2_500)}`);
  })();
  db.close();
  expect(statSync(large).size).toBeGreaterThan(64 * 1024 * 1024);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy with one page overwritten, far from those that opening reads. */
function damagedCopy(name: string): string {
  const path = join(folder, name);
  copyFileSync(large, path);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(PAGE, 0x5a), 0, PAGE, Math.floor(statSync(path).size / PAGE / 2) * PAGE);
  closeSync(file);
  return path;
}

test('a sound file is found sound', async () => {
  const store = openAuditFile(large, { soon: true });
  expect(await store.isSound()).toBe(true);
  store.close();
});

test('a damaged page is found while the file is open, and nothing is repaired', async () => {
  const store = openAuditFile(damagedCopy('damaged.soia'), { soon: true });
  expect(store.sources()).toEqual([]);
  expect(await store.isSound()).toBe(false);
  store.close();
});

test('a script that does not ask for haste is refused the damaged file', () => {
  expect(() => openAuditFile(damagedCopy('refused.soia'))).toThrow(
    expect.objectContaining({ code: 'damaged' }),
  );
});

test('a file closed before it was read through is let go', async () => {
  const store = openAuditFile(damagedCopy('closed.soia'), { soon: true });
  const answer = store.isSound();
  store.close();
  await answer;
  expect(() => openAuditFile(join(folder, 'closed.soia'))).toThrow();
});

test('a small damaged file is refused at once', () => {
  const small = join(folder, 'small.soia');
  createAuditFile(small).close();
  const file = openSync(small, 'r+');
  writeSync(file, Buffer.alloc(PAGE, 0x5a), 0, PAGE, 5 * PAGE);
  closeSync(file);
  expect(() => openAuditFile(small, { soon: true })).toThrow(expect.objectContaining({ code: 'damaged' }));
});
