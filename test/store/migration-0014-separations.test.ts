/** Version 13 to 14: contacts told apart. A decision is undone once, and never deleted or rewritten. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it('keeps what is there, and decisions as they were taken', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version < 14) db.exec(sql);
  db.exec("INSERT INTO contact_key (id, value) VALUES (7, 'template:C1')");
  db.exec(MIGRATIONS.find(({ version }) => version === 14)!.sql);
  expect(db.prepare('SELECT value FROM contact_key').all()).toEqual([{ value: 'template:C1' }]);
  db.exec(`INSERT INTO separation (id, key, reason, by, at) VALUES (1, 7, 'two forms', 'Ada', 't');
    INSERT INTO separation_part VALUES (7, 3, 1, 0)`);
  expect(() => db.exec('DELETE FROM separation')).toThrow('never deleted');
  expect(() => db.exec("UPDATE separation SET reason = 'other'")).toThrow('only undone');
  const undo = "UPDATE separation SET undone_reason = 'one form', undone_by = 'Ada', undone_at = 'u'";
  db.exec(undo);
  expect(() => db.exec(undo)).toThrow('only undone');
});
