/** The rejected rows that name a contact, as they were found when contacts were assembled. */
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';

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
