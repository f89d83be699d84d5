/**
 * Rejected rows: which were put right, which were brought back and rejected again, and which name a contact, as was found
 * when contacts were assembled.
 */
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';

/** That a rejected row `r` was not put right: it has no sealed correction. */
export const UNCORRECTED =
  'NOT EXISTS (SELECT 1 FROM correction c JOIN source f ON f.id = c.source AND f.sealed = 1 WHERE c.original = r.source AND c.original_row = r.row)';

/**
 * That a rejected row `r` is the last word on what it says: not put right, and not brought back later to be rejected again.
 * A row that was brought back goes the way of the row it stands for.
 */
export const STANDING = `${UNCORRECTED}
  AND NOT EXISTS (SELECT 1 FROM rejected_again a JOIN source f ON f.id = a.source AND f.sealed = 1 WHERE a.original = r.source AND a.original_row = r.row)
  AND NOT EXISTS (SELECT 1 FROM rejected_again own WHERE own.source = r.source AND own.row = r.row AND (
    EXISTS (SELECT 1 FROM correction c JOIN source f ON f.id = c.source AND f.sealed = 1 WHERE c.original = own.original AND c.original_row = own.original_row)
    OR EXISTS (SELECT 1 FROM rejected_again a JOIN source f ON f.id = a.source AND f.sealed = 1
               WHERE a.original = own.original AND a.original_row = own.original_row AND (a.source, a.row) > (own.source, own.row))))`;

/** A rejected row that stands, or one whose id is nearly that of the contact. */
export interface NamingRow {
  readonly row: RowRef;
  readonly reason: string;
}

const NEARLY =
  'The id of the row is in no contact list, and is that of this contact but for zeros in front, decimals or capitals.';

/** In the order of the files. */
export function rejectedNaming(db: Connection, contact: number): readonly NamingRow[] {
  return db
    .prepare<[number], { source: number; row: number; reason: string | null }>(
      `SELECT n.source, n.row, r.reason FROM rejected_naming n LEFT JOIN rejected_row r ON r.source = n.source AND r.row = n.row
       WHERE n.contact = ? ORDER BY n.source, n.row`,
    )
    .all(contact)
    .map(({ source, row, reason }) => ({ row: rowRef(source, row), reason: reason ?? NEARLY }));
}
