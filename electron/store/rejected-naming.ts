/** Rejected rows that name somebody: what they say was not read, and it may be a refusal. */
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';
import { UNCORRECTED } from './sources.ts';

/** Rows shown of one contact, and looked at to find them. */
const SHOWN = 20;
const LOOKED_AT = 500;

interface RejectedRow {
  readonly source: number;
  readonly row: number;
  readonly reason: string;
  readonly raw: string;
}

/** A rejected row that was not put right. */
export interface NamingRow {
  readonly row: RowRef;
  readonly reason: string;
}

/**
 * In the order of the files, the first 20.
 * @param names ids, emails and phones, as they are written or compared: a cell that is one of them names the person, and so
 * does an email anywhere in a row.
 */
export function rejectedNaming(db: Connection, names: readonly string[]): readonly NamingRow[] {
  const wanted = [...new Set(names.map((name) => name.toLowerCase()).filter((name) => name !== ''))];
  if (wanted.length === 0) return [];
  const rows = db
    .prepare<unknown[], RejectedRow>(
      `SELECT r.source, r.row, r.reason, r.raw FROM rejected_row r JOIN source s ON s.id = r.source AND s.sealed = 1
       WHERE (${wanted.map(() => 'instr(lower(r.raw), ?) > 0').join(' OR ')})
         AND ${UNCORRECTED}
       ORDER BY r.source, r.row LIMIT ${LOOKED_AT}`,
    )
    .all(...wanted);
  return rows
    .filter(({ raw }) => isNamed(raw.toLowerCase(), wanted))
    .slice(0, SHOWN)
    .map(({ source, row, reason }) => ({ row: rowRef(source, row), reason }));
}

function isNamed(raw: string, names: readonly string[]): boolean {
  const cells = new Set(raw.split(/[,;|\t"\r\n]/).map((cell) => cell.trim()));
  const words = new Set(raw.split(/[\s,;|"'<>()]/));
  return names.some((name) => cells.has(name) || (name.includes('@') && words.has(name)));
}
