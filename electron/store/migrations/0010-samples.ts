/**
 * Version 10: samples with ticks and signatures, notes, and exceptions followed up. Nothing of it is ever changed: a new tick,
 * and a new word on an exception, stands beside the one before, and the last one counts.
 */
import type { Migration } from './migration.ts';

const TABLES = ['sample', 'sample_item', 'sample_tick', 'sample_signature', 'note', 'exception_act'] as const;

const appendOnly = TABLES.flatMap((table) =>
  ['UPDATE', 'DELETE'].map(
    (act) =>
      `CREATE TRIGGER ${table}_is_append_only_${act.toLowerCase()} BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT, 'samples and notes are append-only'); END;`,
  ),
).join('\n');

export const samples: Migration = {
  version: 10,
  sql: `
CREATE TABLE sample (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, name TEXT NOT NULL, method TEXT NOT NULL, seed INTEGER NOT NULL,
  population INTEGER NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL);
CREATE TABLE sample_item (sample INTEGER NOT NULL REFERENCES sample(id), place INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (sample, place)) WITHOUT ROWID;
CREATE TABLE sample_tick (id INTEGER PRIMARY KEY, sample INTEGER NOT NULL, place INTEGER NOT NULL, mark TEXT NOT NULL, note TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
  FOREIGN KEY (sample, place) REFERENCES sample_item(sample, place));
CREATE INDEX sample_tick_by_place ON sample_tick (sample, place);
CREATE TABLE sample_signature (sample INTEGER NOT NULL REFERENCES sample(id), role TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, PRIMARY KEY (sample, role)) WITHOUT ROWID;
CREATE TABLE note (id INTEGER PRIMARY KEY, key INTEGER, text TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL);
CREATE INDEX note_by_key ON note (key);
CREATE TABLE exception_act (id INTEGER PRIMARY KEY, exception INTEGER NOT NULL, title TEXT NOT NULL, provision TEXT, owner TEXT NOT NULL, due TEXT, status TEXT NOT NULL,
  comment TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL);
CREATE INDEX exception_act_by_exception ON exception_act (exception);
${appendOnly}
`,
};
