/** Version 6 to 7: evidence gaps kept with their run. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it('earlier runs stay, and have no gaps until they are looked for', () => {
  const db = new DatabaseSync(':memory:');
  for (const migration of MIGRATIONS) if (migration.version <= 6) db.exec(migration.sql);
  db.exec(
    "INSERT INTO run (id, rule_version, as_at, settings, created_at) VALUES (1, 'v', '2025-01-01', '{}', 't')",
  );
  db.exec(MIGRATIONS.find((one) => one.version === 7)!.sql);
  expect(db.prepare('SELECT count(*) AS n FROM run').get()).toEqual({ n: 1 });
  db.exec("INSERT INTO run_gap (run, json) VALUES (1, '{}')");
  expect(() => db.exec("INSERT INTO run_gap (run, json) VALUES (1, '{}')")).toThrow('UNIQUE');
  db.close();
});
