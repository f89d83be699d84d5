/** Version 14: contacts that a person told apart again, and which contacts of a run were joined or are said of differently. */
import type { Migration } from './migration.ts';

export const separations: Migration = {
  version: 14,
  sql: `
CREATE TABLE separation (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
  undone_reason TEXT, undone_by TEXT, undone_at TEXT);
CREATE TRIGGER separation_is_kept BEFORE DELETE ON separation BEGIN SELECT RAISE(ABORT, 'a separation is undone, never deleted'); END;
CREATE TRIGGER separation_is_undone_once BEFORE UPDATE ON separation
  WHEN OLD.undone_at IS NOT NULL OR NEW.key <> OLD.key OR NEW.reason <> OLD.reason OR NEW.by <> OLD.by OR NEW.at <> OLD.at
  BEGIN SELECT RAISE(ABORT, 'a separation is only undone, once'); END;
CREATE TABLE separation_part (key INTEGER NOT NULL, source INTEGER NOT NULL, separation INTEGER NOT NULL REFERENCES separation(id), stays INTEGER NOT NULL,
  PRIMARY KEY (key, source, separation)) WITHOUT ROWID;
CREATE TABLE identity_survey (run INTEGER PRIMARY KEY REFERENCES run(id), contacts BLOB NOT NULL);
`,
};
