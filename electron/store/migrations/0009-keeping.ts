/** Version 9: what the audit file keeps about itself; from the start, where its log ends. */
import type { Migration } from './migration.ts';

export const keeping: Migration = {
  version: 9,
  sql: `
CREATE TABLE keeping (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO keeping SELECT 'log_head', json_object('entries', count(*), 'hash', coalesce((SELECT hash FROM log ORDER BY id DESC LIMIT 1), '')) FROM log;
`,
};
