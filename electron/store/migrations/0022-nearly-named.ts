/** Version 22: refusals under ids that are nearly a contact's are held against that contact; it is looked for them anew. */
import type { Migration } from './migration.ts';

export const nearlyNamed: Migration = {
  version: 22,
  sql: `
DELETE FROM assembled;
`,
};
