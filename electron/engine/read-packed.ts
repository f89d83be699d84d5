/** A source read, understood and packed for the store, on whichever thread. */
import type { SourceTotals, UnreadColumn } from '../../shared/model/source-totals.ts';
import type { DetailsTold } from '../import/detail-account.ts';
import { readSource, type SourceFile, type Probed } from '../import/read-source.ts';
import type { ReadOptions, SourceCounts, SourceSink } from '../import/source.ts';
import { amountsAreOfDeals } from '../import/mapping/amount-columns.ts';
import { Totals } from '../import/totals.ts';
import { RowPacker, type PackedRows } from '../store/packed-rows.ts';

/** Rows that are handed over at a time. */
const BATCH = 2000;

/** A `SourceSink` that keeps everything, and whose rows come packed. */
export interface PackedSink extends Required<Omit<SourceSink, 'rows' | 'watch' | 'unread' | 'details'>> {
  rows(packed: PackedRows): void | Promise<void>;
}

/** What is known when all was read. */
export interface ReadThrough {
  readonly counts: SourceCounts;
  readonly totals: SourceTotals;
}

/** Throws as `readSource`. */
export async function readPacked(
  file: SourceFile,
  options: ReadOptions,
  sink: PackedSink,
  signal: AbortSignal,
  probed?: Promise<Probed>,
): Promise<ReadThrough> {
  const packer = new RowPacker();
  let totals = new Totals();
  let unread: readonly UnreadColumn[] = [];
  let details: DetailsTold = {};
  const counts = await readSource(
    file,
    options,
    {
      ...sink,
      recognised: (recognition, dialect) => {
        totals = new Totals(amountsAreOfDeals(recognition));
        sink.recognised(recognition, dialect);
      },
      unread: (columns) => void (unread = columns),
      details: (told) => void (details = told),
      rows: (batch) => {
        for (const one of batch) if ('records' in one) totals.add(one.records);
        packer.add(batch);
        return packer.rows < BATCH ? undefined : sink.rows(packer.take(false));
      },
    },
    signal,
    probed,
  );
  await sink.rows(packer.take(true));
  return {
    counts,
    totals: { ...totals.totals(), ...(unread.length === 0 ? {} : { unread }), ...details },
  };
}
