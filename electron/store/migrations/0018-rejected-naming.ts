/**
 * Version 18: whom rejected rows name, written when contacts are assembled. Where an audit has rejected rows it is assembled
 * anew with its next evaluation.
 */
import type { Migration } from './migration.ts';

export const rejectedNaming: Migration = {
  version: 18,
  sql: `
CREATE TABLE rejected_naming (contact INTEGER NOT NULL, source INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (contact, source, row)) WITHOUT ROWID;
DELETE FROM assembled WHERE EXISTS (SELECT 1 FROM rejected_row);
`,
};
