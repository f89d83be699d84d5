/** Version 7 to 8: the journal of reviews; earlier runs had read none of it, and earlier imported reviews settle nothing. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it('adds the journal, and leaves runs and imported reviews as they were', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version < 8) db.exec(sql);
  db.exec(`INSERT INTO source (id, name, sealed) VALUES (1, 'reviews.csv', 1);
    INSERT INTO review (source, row, bought, promoted, verdict, reviewer, reason) VALUES (1, 1, 'a', 'b', 'similar', 'Ann', 'why');
    INSERT INTO run (id, rule_version, as_at, settings, created_at, sealed) VALUES (1, 'v', '2025-01-01', '{}', 't', 1);`);
  db.exec(MIGRATIONS.find(({ version }) => version === 8)!.sql);
  expect(db.prepare('SELECT bought, promoted, verdict, reviewer, reason, settles FROM review').get()).toEqual(
    {
      bought: 'a',
      promoted: 'b',
      verdict: 'similar',
      reviewer: 'Ann',
      reason: 'why',
      settles: 0,
    },
  );
  expect(db.prepare('SELECT acts FROM run').get()).toEqual({ acts: 0 });
  expect(db.prepare('SELECT count(*) AS n FROM review_act').get()).toEqual({ n: 0 });
});

it.each([
  ["UPDATE review_act SET reason = 'another'"],
  ['DELETE FROM review_act'],
  ["UPDATE review_pair SET promoted = 'another'"],
  ['DELETE FROM review_pair'],
])('acts are never changed: %s', (sql) => {
  const db = new DatabaseSync(':memory:');
  for (const { sql: step } of MIGRATIONS) db.exec(step);
  db.exec(`INSERT INTO review_act (at, reviewer, kind, detail) VALUES ('t', 'Ann', 'skip', '{}');
    INSERT INTO review_pair (act, pair, bought, promoted) VALUES (1, 'p', 'a', 'b');`);
  expect(() => db.exec(sql)).toThrow('append-only');
});
