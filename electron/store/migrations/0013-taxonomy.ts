/** Version 13: the organisation's own taxonomy, a label and its category in a row. */
import type { Migration } from './migration.ts';

export const taxonomy: Migration = {
  version: 13,
  sql: `
CREATE TABLE placement (id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id), row INTEGER NOT NULL, label TEXT NOT NULL,
  category TEXT NOT NULL, parent TEXT);
CREATE INDEX placement_by_source ON placement (source);
`,
};
