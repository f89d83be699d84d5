/** How a source was read says which quotation mark and escape it uses, where its header is, and what was left out. */
import type { Migration } from './migration.ts';

export const dialects: Migration = {
  version: 5,
  sql: `
UPDATE source SET dialect = json_set(dialect, '$.quote', '"', '$.escape', 'doubled', '$.nuls', 0, '$.headerLine',
  coalesce((SELECT line - 1 FROM source_mark WHERE source_mark.source = source.id ORDER BY row LIMIT 1), 1))
WHERE dialect IS NOT NULL;
`,
};
