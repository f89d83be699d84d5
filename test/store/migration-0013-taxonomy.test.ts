/** Version 12 to 13: the table of the organisation's own taxonomy. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it('keeps what is there and takes a taxonomy', () => {
  const db = new DatabaseSync(':memory:');
  const taxonomy = MIGRATIONS.findIndex(({ sql }) => sql.includes('CREATE TABLE placement'));
  for (const { sql } of MIGRATIONS.slice(0, taxonomy)) db.exec(sql);
  db.exec(`INSERT INTO log (at, actor, action, detail, hash) VALUES ('t', 'a', 'b', '{}', 'h')`);
  db.exec(MIGRATIONS[taxonomy]!.sql);
  expect(db.prepare('SELECT count(*) AS n FROM log').get()).toEqual({ n: 1 });
  db.exec(
    `PRAGMA foreign_keys = OFF; INSERT INTO placement (source, row, label, category) VALUES (1, 1, 'Teapots', 'Kitchen')`,
  );
  expect(db.prepare('SELECT label, category, parent FROM placement').get()).toEqual({
    label: 'Teapots',
    category: 'Kitchen',
    parent: null,
  });
});
