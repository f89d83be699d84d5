import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it('adds the request that a message answers, and keeps every message as it was', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version < 2) db.exec(sql);
  db.exec(
    "INSERT INTO source (id, name) VALUES (1, 'messages.csv'); INSERT INTO message (id, source, row, key, campaign_id, delivered, message_id) VALUES (7, 1, 1, 3, 'K1', 'yes', 'M1')",
  );
  const before = db.prepare('SELECT * FROM message').get();
  db.exec(MIGRATIONS.find(({ version }) => version === 2)!.sql);
  expect(db.prepare('SELECT * FROM message').get()).toEqual({ ...before, in_reply_to: null });
  db.exec("UPDATE message SET in_reply_to = 'Q1'");
  expect(db.prepare('SELECT in_reply_to FROM message').get()).toEqual({ in_reply_to: 'Q1' });
  db.close();
});
