/** Openings and clicks: read for advice only, since nothing in the law turns on them. */
import type { Moment } from '../../shared/model/moment.ts';
import { order } from '../../shared/model/moment.ts';
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';
import { momentOf } from './evidence-tables.ts';
import type { Keeping } from './keeping.ts';

interface Row {
  readonly source: number;
  readonly row: number;
  readonly opened_start: number | null;
  readonly opened_end: number | null;
  readonly clicked_start: number | null;
  readonly clicked_end: number | null;
}

/** The answer, and the sources it was found in. */
interface Answer {
  readonly stamp: string;
  readonly recorded: boolean;
}

/** Messages looked through at once: a few hundredths of a second. */
const BATCH = 200_000;

export interface EngagementReader {
  /** Whether any imported message records an opening or a click. */
  readonly recorded: boolean;
  /** Finds out, some messages at a time, and keeps the answer in the audit file for as long as the sources stay the same. */
  lookForAny(): Generator<void>;
  /** Forgets the answer. */
  forget(): void;
  /** The last opening or click of these messages on or before the moment. */
  last(messages: readonly number[], asAt: Moment): { readonly at: Moment; readonly row: RowRef } | null;
}

const ANSWERED = '(m.opened_start IS NOT NULL OR m.clicked_start IS NOT NULL)';

export function engagementReader(db: Connection, keeping: Keeping): EngagementReader {
  const stamp = db.prepare<[], string>(
    "SELECT count(*) || ' ' || coalesce(max(id), 0) FROM source WHERE sealed = 1",
  );
  const any = db.prepare<[number, number], number>(
    `SELECT 1 FROM message m JOIN source s ON s.id = m.source AND s.sealed = 1
     WHERE m.id BETWEEN ? AND ? AND ${ANSWERED} LIMIT 1`,
  );
  const newest = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM message');
  const answered = db.prepare<[string], Row>(
    `SELECT m.source, m.row, m.opened_start, m.opened_end, m.clicked_start, m.clicked_end FROM message m
     WHERE m.id IN (SELECT value FROM json_each(?)) AND ${ANSWERED}`,
  );
  // Where no message has any, all are read to know it: at ten million that takes seconds, and is done once.
  const kept = (): Answer | null => {
    const answer = JSON.parse(keeping.get('engagement') ?? 'null') as Answer | null;
    return answer?.stamp === stamp.pluck().get() ? answer : null;
  };
  let known: Answer | null = null;
  const look = function* (): Generator<void> {
    if (kept() !== null) return;
    const last = newest.pluck().get()!;
    let recorded = false;
    for (let from = 1; from <= last && !recorded; from += BATCH) {
      recorded = any.pluck().get(from, from + BATCH - 1) !== undefined;
      yield;
    }
    keeping.set('engagement', JSON.stringify({ stamp: stamp.pluck().get()!, recorded } satisfies Answer));
  };
  return {
    get recorded() {
      // Asked of every contact: the answer is read from the file once.
      if (known === null || known.stamp !== stamp.pluck().get()) {
        for (const _ of look());
        known = kept();
      }
      return known?.recorded ?? false;
    },
    lookForAny: look,
    forget: () => {
      known = null;
      keeping.remove('engagement');
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
