/**
 * Version 3: evidence by chunks of contacts, outcomes by chunk and run, and the summaries a run is asked for.
 *
 * Evidence rows get an id of their own that nothing renumbers. Outcomes and contact numbers of earlier versions are left behind:
 * they are worked out again from the evidence at the next evaluation, and earlier runs keep their figures.
 */
import type { Migration } from './migration.ts';

const REBUILT = ['contact_row', 'collection', 'trade', 'preference'] as const;

const COLUMNS: Readonly<Record<(typeof REBUILT)[number], string>> = {
  contact_row: `key INTEGER NOT NULL, email TEXT, phone TEXT, email_key TEXT, phone_key TEXT, name TEXT, company TEXT,
  subscriber TEXT NOT NULL, business_form TEXT NOT NULL, subscriber_evidence TEXT, business_contact TEXT NOT NULL, country TEXT, person_id TEXT`,
  collection: `key INTEGER NOT NULL, at_start INTEGER, at_end INTEGER, context TEXT NOT NULL, obtained_from TEXT NOT NULL, collected_by TEXT,
  means TEXT NOT NULL, mechanism TEXT NOT NULL, refused TEXT NOT NULL, notice TEXT, point TEXT NOT NULL`,
  trade: `key INTEGER NOT NULL, at_start INTEGER, at_end INTEGER, type TEXT NOT NULL, product TEXT, category TEXT, status TEXT NOT NULL,
  amount TEXT, currency TEXT, sender TEXT, order_id TEXT`,
  preference: `key INTEGER NOT NULL, at_start INTEGER, at_end INTEGER, type TEXT NOT NULL, channels TEXT NOT NULL, method TEXT, wording TEXT,
  evidence TEXT NOT NULL, names_sender TEXT NOT NULL`,
};

const rebuilt = REBUILT.map(
  (table) => `
DROP INDEX IF EXISTS ${table}_by_key;
ALTER TABLE ${table} RENAME TO earlier_${table};
CREATE TABLE ${table} (id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id), row INTEGER NOT NULL, ${COLUMNS[table]});
INSERT INTO ${table} SELECT NULL, * FROM earlier_${table} ORDER BY source, row;
DROP TABLE earlier_${table};`,
).join('\n');

export const chunks: Migration = {
  version: 3,
  sql: `
DROP INDEX IF EXISTS message_by_key;
DROP INDEX IF EXISTS contact_row_by_phone;
${rebuilt}

DROP TABLE contact_outcome;
DROP TABLE message_outcome;
DROP TABLE contact;
DROP TABLE key_contact;
DROP TABLE phone_contact;
DROP TABLE assembled;

CREATE TABLE assembled (id INTEGER PRIMARY KEY CHECK (id = 1), stamp TEXT NOT NULL, contacts INTEGER NOT NULL, earliest INTEGER, latest INTEGER);
CREATE TABLE contact (no INTEGER PRIMARY KEY, key INTEGER NOT NULL, contact_id TEXT NOT NULL, email TEXT, phone TEXT, name TEXT);
CREATE INDEX contact_by_id ON contact (contact_id);
CREATE INDEX contact_by_name ON contact (name IS NULL, name COLLATE NOCASE);
CREATE INDEX contact_by_email ON contact (email IS NULL, email);
CREATE TABLE key_contact (key INTEGER PRIMARY KEY, contact INTEGER NOT NULL);
CREATE TABLE campaign_key (no INTEGER PRIMARY KEY, campaign_id TEXT NOT NULL UNIQUE);
CREATE TABLE contact_text (chunk INTEGER PRIMARY KEY, text BLOB NOT NULL, starts BLOB NOT NULL);
CREATE TABLE fragment (id INTEGER PRIMARY KEY, chunk INTEGER NOT NULL, kind INTEGER NOT NULL, records BLOB NOT NULL);
CREATE INDEX fragment_by_chunk ON fragment (chunk, kind);

ALTER TABLE run ADD COLUMN assembly TEXT NOT NULL DEFAULT '';
CREATE TABLE outcome_chunk (run INTEGER NOT NULL REFERENCES run(id), chunk INTEGER NOT NULL, keys BLOB NOT NULL, contacts BLOB NOT NULL, messages BLOB NOT NULL);
CREATE UNIQUE INDEX outcome_chunk_by_run ON outcome_chunk (run, chunk);
CREATE TABLE run_campaign (run INTEGER NOT NULL REFERENCES run(id), campaign_id TEXT NOT NULL, packed INTEGER NOT NULL, messages INTEGER NOT NULL,
  PRIMARY KEY (run, campaign_id, packed)) WITHOUT ROWID;
CREATE TABLE campaign_message (id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run(id), campaign INTEGER NOT NULL, conclusion INTEGER NOT NULL, messages BLOB NOT NULL);
CREATE INDEX campaign_message_by_campaign ON campaign_message (run, campaign, conclusion);
CREATE TABLE run_pair (run INTEGER NOT NULL REFERENCES run(id), bought TEXT NOT NULL, promoted TEXT NOT NULL, contacts INTEGER NOT NULL,
  messages INTEGER NOT NULL, PRIMARY KEY (run, bought, promoted)) WITHOUT ROWID;
`,
};
