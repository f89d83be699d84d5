/** Version 11: what each file adds up to, and which rejected rows a later file put right. */
import type { Migration } from './migration.ts';

export const reconciliation: Migration = {
  version: 11,
  sql: `
ALTER TABLE source ADD COLUMN totals TEXT;
CREATE TABLE correction (original INTEGER NOT NULL REFERENCES source(id), original_row INTEGER NOT NULL, source INTEGER NOT NULL REFERENCES source(id),
  row INTEGER NOT NULL, PRIMARY KEY (original, original_row)) WITHOUT ROWID;
CREATE INDEX correction_by_source ON correction (source);
`,
};
