/** Reconciliation of one file: every row accounted for, and totals to hold against the system that it came from. */
import type { Reconciliation } from '../../shared/ipc/reconciliation-contract.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { Failure } from './failure.ts';

/** Throws `Failure` `no_such_source`. */
export function sourceOf(store: AuditStore, id: number): SourceInfo {
  const source = store.sources().find((one) => one.id === id);
  if (source === undefined) throw new Failure('no_such_source', 'That import is not in this audit.');
  return source;
}

export function reconciliationOf(store: AuditStore, source: SourceInfo): Reconciliation {
  const { counts, recognition } = source;
  const nameOf = new Map(store.sources().map(({ id, name }) => [id, name]));
  const corrections = store.corrections(source.id);
  const corrected = corrections.reduce((sum, { rows }) => sum + rows, 0);
  const { corrects } = recognition;
  return {
    source: source.id,
    name: source.name,
    ...counts,
    addsUp: counts.rows === counts.accepted + counts.rejected + counts.blank,
    rejections: store.rejections(source.id),
    corrections: corrections.map(({ source: id, rows }) => ({
      source: id,
      name: nameOf.get(id) ?? '',
      rows,
    })),
    outstanding: counts.rejected - corrected,
    corrects: corrects === undefined ? null : { source: corrects, name: nameOf.get(corrects) ?? '' },
    totals: source.totals,
    dateOrders: Object.entries(recognition.dateOrders ?? {}).map(([column, order]) => ({ column, order })),
    decimalMarks: Object.entries(recognition.decimalMarks ?? {}).map(([column, mark]) => ({ column, mark })),
  };
}
