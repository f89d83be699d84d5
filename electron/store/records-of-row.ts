/**
 * What one imported row was read as.
 *
 * Sources are staged one after another and their rows in rising order, so the records of each kind lie in the order of source
 * and row: a row is found by halving, in some two dozen look-ups among ten million, without an index that would be larger
 * than what it finds.
 */
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import { rowOf, sourceOf, type RowRef } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';
import { TABLES } from './evidence-tables.ts';
import type { StoredRecord } from './store.ts';

type Place = { readonly rowid: number; readonly source: number; readonly row: number };

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
  const at = db.prepare<[number], Place>(
    `SELECT rowid, source, row FROM ${table} WHERE rowid >= ? ORDER BY rowid LIMIT 1`,
  );
  const isBefore = (place: Place): boolean =>
    place.source < source || (place.source === source && place.row < row);
  let low = 0;
  let high = db.prepare<[], number | null>(`SELECT max(rowid) FROM ${table}`).pluck().get() ?? 0;
  // The first record at or after the row is within [low, high], or there is none.
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const place = at.get(middle);
    if (place !== undefined && isBefore(place)) low = place.rowid + 1;
    else high = middle;
  }
  const found: StoredRecord['values'][] = [];
  const all = db.prepare<
    [number],
    StoredRecord['values'] & { readonly source: number; readonly row: number }
  >(`SELECT * FROM ${table} WHERE rowid >= ? ORDER BY rowid`);
  for (const record of all.iterate(low)) {
    if (record.source !== source || record.row !== row) break;
    found.push(record);
  }
  return found;
}
