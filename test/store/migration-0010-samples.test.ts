/** Version 9 to 10: samples, notes and exceptions, none of which is ever changed. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it('keeps what is there and adds tables that take rows but never give them up', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version <= 9) db.exec(sql);
  db.exec(`INSERT INTO log (at, actor, action, detail, hash) VALUES ('t', 'a', 'b', '{}', 'h')`);
  db.exec(MIGRATIONS.find(({ version }) => version === 10)!.sql);
  expect(db.prepare('SELECT count(*) AS n FROM log').get()).toEqual({ n: 1 });
  db.exec(`INSERT INTO sample VALUES (1, 1, 'Q2', 'random', 1, 10, 't', 'Ada'); INSERT INTO sample_item VALUES (1, 1, 7);
    INSERT INTO sample_tick VALUES (1, 1, 1, 'agrees', '', 't', 'Ada'); INSERT INTO sample_signature VALUES (1, 'reviewer', 't', 'Ada');
    INSERT INTO note VALUES (1, 7, 'n', 't', 'Ada'); INSERT INTO exception_act VALUES (1, 1, 'x', NULL, 'o', NULL, 'open', '', 't', 'Ada')`);
  for (const table of ['sample', 'sample_item', 'sample_tick', 'sample_signature', 'note', 'exception_act']) {
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('append-only');
    const column = table === 'sample_item' ? 'key = 8' : table === 'note' ? "text = ''" : "by = 'Eve'";
    expect(() => db.exec(`UPDATE ${table} SET ${column}`)).toThrow('append-only');
  }
});
