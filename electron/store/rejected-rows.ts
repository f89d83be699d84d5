/** Rejected rows that were not put right, and those among them that name a contact, as was found when contacts were assembled. */
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';

/** That a rejected row `r` was not put right: it has no sealed correction. */
export const UNCORRECTED =
  'NOT EXISTS (SELECT 1 FROM correction c JOIN source f ON f.id = c.source AND f.sealed = 1 WHERE c.original = r.source AND c.original_row = r.row)';

/** A rejected row that was not put right. */
export interface NamingRow {
  readonly row: RowRef;
  readonly reason: string;
}

/** In the order of the files. */
export function rejectedNaming(db: Connection, contact: number): readonly NamingRow[] {
  return db
    .prepare<[number], { source: number; row: number; reason: string }>(
      `SELECT n.source, n.row, r.reason FROM rejected_naming n JOIN rejected_row r ON r.source = n.source AND r.row = n.row
       WHERE n.contact = ? ORDER BY n.source, n.row`,
    )
    .all(contact)
    .map(({ source, row, reason }) => ({ row: rowRef(source, row), reason }));
}
