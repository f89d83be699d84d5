/** Encryption at rest: set, open, wrong, lost, changed and removed; and no passphrase anywhere it can be read. */
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newKey, unlock } from '../../electron/store/encryption.ts';
import { createAuditFile, openAuditFile } from '../../electron/store/open.ts';
import { StoreError } from '../../electron/store/store-error.ts';

const PASSPHRASE = 'correct horse battery';
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'encryption-'));
  path = join(folder, 'audit.soia');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function code(act: () => unknown): string {
  try {
    act();
    return 'accepted';
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    expect(error.message).not.toContain(PASSPHRASE);
    return error.code;
  }
}
const open = (passphrase: string | null = PASSPHRASE) => openAuditFile(path, { passphrase });
/** Everything that stands in the folder, as text. */
const bytes = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');

describe('an audit file with a passphrase', () => {
  it('holds nothing readable from the start, and opens with the passphrase only', () => {
    const store = createAuditFile(path, { passphrase: PASSPHRASE });
    store.appendLog('officer', 'noted', { text: 'Zoe Archer' });
    for (const secret of ['Zoe Archer', 'CREATE TABLE', PASSPHRASE]) expect(bytes()).not.toContain(secret);
    store.close();
    for (const secret of ['Zoe Archer', 'CREATE TABLE', PASSPHRASE]) expect(bytes()).not.toContain(secret);
    expect(code(() => open(null))).toBe('passphrase_needed');
    expect(() => open(null)).toThrow(/Without the passphrase nobody can, .* copy .* new audit/);
    expect(() => open('wrong horse battery')).toThrow(/cannot be recovered or reset/);
    const again = open();
    expect(again.log({ offset: 0, limit: 1 })[0]?.detail).toEqual({ text: 'Zoe Archer' });
    again.close();
  });

  it('is made from one without, changed and laid open again; the log says so and never names it', () => {
    const store = createAuditFile(path);
    store.appendLog('officer', 'noted', { text: 'Zoe Archer' });
    expect(code(() => store.setPassphrase('short', 'officer'))).toBe('weak_passphrase');
    store.setPassphrase(PASSPHRASE, 'officer');
    expect(bytes()).not.toContain('Zoe Archer');
    store.setPassphrase('a second set of words', 'officer');
    store.close();
    expect(code(() => open())).toBe('wrong_passphrase');
    const changed = open('a second set of words');
    expect(changed.verifyLog()).toBeNull();
    changed.setPassphrase(null, 'officer');
    changed.close();
    const plain = open(null);
    const log = [...plain.logLines()].join('\n');
    for (const action of ['passphrase_set', 'passphrase_changed', 'passphrase_removed'])
      expect(log).toContain(action);
    for (const secret of [PASSPHRASE, 'a second set of words', 'short']) expect(log).not.toContain(secret);
    plain.close();
    expect(bytes()).toContain('Zoe Archer');
  });

  it('is the same however an accent was typed', () => {
    createAuditFile(path, { passphrase: 'café au lait noir' }).close();
    open('cafe\u0301 au lait noir').close();
  });

  it('copies without a passphrase, so that others can read what they are given', () => {
    const store = createAuditFile(path, { passphrase: PASSPHRASE });
    store.appendLog('officer', 'noted', { text: 'Zoe Archer' });
    store.copyTo(join(folder, 'copy.soia'));
    store.close();
    const copy = openAuditFile(join(folder, 'copy.soia'));
    expect(copy.verifyLog()).toBeNull();
    copy.close();
  });

  it('refuses by name a passphrase for a file that has none, and files of other programs', () => {
    createAuditFile(path).close();
    expect(code(() => open())).toBe('not_protected');
    const other = new Database(join(folder, 'other.soia'));
    unlock(other, newKey(PASSPHRASE));
    other.exec('CREATE TABLE t (x)');
    other.close();
    path = join(folder, 'other.soia');
    expect(code(() => open())).toBe('not_an_audit_file');
    path = join(folder, 'noise.soia');
    writeFileSync(path, Buffer.alloc(8192, 7));
    expect(code(() => open())).toBe('not_an_audit_file');
  });

  it('names damage, and a changed byte anywhere does not go unnoticed', () => {
    const store = createAuditFile(path, { passphrase: PASSPHRASE });
    for (let i = 0; i < 40; i++) store.appendLog('officer', 'noted', { text: `entry ${i} `.repeat(20) });
    store.close();
    const whole = readFileSync(path);
    for (const at of [5_000, whole.length - 50]) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 1;
      writeFileSync(path, changed);
      expect(code(() => open())).toBe('damaged');
    }
    copyFileSync(path, `${path}.kept`);
    writeFileSync(path, whole);
    open().close();
  });

  it('is not encrypted anew while another program has it open', () => {
    const store = createAuditFile(path);
    const other = new Database(path);
    other.prepare('SELECT count(*) FROM log').get();
    other.exec('BEGIN');
    other.prepare('SELECT count(*) FROM log').get();
    try {
      expect(() => store.setPassphrase(PASSPHRASE, 'officer')).toThrow();
    } finally {
      other.close();
    }
    store.appendLog('officer', 'noted', {});
    store.close();
    open(null).close();
  });
});
