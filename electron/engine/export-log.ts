/** The log as a table for a spreadsheet, with all that its hashes cover. */
import { actionsOf, actionWords, type LogKind } from '../../shared/report/log-words.ts';
import { CsvWriter } from '../report/csv-writer.ts';
import type { AuditStore } from '../store/store.ts';
import { breathe, type Task } from './task.ts';

/** `detail` is the JSON text that the hash covers. */
export const LOG_COLUMNS = ['entry', 'at', 'actor', 'action', 'what', 'detail', 'sha256'] as const;
const BATCH = 1_000;

/**
 * Writes the entries of a kind, or all for `null`, oldest first, and returns how many. Throws what the file system throws; the
 * task's reason when cancelled.
 */
export async function exportLog(
  store: AuditStore,
  kind: LogKind | null,
  path: string,
  task: Task,
): Promise<number> {
  const beginnings = kind === null ? null : actionsOf(kind);
  const total = store.logLength(beginnings);
  const file = new CsvWriter(path, LOG_COLUMNS);
  let written = 0;
  try {
    // Page by page from the end of the log, which may grow meanwhile: what is newer than the first look is left out.
    for (let left = total; left > 0; left -= BATCH) {
      const newer = store.logLength(beginnings) - total;
      const page = { offset: newer + Math.max(0, left - BATCH), limit: Math.min(BATCH, left) };
      for (const { id, at, actor, action, detail, hash } of store.log(page, beginnings).toReversed()) {
        file.write({
          entry: id,
          at,
          actor,
          action,
          what: actionWords(action),
          detail: JSON.stringify(detail),
          sha256: hash,
        });
        written++;
      }
      task.progress('Writing the log', written / total);
      await breathe(task);
    }
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
  return written;
}
