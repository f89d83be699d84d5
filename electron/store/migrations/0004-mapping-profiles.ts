/** Version 4: what a person said about their files, by name. */
import type { Migration } from './migration.ts';

export const mappingProfiles: Migration = {
  version: 4,
  sql: 'CREATE TABLE mapping_profile (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;',
};
