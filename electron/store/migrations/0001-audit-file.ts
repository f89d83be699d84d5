/** Version 1: sources and their bytes, evidence by kind, contacts resolved from it, runs, settings and the log. */
import type { Migration } from './migration.ts';

const evidence = (columns: string): string =>
  `source INTEGER NOT NULL REFERENCES source(id), row INTEGER NOT NULL, ${columns}`;

export const auditFile: Migration = {
  version: 1,
  sql: `
CREATE TABLE setting (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL);
CREATE TABLE log (id INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, detail TEXT NOT NULL, hash TEXT NOT NULL);
CREATE TRIGGER log_is_append_only_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_append_only_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TABLE source (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT, bytes INTEGER, recognition TEXT, dialect TEXT,
  rows INTEGER, accepted INTEGER, rejected INTEGER, blank INTEGER, imported_at TEXT, sealed INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE source_chunk (source INTEGER NOT NULL REFERENCES source(id), at INTEGER NOT NULL, length INTEGER NOT NULL, zstd BLOB NOT NULL, PRIMARY KEY (source, at)) WITHOUT ROWID;
CREATE TABLE source_mark (source INTEGER NOT NULL REFERENCES source(id), row INTEGER NOT NULL, line INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (source, row)) WITHOUT ROWID;
CREATE TABLE rejected_row (source INTEGER NOT NULL REFERENCES source(id), row INTEGER NOT NULL, line INTEGER NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL, raw TEXT NOT NULL, PRIMARY KEY (source, row)) WITHOUT ROWID;

CREATE TABLE contact_key (id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE);
CREATE TABLE contact_row (${evidence(`key INTEGER NOT NULL, email TEXT, phone TEXT, email_key TEXT, phone_key TEXT, name TEXT, company TEXT,
  subscriber TEXT NOT NULL, business_form TEXT NOT NULL, subscriber_evidence TEXT, business_contact TEXT NOT NULL, country TEXT, person_id TEXT`)});
CREATE TABLE collection (${evidence(`key INTEGER NOT NULL, at_start INTEGER, at_end INTEGER, context TEXT NOT NULL, obtained_from TEXT NOT NULL, collected_by TEXT,
  means TEXT NOT NULL, mechanism TEXT NOT NULL, refused TEXT NOT NULL, notice TEXT, point TEXT NOT NULL`)});
CREATE TABLE trade (${evidence(`key INTEGER NOT NULL, at_start INTEGER, at_end INTEGER, type TEXT NOT NULL, product TEXT, category TEXT, status TEXT NOT NULL,
  amount TEXT, currency TEXT, sender TEXT, order_id TEXT`)});
CREATE TABLE campaign (id INTEGER PRIMARY KEY, ${evidence(`campaign_id TEXT NOT NULL, name TEXT, subject TEXT, at_start INTEGER, at_end INTEGER, channel TEXT NOT NULL,
  purpose TEXT NOT NULL, contains_promotion TEXT NOT NULL, promoted TEXT, category TEXT, promotes_type TEXT NOT NULL, own_product TEXT NOT NULL,
  means TEXT NOT NULL, valid_address TEXT NOT NULL, identity_concealed TEXT NOT NULL, sender TEXT`)});
CREATE TABLE message (id INTEGER PRIMARY KEY, ${evidence(`key INTEGER NOT NULL, campaign_id TEXT NOT NULL, at_start INTEGER, at_end INTEGER, delivered TEXT NOT NULL,
  opened_start INTEGER, opened_end INTEGER, clicked_start INTEGER, clicked_end INTEGER, message_id TEXT`)});
CREATE TABLE preference (${evidence(`key INTEGER NOT NULL, at_start INTEGER, at_end INTEGER, type TEXT NOT NULL, channels TEXT NOT NULL, method TEXT, wording TEXT,
  evidence TEXT NOT NULL, names_sender TEXT NOT NULL`)});
CREATE TABLE review (${evidence(`bought TEXT NOT NULL, promoted TEXT NOT NULL, verdict TEXT NOT NULL, reviewer TEXT, at_start INTEGER, at_end INTEGER, reason TEXT`)});

CREATE TABLE assembled (id INTEGER PRIMARY KEY CHECK (id = 1), stamp TEXT NOT NULL, contacts INTEGER NOT NULL);
CREATE TABLE contact (no INTEGER PRIMARY KEY, contact_id TEXT NOT NULL, email TEXT, phone TEXT, name TEXT, linked INTEGER NOT NULL);
CREATE TABLE key_contact (contact INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (contact, key)) WITHOUT ROWID;
CREATE TABLE phone_contact (contact INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (contact, key)) WITHOUT ROWID;

CREATE TABLE run (id INTEGER PRIMARY KEY, rule_version TEXT NOT NULL, as_at TEXT NOT NULL, settings TEXT NOT NULL, created_at TEXT NOT NULL, counts TEXT, sealed INTEGER NOT NULL DEFAULT 0);
CREATE TABLE contact_outcome (run INTEGER NOT NULL REFERENCES run(id), contact INTEGER NOT NULL, packed INTEGER NOT NULL, subscriber TEXT NOT NULL,
  messages INTEGER NOT NULL, unlawful INTEGER NOT NULL, undetermined INTEGER NOT NULL, PRIMARY KEY (run, contact)) WITHOUT ROWID;
CREATE TABLE message_outcome (run INTEGER NOT NULL REFERENCES run(id), message INTEGER NOT NULL, contact INTEGER NOT NULL, packed INTEGER NOT NULL, PRIMARY KEY (run, contact, message)) WITHOUT ROWID;
`,
};
