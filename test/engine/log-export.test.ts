/** The log as a table: every entry in order, of all kinds or of one, with what its hashes cover. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { exportLog } from '../../electron/engine/export-log.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { auditFrom } from './audit-from.ts';

interface Row {
  readonly entry: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly detail: string;
  readonly sha256: string;
}

it('holds every entry once, oldest first, and its chain can be checked from the table alone', async () => {
  const { store, folder } = await auditFrom({});
  // More than two pages of it.
  for (let i = 0; i < 2_100; i++)
    store.appendLog(i === 7 ? '=cmd' : 'officer', 'noted', { i, text: 'a "b", c\nd' });
  const path = join(folder, 'log.csv');
  const total = store.logLength();
  expect(await exportLog(store, null, path, UNATTENDED)).toBe(total);
  const { data } = Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  expect(data.map(({ entry }) => Number(entry))).toEqual(Array.from({ length: total }, (_, i) => i + 1));
  let before = '';
  for (const { at, actor, action, detail, sha256 } of data) {
    // What a spreadsheet would run as a formula carries an apostrophe.
    const covered = [before, at, actor.replace(/^'(?==)/, ''), action, detail];
    expect(createHash('sha256').update(JSON.stringify(covered)).digest('hex')).toBe(sha256);
    before = sha256;
  }
  expect(before).toBe(store.logHead().hash);
});

it('holds those of one kind alone', async () => {
  const { store, folder } = await auditFrom({ 'contacts.csv': 'contact_id,email\nC1,a@example.org\n' });
  const path = join(folder, 'log.csv');
  expect(await exportLog(store, 'evidence', path, UNATTENDED)).toBe(2);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(',audit_created,Audit created,');
  expect(text).toContain(',source_sealed,File imported,');
  expect(text).not.toContain('settings_saved');
  expect(await exportLog(store, 'check', path, UNATTENDED)).toBe(0);
});
