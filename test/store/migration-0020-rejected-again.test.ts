/** Version 19 to 20: corrections imported before stay what they were, and rows rejected again can be told. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it('adds what later files rejected again, and keeps what they put right', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version < 20) db.exec(sql);
  db.exec(`INSERT INTO source (id, name, sealed) VALUES (1, 'a.csv', 1), (2, 'b.csv', 1);
    INSERT INTO correction (original, original_row, source, row) VALUES (1, 4, 2, 1)`);
  db.exec(MIGRATIONS.find(({ version }) => version === 20)!.sql);
  expect(
    db
      .prepare('SELECT original, original_row, source, row FROM correction')
      .all()
      .map((one) => Object.values(one)),
  ).toEqual([[1, 4, 2, 1]]);
  const add = db.prepare(
    'INSERT INTO rejected_again (original, original_row, source, row) VALUES (1, ?, 2, ?)',
  );
  add.run(5, 2);
  // One row of a file stands for one other; the other may come back twice.
  add.run(5, 3);
  expect(() => add.run(6, 3)).toThrow(/UNIQUE/);
});
