/** The rejected rows of one file for a spreadsheet: its own columns, the reason, and what it takes to bring them back corrected. */
import { CORRECTION_COLUMNS, correctionName, guarded } from '../import/corrections.ts';
import { CsvReader } from '../import/csv.ts';
import { readRowAt } from '../import/read-source.ts';
import { FileWriter } from '../report/write-file.ts';
import type { AuditStore, RejectedRow, SourceInfo } from '../store/store.ts';
import { breathe, type Task } from './task.ts';

const PAGE = 500;
/** As much as is kept of a rejected row beside the file's own bytes. */
const RAW_KEPT = 4000;
const SURPLUS = 'Further cells';

/** @returns how many rows were written: those not corrected yet. Throws what the file system throws. */
export async function writeRejected(
  store: AuditStore,
  source: SourceInfo,
  path: string,
  task: Task,
): Promise<number> {
  const { header, sheet } = source.dialect;
  const name = correctionName(source.sha256, sheet);
  const file = new FileWriter(path);
  const line = (cells: readonly string[]): void => file.write(`${cells.map(quoted).join(',')}\r\n`);
  let written = 0;
  try {
    // The mark tells spreadsheets that this is UTF-8.
    file.write('\uFEFF');
    line([...header, ...CORRECTION_COLUMNS, SURPLUS]);
    for (const rejected of store.rejectedRowsOf(source.id)) {
      const cells = await cellsOf(store, source, rejected);
      const own = header.map((_, i) => guarded(cells[i] ?? ''));
      const further = cells.slice(header.length).map(guarded).join(' | ');
      line([...own, rejected.reason, String(rejected.row), name, further]);
      if (++written % PAGE !== 0) continue;
      task.progress('Writing the rejected rows', written / source.counts.rejected);
      await breathe(task);
    }
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
  return written;
}

/** From the text that was kept of the row, or from the file's own bytes where that is cut or does not show the cells. */
async function cellsOf(
  store: AuditStore,
  source: SourceInfo,
  { row, raw }: RejectedRow,
): Promise<readonly string[]> {
  const { dialect } = source;
  if (raw.length < RAW_KEPT && dialect.format === 'csv') {
    const reader = new CsvReader(dialect);
    reader.push(raw, true);
    if (reader.next()) return reader.fault === null ? [...reader.cells] : [raw];
  }
  if (raw.length < RAW_KEPT && dialect.format === 'xlsx') {
    const cells = raw.split('\t');
    if (cells.length === dialect.header.length) return cells;
  }
  const mark = store.markBefore(source.id, row);
  const read = mark && (await readRowAt(dialect, mark, store.readBytes(source.id, mark.byteOffset), row));
  return read?.cells ?? [raw];
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
