/** Version 8 to 9: the file keeps where its log ends. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it.each([
  ['an empty log', '', { entries: 0, hash: '' }],
  [
    'two entries',
    "INSERT INTO log (at, actor, action, detail, hash) VALUES ('t', 'a', 'b', '{}', 'h1'), ('t', 'a', 'b', '{}', 'h2')",
    { entries: 2, hash: 'h2' },
  ],
])('where %s ends is recorded', (_, entries, head) => {
  const db = new DatabaseSync(':memory:');
  for (const migration of MIGRATIONS) if (migration.version < 9) db.exec(migration.sql);
  if (entries !== '') db.exec(entries);
  db.exec(MIGRATIONS.find(({ version }) => version === 9)!.sql);
  const row = db.prepare("SELECT value FROM keeping WHERE name = 'log_head'").get() as { value: string };
  expect(JSON.parse(row.value)).toEqual(head);
});
