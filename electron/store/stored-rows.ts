/** What was read from sealed sources, record by record, for comparing two audit files. */
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import type { Connection } from './connect.ts';
import { TABLES } from './evidence-tables.ts';

export interface StoredRow {
  readonly source: number;
  readonly row: number;
  /** The columns by name, without the numbers that only this file knows; a contact's key is the text it stands for. */
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** `rejected` rows say why; `correction` and `rejected_again` rows say which row of which source they put right, or did not. */
export type StoredKind = EvidenceKind | 'rejected' | 'correction' | 'rejected_again';

const KEYED: ReadonlySet<EvidenceKind> = new Set([
  'contact',
  'collection',
  'transaction',
  'message',
  'preference',
]);

const SQL: Readonly<Record<StoredKind, string>> = {
  ...(Object.fromEntries(
    (Object.keys(TABLES) as EvidenceKind[]).map((kind) => [
      kind,
      KEYED.has(kind)
        ? `SELECT t.*, k.value AS who FROM ${TABLES[kind]} t LEFT JOIN contact_key k ON k.id = t.key`
        : `SELECT t.* FROM ${TABLES[kind]} t`,
    ]),
  ) as Record<EvidenceKind, string>),
  rejected: 'SELECT t.* FROM rejected_row t',
  correction: 'SELECT t.* FROM correction t',
  rejected_again: 'SELECT t.* FROM rejected_again t',
};
export const STORED_KINDS = Object.keys(SQL) as readonly StoredKind[];

/** Those of one kind in the order of source and row. */
export function* storedRows(db: Connection, kind: StoredKind): Generator<StoredRow> {
  const rows = db
    .prepare<[], Record<string, string | number | null>>(
      `${SQL[kind]} JOIN source s ON s.id = t.source AND s.sealed = 1 ORDER BY t.source, t.row`,
    )
    .iterate();
  for (const { id: _id, key: _key, source, row, ...values } of rows)
    yield { source: Number(source), row: Number(row), values };
}
