/** Withdrawing an import: all that came with it goes, and what only it named. The log keeps what it was. */
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import type { Connection } from './connect.ts';
import { TABLES } from './evidence-tables.ts';
import { KEYED, removeSource } from './remove-source.ts';

/** Rows or keys in one step: a few hundredths of a second. */
const STEP = 10_000;

/** Records of one source by kind. */
export function recordCounts(db: Connection, source: number): Readonly<Record<EvidenceKind, number>> {
  return Object.fromEntries(
    Object.entries(TABLES).map(([kind, table]) => [
      kind,
      db.prepare<[number], number>(`SELECT count(*) FROM ${table} WHERE source = ?`).pluck().get(source)!,
    ]),
  ) as Record<EvidenceKind, number>;
}

/**
 * Removes a source that is unsealed by now, in short transactions: what an interruption leaves, the next start removes.
 * Names of contacts that nothing refers to any longer go too, so that nobody's details stay behind.
 */
export function* removeWithdrawn(db: Connection, source: number): Generator<void> {
  db.pragma('secure_delete = ON');
  // Imports never overlap, so that the rows of one stand together.
  for (const table of Object.values(TABLES)) {
    const range = db
      .prepare<[number], { first: number | null; last: number | null }>(
        `SELECT min(rowid) AS first, max(rowid) AS last FROM ${table} WHERE source = ?`,
      )
      .get(source)!;
    if (range.first === null || range.last === null) continue;
    const remove = db.prepare(`DELETE FROM ${table} WHERE rowid BETWEEN ? AND ? AND source = ?`);
    for (let from = range.first; from <= range.last; from += STEP) {
      remove.run(from, Math.min(range.last, from + STEP - 1), source);
      yield;
    }
  }
  yield* removeUnusedKeys(db);
  yield* removeSource(db, source, null);
}

function* removeUnusedKeys(db: Connection): Generator<void> {
  const last = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM contact_key').pluck().get()!;
  const used = new Uint8Array(last + 1);
  for (const table of KEYED) {
    const next = db
      .prepare<[number], [number, number]>(
        `SELECT rowid, key FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT 25000`,
      )
      .raw();
    for (let after = 0; ;) {
      const rows = next.all(after);
      if (rows.length === 0) break;
      for (const [, key] of rows) used[key] = 1;
      after = rows.at(-1)![0];
      yield;
    }
  }
  const remove = db.prepare('DELETE FROM contact_key WHERE id = ?');
  const some = db.transaction((from: number) => {
    for (let key = from; key < Math.min(last + 1, from + STEP); key++) if (used[key] === 0) remove.run(key);
  });
  for (let from = 1; from <= last; from += STEP) {
    some(from);
    yield;
  }
}
