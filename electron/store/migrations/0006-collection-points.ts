/** Version 6: the register of collection points, as imported and as kept in the app, and the point that a collection names. */
import type { Migration } from './migration.ts';

export const collectionPoints: Migration = {
  version: 6,
  sql: `
ALTER TABLE collection ADD COLUMN collection_point TEXT;
CREATE TABLE collection_point (id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id), row INTEGER NOT NULL,
  point_id TEXT NOT NULL, name TEXT, kind TEXT NOT NULL, from_start INTEGER, from_end INTEGER, to_start INTEGER, to_end INTEGER,
  context TEXT NOT NULL, sources TEXT NOT NULL, wording TEXT, means TEXT NOT NULL, mechanism TEXT NOT NULL, simple TEXT NOT NULL,
  free TEXT NOT NULL, channels TEXT NOT NULL, notice TEXT, sender TEXT);
CREATE TABLE point_change (id INTEGER PRIMARY KEY, entry INTEGER NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
  statement TEXT);
CREATE TRIGGER point_change_is_append_only_update BEFORE UPDATE ON point_change BEGIN SELECT RAISE(ABORT, 'changes are append-only'); END;
CREATE TRIGGER point_change_is_append_only_delete BEFORE DELETE ON point_change BEGIN SELECT RAISE(ABORT, 'changes are append-only'); END;
CREATE TABLE point_file (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL, zstd BLOB NOT NULL);
`,
};
