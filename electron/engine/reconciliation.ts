/** Reconciliation of one file: every row accounted for, and totals to hold against the system that it came from. */
import type { Reconciliation } from '../../shared/ipc/reconciliation-contract.ts';
import { sourceNames } from '../../shared/report/source-names.ts';
import { amountColumns } from '../import/mapping/amount-columns.ts';
import type { AuditStore, RejectedFate, SourceInfo } from '../store/store.ts';
import { Failure } from './failure.ts';
import { onlyConsents } from './only-consents.ts';
import { totalsTogether } from './totals-together.ts';

/** Throws `Failure` `no_such_source`. */
export function sourceOf(store: AuditStore, id: number): SourceInfo {
  const source = store.sources().find((one) => one.id === id);
  if (source === undefined) throw new Failure('no_such_source', 'That import is not in this audit.');
  return source;
}

export function reconciliationOf(store: AuditStore, source: SourceInfo): Reconciliation {
  const { counts, recognition } = source;
  const fates = store.rejectedFates(source.id);
  const { corrects } = recognition;
  const sums = totalsTogether(store, source);
  return {
    source: source.id,
    name: source.name,
    ...counts,
    addsUp: counts.rows === counts.accepted + counts.rejected + counts.blank,
    rejections: store.rejections(source.id),
    corrections: correctionsIn(store, fates),
    waiting: rowsOf(fates, ({ went }) => went === null),
    correctable: correctableOf(fates, corrects),
    corrects:
      corrects === undefined
        ? null
        : { source: corrects, name: sourceNames(store.sources()).get(corrects) ?? '' },
    totals: sums?.together ?? source.totals,
    putRight: sums?.putRight ?? null,
    onlyConsents: onlyConsents(source),
    amountColumns: amountColumns(recognition, source.dialect.header),
    dateOrders: Object.entries(recognition.dateOrders ?? {}).map(([column, order]) => ({ column, order })),
    decimalMarks: Object.entries(recognition.decimalMarks ?? {}).map(([column, mark]) => ({ column, mark })),
  };
}

/** Rejected rows that are written out for correction (see `Reconciliation.correctable`). */
export function correctableRows(store: AuditStore, { id, recognition }: SourceInfo): number {
  return correctableOf(store.rejectedFates(id), recognition.corrects);
}

function correctableOf(fates: readonly RejectedFate[], corrects: number | undefined): number {
  return rowsOf(fates, ({ went, isPutRight, isBroughtBack }) =>
    corrects === undefined ? !isPutRight : went === null && isBroughtBack,
  );
}

function rowsOf(fates: readonly RejectedFate[], those: (fate: RejectedFate) => boolean): number {
  return fates.reduce((sum, fate) => (those(fate) ? sum + fate.rows : sum), 0);
}

/** Each later file once for what it put right and once for what it rejected again. */
export function correctionsOf(store: AuditStore, source: number): Reconciliation['corrections'] {
  return correctionsIn(store, store.rejectedFates(source));
}

function correctionsIn(store: AuditStore, fates: readonly RejectedFate[]): Reconciliation['corrections'] {
  const found = new Map<string, { source: number; isPutRight: boolean; rows: number }>();
  for (const { went, isPutRight, rows } of fates) {
    if (went === null) continue;
    const key = `${went} ${isPutRight}`;
    found.set(key, { source: went, isPutRight, rows: (found.get(key)?.rows ?? 0) + rows });
  }
  const names = found.size === 0 ? null : sourceNames(store.sources());
  return [...found.values()].map((one) => ({ ...one, name: names?.get(one.source) ?? '' }));
}
