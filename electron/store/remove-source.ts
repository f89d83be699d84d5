/** Removing what an import left, in short transactions so that the window never waits. */
import type { Connection } from './connect.ts';
import { TABLES } from './evidence-tables.ts';

/** Rows removed in one transaction: a few hundredths of a second. */
const STEP = 10_000;
const EVIDENCE = Object.values(TABLES);
export const KEYED = [
  TABLES.contact,
  TABLES.collection,
  TABLES.transaction,
  TABLES.message,
  TABLES.preference,
  // The name of a person told apart stands under no row; earlier evaluations and notes refer to it.
  'separation',
];

/** How far the tables were filled before an import began. Everything beyond belongs to it, as imports never overlap. */
export interface Before {
  readonly rows: Readonly<Record<string, number>>;
  readonly keys: number;
}

export function beforeImport(db: Connection): Before {
  const last = (table: string): number =>
    db.prepare<[], number>(`SELECT coalesce(max(rowid), 0) FROM ${table}`).pluck().get()!;
  return {
    rows: Object.fromEntries(EVIDENCE.map((table) => [table, last(table)])),
    keys: last('contact_key'),
  };
}

/**
 * Removes a source and everything that came with it, overwritten on the disk and not only unlinked: one transaction for each step, and where a step ends an interruption
 * loses nothing, for the source goes last. `before` is `null` after a crash, when it has to be found out by reading on.
 */
export function* removeSource(db: Connection, source: number, before: Before | null): Generator<void> {
  db.pragma('secure_delete = ON');
  for (const table of EVIDENCE) {
    yield* repeat(
      db.prepare(
        `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE source = ? AND rowid > ? ORDER BY rowid DESC LIMIT ${STEP})`,
      ),
      [source, before?.rows[table] ?? 0],
    );
  }
  for (const [table, key, step] of [
    ['rejected_row', 'row', STEP],
    ['correction', 'row', STEP],
    ['rejected_again', 'row', STEP],
    ['separation_part', 'key', STEP],
    ['reading_verdict', 'reading', STEP],
    ['source_mark', 'row', STEP],
    ['source_chunk', 'at', 8],
  ] as const) {
    yield* repeat(
      db.prepare(
        `DELETE FROM ${table} WHERE source = ? AND ${key} IN (SELECT ${key} FROM ${table} WHERE source = ? LIMIT ${step})`,
      ),
      [source, source],
    );
  }
  yield* repeat(
    db.prepare(
      `DELETE FROM contact_key WHERE id IN (SELECT id FROM contact_key WHERE id > ? ORDER BY id DESC LIMIT ${STEP})`,
    ),
    [before?.keys ?? lastKeyInUse(db)],
  );
  db.prepare('DELETE FROM source WHERE id = ?').run(source);
  db.pragma('secure_delete = OFF');
}

function* repeat(remove: ReturnType<Connection['prepare']>, bound: readonly number[]): Generator<void> {
  while (remove.run(bound).changes > 0) yield;
}

function lastKeyInUse(db: Connection): number {
  const last = KEYED.map((table) => `SELECT max(key) AS key FROM ${table}`).join(' UNION ALL ');
  return db.prepare<[], number>(`SELECT coalesce(max(key), 0) FROM (${last})`).pluck().get()!;
}
