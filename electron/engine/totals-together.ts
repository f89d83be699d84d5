/** What a file comes to with the rows that later files put right: the figures that the system it came from shows. */
import { addTotals, type SourceTotals } from '../../shared/model/source-totals.ts';
import { amountsAreOfDeals } from '../import/mapping/amount-columns.ts';
import { Totals } from '../import/totals.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';

export interface TotalsTogether {
  readonly together: SourceTotals;
  /** Of the corrections alone. */
  readonly putRight: SourceTotals;
}

/** `null` for a file that nothing corrects, and where totals of it or of a correction were not kept. */
export function totalsTogether(store: AuditStore, source: SourceInfo): TotalsTogether | null {
  const { id, totals } = source;
  const corrections = store.sources().filter(({ recognition }) => recognition.corrects === id);
  const theirs = corrections.flatMap((one) => one.totals ?? []);
  if (totals === null || corrections.length === 0 || theirs.length < corrections.length) return null;
  // What was not read of a file's columns and details stays with it.
  const together = { ...totals, ...addTotals([totals, ...theirs]) };
  const putRight = addTotals(theirs);
  if (!amountsAreOfDeals(source.recognition)) return { together, putRight };
  // Rows of one deal may have come in the file and in its corrections: sums of each do not tell how often it was added.
  return {
    together: withDeals(store, together, [source, ...corrections]),
    putRight: withDeals(store, putRight, corrections),
  };
}

function withDeals(store: AuditStore, totals: SourceTotals, sources: readonly SourceInfo[]): SourceTotals {
  const all = new Totals(true);
  for (const { id } of sources) for (const row of store.transactionsOf(id)) all.add(row);
  const { amounts, amountParts, repeats, deals } = all.totals();
  const { amountParts: _parts, repeats: _repeats, deals: _deals, ...others } = totals;
  return {
    ...others,
    amounts,
    ...(amountParts === undefined ? {} : { amountParts }),
    ...(repeats === undefined ? {} : { repeats }),
    ...(deals === undefined ? {} : { deals }),
  };
}
