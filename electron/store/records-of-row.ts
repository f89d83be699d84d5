/**
 * What one imported row was read as.
 *
 * Sources are staged one after another and their rows in batches, so the records of each kind lie in the order of source and
 * batch: a row's batch is found by halving, in some two dozen look-ups among ten million, and the row within it by looking
 * through it, without an index that would be larger than what it finds.
 */
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import { rowOf, sourceOf, type RowRef } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';
import { TABLES } from './evidence-tables.ts';
import type { StoredRecord } from './store.ts';

/** More records than the rows of any kind hold that may change places: import packs 2,000 rows at once, and four times over (see `RowPacker`). */
const BATCH = 64_000;

export function recordsOfRow(db: Connection, ref: RowRef): readonly StoredRecord[] {
  const kinds = Object.keys(TABLES) as EvidenceKind[];
  return kinds.flatMap((kind) => {
    const found = recordsIn(db, TABLES[kind], sourceOf(ref), rowOf(ref)).map((values) => ({ kind, values }));
    // A refusal is stored once for each detail it reaches; the row says it once.
    return kind === 'preference' ? found.slice(0, 1) : found;
  });
}

function recordsIn(
  db: Connection,
  table: string,
  source: number,
  row: number,
): readonly StoredRecord['values'][] {
  const near = nearOf(db, table, source, row);
  return db
    .prepare<[number, number, number, number], StoredRecord['values']>(
      `SELECT * FROM ${table} WHERE rowid BETWEEN ? AND ? AND source = ? AND row = ? ORDER BY rowid`,
    )
    .all(near - BATCH, near + BATCH, source, row);
}

/** A record of the row's batch, or beside it. Within a batch the order is the writer's, which only leads astray within it. */
function nearOf(db: Connection, table: string, source: number, row: number): number {
  interface Place {
    readonly at: number;
    readonly source: number;
    readonly row: number;
  }
  const firstFrom = db.prepare<[number], Place>(
    `SELECT rowid AS at, source, row FROM ${table} WHERE rowid >= ? ORDER BY rowid LIMIT 1`,
  );
  let low = 0;
  let high = db.prepare<[], number | null>(`SELECT max(rowid) FROM ${table}`).pluck().get() ?? 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const place = firstFrom.get(middle);
    const isBefore =
      place !== undefined && (place.source < source || (place.source === source && place.row < row));
    if (isBefore) low = place.at + 1;
    else high = middle;
  }
  return low;
}
