/** What a file comes to with the rows that later files put right: the figures that the system it came from shows. */
import { addTotals, type SourceTotals } from '../../shared/model/source-totals.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';

export interface TotalsTogether {
  readonly together: SourceTotals;
  /** Of the corrections alone. */
  readonly putRight: SourceTotals;
}

/** `null` for a file that nothing corrects, and where totals of it or of a correction were not kept. */
export function totalsTogether(store: AuditStore, { id, totals }: SourceInfo): TotalsTogether | null {
  const corrections = store.sources().filter(({ recognition }) => recognition.corrects === id);
  const theirs = corrections.flatMap((one) => one.totals ?? []);
  if (totals === null || corrections.length === 0 || theirs.length < corrections.length) return null;
  const { unread } = totals;
  return {
    together: { ...addTotals([totals, ...theirs]), ...(unread === undefined ? {} : { unread }) },
    putRight: addTotals(theirs),
  };
}
