/** Version 12: edits of the campaign register, and what a person said of readings of a campaign's own message. */
import type { Migration } from './migration.ts';

export const campaignEdits: Migration = {
  version: 12,
  sql: `
ALTER TABLE campaign ADD COLUMN edited TEXT;
CREATE TABLE reading_verdict (source INTEGER NOT NULL REFERENCES source(id), reading TEXT NOT NULL, verdict TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  edit INTEGER, PRIMARY KEY (source, reading)) WITHOUT ROWID;
`,
};
