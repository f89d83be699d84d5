/**
 * The rejected rows of one file for a spreadsheet: its own columns, the reason, and what it takes to bring them back
 * corrected. What was brought back before and is still wrong goes out as it came back.
 */
import { CORRECTION_COLUMNS, correctedCells, correctionName, guarded } from '../import/corrections.ts';
import { CsvReader } from '../import/csv.ts';
import { readRowAt } from '../import/read-source.ts';
import { Columns } from '../import/row-reader.ts';
import { FileWriter } from '../report/write-file.ts';
import type { AuditStore, OpenRow, RejectedRow, SourceInfo } from '../store/store.ts';
import { sourceOf } from './reconciliation.ts';
import { breathe, type Task } from './task.ts';

const PAGE = 500;
/** As much as is kept of a rejected row beside the file's own bytes. */
const RAW_KEPT = 4000;
const SURPLUS = 'Further cells';

/**
 * Writes the rows of the file that were not put right; of a file that corrects another, those of the other that it brought
 * back and that were rejected again.
 * @returns how many were written. Throws what the file system throws.
 */
export async function writeRejected(
  store: AuditStore,
  source: SourceInfo,
  path: string,
  task: Task,
): Promise<number> {
  const { corrects } = source.recognition;
  const file = corrects === undefined ? source : sourceOf(store, corrects);
  const { header, sheet } = file.dialect;
  const name = correctionName(file.sha256, sheet);
  const written = new FileWriter(path);
  const line = (cells: readonly string[]): void => written.write(`${cells.map(quoted).join(',')}\r\n`);
  let rows = 0;
  try {
    // The mark tells spreadsheets that this is UTF-8.
    written.write('\uFEFF');
    line([...header, ...CORRECTION_COLUMNS, SURPLUS]);
    for (const rejected of store.rejectedRowsOf(file.id)) {
      if (corrects !== undefined && rejected.source !== source.id) continue;
      const cells = await cellsIn(store, file, rejected);
      const own = header.map((_, i) => guarded(cells[i] ?? ''));
      const further = cells.slice(header.length).map(guarded).join(' | ');
      line([...own, rejected.reason, String(rejected.original), name, further]);
      if (++rows % PAGE !== 0) continue;
      task.progress('Writing the rejected rows', rows / source.counts.rejected);
      await breathe(task);
    }
    written.finish();
  } catch (error) {
    written.abandon();
    throw error;
  }
  return rows;
}

/** As `writeRejected`, and recorded. */
export async function exportRejected(
  store: AuditStore,
  source: SourceInfo,
  path: string,
  actor: string,
  task: Task,
): Promise<number> {
  const rows = await writeRejected(store, source, path, task);
  store.appendLog(actor, 'rejected_rows_exported', { source: source.id, name: source.name, rows });
  return rows;
}

/** The cells of a rejected row in the columns of the file that it comes from. */
async function cellsIn(store: AuditStore, file: SourceInfo, rejected: OpenRow): Promise<readonly string[]> {
  if (rejected.source === file.id) return cellsOf(store, file, rejected);
  const back = sourceOf(store, rejected.source);
  const inFile = correctedCells(file.dialect.header, new Columns(back.dialect.header, 'GB'));
  return inFile(await cellsOf(store, back, rejected));
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
