/** Version 16 to 17: what was told apart of whole files stays so, and single rows can be. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it('keeps earlier decisions as decisions of every row under the name', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version < 17) db.exec(sql);
  db.exec(`INSERT INTO contact_key (id, value) VALUES (7, 'template:C1');
    INSERT INTO separation (id, key, reason, by, at) VALUES (1, 7, 'two forms', 'Ada', 't');
    INSERT INTO separation_part (key, source, separation, stays) VALUES (7, 3, 1, 0), (7, 2, 1, 1)`);
  db.exec(MIGRATIONS.find(({ version }) => version === 17)!.sql);
  const parts = db.prepare('SELECT key, source, row, separation, stays FROM separation_part').all();
  expect(parts.map((part) => Object.values(part))).toEqual([
    [7, 2, 0, 1, 1],
    [7, 3, 0, 1, 0],
  ]);
  db.exec('INSERT INTO separation_part (key, source, row, separation, stays) VALUES (7, 3, 4, 1, 0)');
  expect(
    db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'separation_part_before'").get(),
  ).toEqual({
    n: 0,
  });
});
