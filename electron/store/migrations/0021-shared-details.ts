/** Version 21: what is kept of a run's identities also says who shares details with whom; what was kept before is looked for anew. */
import type { Migration } from './migration.ts';

export const sharedDetails: Migration = {
  version: 21,
  sql: `
DELETE FROM identity_survey;
`,
};
