/**
 * Version 16: an email or phone as it is compared is kept only where it is not just as it was written; empty where it was
 * written but cannot be compared. Of a million contacts this is a seventh of all that import writes.
 */
import type { Migration } from './migration.ts';

const COMPARED = ['email', 'phone'] as const;

export const detailsAsCompared: Migration = {
  version: 16,
  sql: COMPARED.map(
    (detail) => `
ALTER TABLE contact_row RENAME COLUMN ${detail}_key TO other_${detail};
UPDATE contact_row SET other_${detail} = '' WHERE other_${detail} IS NULL AND ${detail} IS NOT NULL;
ALTER TABLE contact_row ADD COLUMN ${detail}_key TEXT GENERATED ALWAYS AS (nullif(coalesce(other_${detail}, ${detail}), '')) VIRTUAL;
`,
  ).join(''),
};
