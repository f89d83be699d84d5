/** Version 20: rejected rows that a later file brought back and that were rejected there again. */
import type { Migration } from './migration.ts';

export const rejectedAgain: Migration = {
  version: 20,
  sql: `
CREATE TABLE rejected_again (original INTEGER NOT NULL REFERENCES source(id), original_row INTEGER NOT NULL, source INTEGER NOT NULL REFERENCES source(id),
  row INTEGER NOT NULL, PRIMARY KEY (source, row)) WITHOUT ROWID;
CREATE INDEX rejected_again_by_original ON rejected_again (original, original_row, source, row);
`,
};
