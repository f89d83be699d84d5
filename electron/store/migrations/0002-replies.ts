/** Messages may name the request that they answer (rule R-04). */
import type { Migration } from './migration.ts';

export const replies: Migration = {
  version: 2,
  sql: 'ALTER TABLE message ADD COLUMN in_reply_to TEXT;',
};
