/** Version 5 to 6: the register of collection points. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it('collections stay as they were and name no point; changes of the register can only be added', () => {
  const db = new DatabaseSync(':memory:');
  for (const migration of MIGRATIONS) if (migration.version <= 5) db.exec(migration.sql);
  db.exec(`INSERT INTO source (id, name, sealed) VALUES (1, 'a.csv', 1);
    INSERT INTO collection (source, row, key, context, obtained_from, means, mechanism, refused, point, notice)
      VALUES (1, 1, 7, 'checkout', 'direct', 'yes', 'opt_out_box', 'no', 'email', 'v1')`);
  db.exec(MIGRATIONS.find((one) => one.version === 6)!.sql);
  expect(db.prepare('SELECT key, notice, collection_point FROM collection').get()).toEqual({
    key: 7,
    notice: 'v1',
    collection_point: null,
  });
  db.exec("INSERT INTO point_change (entry, at, actor, action) VALUES (1, 't', 'officer', 'removed')");
  for (const sql of ["UPDATE point_change SET action = 'added'", 'DELETE FROM point_change'])
    expect(() => db.exec(sql)).toThrow('append-only');
  db.close();
});
