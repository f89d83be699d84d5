/** Version 17: single rows of a file can be told apart, and not only all that it says under one name. */
import type { Migration } from './migration.ts';

/** Row 0 stands for every row under the name: those of a file are numbered from 1. */
export const rowsToldApart: Migration = {
  version: 17,
  sql: `
ALTER TABLE separation_part RENAME TO separation_part_before;
CREATE TABLE separation_part (key INTEGER NOT NULL, source INTEGER NOT NULL, row INTEGER NOT NULL, separation INTEGER NOT NULL REFERENCES separation(id),
  stays INTEGER NOT NULL, PRIMARY KEY (key, source, row, separation)) WITHOUT ROWID;
INSERT INTO separation_part (key, source, row, separation, stays) SELECT key, source, 0, separation, stays FROM separation_part_before;
DROP TABLE separation_part_before;
`,
};
