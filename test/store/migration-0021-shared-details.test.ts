/** Version 20 to 21: what was found of identities before does not say who shares details, and is looked for anew. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it('forgets what was found before, and keeps the run', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version < 21) db.exec(sql);
  db.exec(`INSERT INTO run (id, rule_version, as_at, settings, created_at, sealed) VALUES (1, '1', '2026-01-01', '{}', '2026-01-01', 1);
    INSERT INTO identity_survey (run, contacts) VALUES (1, x'0100000002000000')`);
  db.exec(MIGRATIONS.find(({ version }) => version === 21)!.sql);
  const count = (table: string): unknown => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()!['n'];
  expect([count('identity_survey'), count('run')]).toEqual([0, 1]);
});
