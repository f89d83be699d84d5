/** Version 19: a row or an edit of the register can say that a campaign is the same as another. */
import type { Migration } from './migration.ts';

export const campaignJoins: Migration = {
  version: 19,
  sql: 'ALTER TABLE campaign ADD COLUMN same_as TEXT;',
};
