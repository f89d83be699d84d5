/** Version 7: what was found missing in a run, kept with it. */
import type { Migration } from './migration.ts';

export const runGaps: Migration = {
  version: 7,
  sql: 'CREATE TABLE run_gap (run INTEGER PRIMARY KEY REFERENCES run(id), json TEXT NOT NULL);',
};
