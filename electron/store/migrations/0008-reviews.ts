/**
 * What reviewers do in the audit itself: acts on pairs of labels, appended and never changed, each run remembering how far it
 * had read them. Imported reviews may settle a disagreement. Vectors of labels are kept so that none is encoded twice.
 */
import type { Migration } from './migration.ts';

export const reviews: Migration = {
  version: 8,
  sql: `
CREATE TABLE review_act (id INTEGER PRIMARY KEY, at TEXT NOT NULL, reviewer TEXT NOT NULL, kind TEXT NOT NULL, verdict TEXT, reason TEXT,
  undoes INTEGER REFERENCES review_act(id), detail TEXT NOT NULL);
CREATE TABLE review_pair (id INTEGER PRIMARY KEY, act INTEGER NOT NULL REFERENCES review_act(id), pair TEXT NOT NULL, bought TEXT NOT NULL, promoted TEXT NOT NULL);
CREATE INDEX review_pair_by_act ON review_pair (act);
CREATE INDEX review_pair_by_pair ON review_pair (pair);
CREATE INDEX review_act_by_undone ON review_act (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER review_act_is_append_only_update BEFORE UPDATE ON review_act BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER review_act_is_append_only_delete BEFORE DELETE ON review_act BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER review_pair_is_append_only_update BEFORE UPDATE ON review_pair BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER review_pair_is_append_only_delete BEFORE DELETE ON review_pair BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
ALTER TABLE review ADD COLUMN settles INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN acts INTEGER NOT NULL DEFAULT 0;
CREATE TABLE label_vector (label TEXT PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID;
`,
};
