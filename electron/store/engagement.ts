/** Openings and clicks: read for advice only, since nothing in the law turns on them. */
import type { Moment } from '../../shared/model/moment.ts';
import { order } from '../../shared/model/moment.ts';
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';
import { momentOf } from './evidence-tables.ts';

interface Row {
  readonly source: number;
  readonly row: number;
  readonly opened_start: number | null;
  readonly opened_end: number | null;
  readonly clicked_start: number | null;
  readonly clicked_end: number | null;
}

export interface EngagementReader {
  /** Whether any imported message records an opening or a click. */
  readonly recorded: boolean;
  /** The last opening or click of these messages on or before the moment. */
  last(messages: readonly number[], asAt: Moment): { readonly at: Moment; readonly row: RowRef } | null;
}

const ANSWERED = '(m.opened_start IS NOT NULL OR m.clicked_start IS NOT NULL)';

export function engagementReader(db: Connection): EngagementReader {
  const stamp = db.prepare<[], string>(
    "SELECT count(*) || ' ' || coalesce(max(id), 0) FROM source WHERE sealed = 1",
  );
  const any = db.prepare<[], number>(
    `SELECT 1 FROM message m JOIN source s ON s.id = m.source AND s.sealed = 1 WHERE ${ANSWERED} LIMIT 1`,
  );
  const answered = db.prepare<[string], Row>(
    `SELECT m.source, m.row, m.opened_start, m.opened_end, m.clicked_start, m.clicked_end FROM message m
     WHERE m.id IN (SELECT value FROM json_each(?)) AND ${ANSWERED}`,
  );
  // Looked for once while the sources stay the same: where no message has any, all are read to know it.
  let known: { readonly stamp: string; readonly recorded: boolean } | null = null;
  return {
    get recorded() {
      const now = stamp.pluck().get()!;
      if (known?.stamp !== now) known = { stamp: now, recorded: any.pluck().get() !== undefined };
      return known.recorded;
    },
    last(messages, asAt) {
      let last: { readonly at: Moment; readonly row: RowRef } | null = null;
      if (messages.length === 0) return last;
      for (const row of answered.all(JSON.stringify(messages))) {
        for (const at of [
          momentOf(row.opened_start, row.opened_end),
          momentOf(row.clicked_start, row.clicked_end),
        ]) {
          if (at === null || order(at, asAt) === 'after' || (last !== null && at.end <= last.at.end))
            continue;
          last = { at, row: rowRef(row.source, row.row) };
        }
      }
      return last;
    },
  };
}
