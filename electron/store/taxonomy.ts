/** The organisation's own taxonomy: the rows of the file of one that was imported last. */
import type { Placed } from '../../shared/similarity/taxonomy.ts';
import type { Connection } from './connect.ts';

export interface StoredTaxonomy {
  readonly source: number;
  readonly rows: readonly Placed[];
}

/** A later file takes the place of an earlier one; where it is withdrawn, the earlier one is back. `null` without any. */
export function readTaxonomy(db: Connection): StoredTaxonomy | null {
  const source = db
    .prepare<[], number | null>(
      'SELECT max(t.source) FROM placement t JOIN source s ON s.id = t.source AND s.sealed = 1',
    )
    .pluck()
    .get();
  if (source === null || source === undefined) return null;
  const rows = db
    .prepare<[number], Placed>('SELECT label, category, parent FROM placement WHERE source = ? ORDER BY row')
    .all(source);
  return { source, rows };
}
