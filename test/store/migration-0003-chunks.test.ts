/** Version 2 to 3: evidence numbered, outcomes by chunk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'migrations-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file as the app of that version made it. */
function fileOf(version: number): DatabaseSync {
  const db = new DatabaseSync(join(folder, `${version}.soia`));
  for (const migration of MIGRATIONS) if (migration.version <= version) db.exec(migration.sql);
  return db;
}

function step(db: DatabaseSync, version: number): void {
  db.exec(MIGRATIONS.find((one) => one.version === version)!.sql);
}

it('migrations are numbered in sequence', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
});

it('evidence is kept in its order and numbered, runs keep their figures, outcomes wait for the next evaluation', () => {
  const db = fileOf(2);
  db.exec(`INSERT INTO source (id, name, sealed) VALUES (1, 'a.csv', 1);
    INSERT INTO contact_row (source, row, key, email, email_key, subscriber, business_form, business_contact)
      VALUES (1, 2, 8, 'b@x.uk', 'b@x.uk', 'individual', 'unknown', 'unknown'), (1, 1, 7, 'a@x.uk', 'a@x.uk', 'individual', 'unknown', 'unknown');
    INSERT INTO collection (source, row, key, context, obtained_from, means, mechanism, refused, point, notice)
      VALUES (1, 1, 7, 'checkout', 'direct', 'yes', 'opt_out_box', 'no', 'email', 'v1');
    INSERT INTO trade (source, row, key, type, status, order_id) VALUES (1, 1, 7, 'sale', 'completed', 'O1');
    INSERT INTO preference (source, row, key, type, channels, evidence, names_sender) VALUES (1, 1, 7, 'objection', 'email', 'yes', 'unknown');
    INSERT INTO run (id, rule_version, as_at, settings, created_at, counts, sealed) VALUES (1, 'v', '2025-01-01', '{}', 't', '{"a":1}', 1);
    INSERT INTO contact (no, contact_id, linked) VALUES (1, 'C1', 1);
    INSERT INTO contact_outcome VALUES (1, 1, 5, 'individual', 0, 0, 0);
    INSERT INTO assembled VALUES (1, 'stamp', 1)`);
  step(db, 3);
  expect(db.prepare('SELECT id, row, key, email FROM contact_row').all()).toEqual([
    { id: 1, row: 1, key: 7, email: 'a@x.uk' },
    { id: 2, row: 2, key: 8, email: 'b@x.uk' },
  ]);
  expect(db.prepare('SELECT id, key, notice, point FROM collection').get()).toEqual({
    id: 1,
    key: 7,
    notice: 'v1',
    point: 'email',
  });
  expect(db.prepare('SELECT id, key, order_id FROM trade').get()).toEqual({ id: 1, key: 7, order_id: 'O1' });
  expect(db.prepare('SELECT id, key, type, channels FROM preference').get()).toEqual({
    id: 1,
    key: 7,
    type: 'objection',
    channels: 'email',
  });
  expect(db.prepare('SELECT counts, assembly FROM run').get()).toEqual({ counts: '{"a":1}', assembly: '' });
  for (const table of ['contact', 'assembled', 'outcome_chunk'])
    expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  db.close();
});
