/** The transactions of one source as they were read, row by row. */
import type { TransactionRecord } from '../../shared/model/evidence.ts';
import type { Connection } from './connect.ts';
import { momentOf } from './evidence-tables.ts';

interface Stored extends Pick<
  TransactionRecord,
  'type' | 'product' | 'category' | 'status' | 'amount' | 'currency' | 'sender'
> {
  readonly row: number;
  readonly who: string;
  readonly at_start: number | null;
  readonly at_end: number | null;
  readonly order_id: string | null;
}

/** Those of each row together, in the order of the rows. */
export function* transactionsOf(db: Connection, source: number): Generator<readonly TransactionRecord[]> {
  const stored = db
    .prepare<[number], Stored>(
      `SELECT t.row, k.value AS who, t.at_start, t.at_end, t.type, t.product, t.category, t.status, t.amount, t.currency,
         t.sender, t.order_id
       FROM trade t JOIN contact_key k ON k.id = t.key WHERE t.source = ? ORDER BY t.row, t.rowid`,
    )
    .iterate(source);
  let of: TransactionRecord[] = [];
  let last = 0;
  for (const { row, who, at_start: start, at_end: end, order_id: orderId, ...said } of stored) {
    if (row !== last && of.length > 0) yield of;
    if (row !== last) of = [];
    last = row;
    of.push({
      ...said,
      kind: 'transaction',
      who: { contactId: who, email: null, phone: null },
      at: momentOf(start, end),
      orderId,
    });
  }
  if (of.length > 0) yield of;
}
