/**
 * Version 15: contacts in the order of their names and emails, written when they are assembled. An audit assembled before
 * has none until its evidence changes; whoever sorts it meanwhile waits for the order to be read along an index.
 */
import type { Migration } from './migration.ts';

export const contactOrders: Migration = {
  version: 15,
  sql: `
CREATE TABLE contact_order (sort TEXT PRIMARY KEY, contacts BLOB NOT NULL) WITHOUT ROWID;
`,
};
