/** Imported rows as they were, read again from the stored bytes, for the report's appendix and for a dossier. */
import { rowOf, sourceOf, type RowRef } from '../../shared/model/row-ref.ts';
import type { ReproducedRow } from '../../shared/report/reproduced-rows.ts';
import type { AuditStore } from '../store/store.ts';
import { breathe, type Task } from './task.ts';
import { originalRow } from './views.ts';

const BATCH = 50;

/** In the order given. Throws `Failure` `no_such_row`; the task's reason when cancelled. */
export async function reproduce(
  store: AuditStore,
  refs: readonly RowRef[],
  task: Task,
): Promise<readonly ReproducedRow[]> {
  const hashes = new Map(store.sources().map(({ id, sha256 }) => [id, sha256]));
  const rows: ReproducedRow[] = [];
  for (const ref of refs) {
    const { file, line, header, cells } = await originalRow(store, ref);
    rows.push({
      file,
      row: rowOf(ref),
      line,
      sha256: hashes.get(sourceOf(ref)) ?? '',
      cells: header
        .map((column, i) => ({ column, value: cells[i] ?? '' }))
        .filter(({ value }) => value !== ''),
    });
    if (rows.length % BATCH !== 0) continue;
    task.progress('Gathering the rows', rows.length / refs.length);
    await breathe(task);
  }
  return rows;
}
