/** The way in: which sources a path holds, and one source read into a sink. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readCsv } from './csv-source.ts';
import { recogniserOf } from './mapping/recognise-profiles.ts';
import { proveDates } from './prove-dates.ts';
import { SourceRefused, type ReadOptions, type SourceCounts, type SourceSink } from './source.ts';
import { visibleSheets } from './xlsx.ts';
import { readSheet } from './xlsx-source.ts';

export { readRowAt } from './read-row.ts';

/** One file, or one sheet of a workbook. */
export interface SourceFile {
  readonly path: string;
  /** For people: `contacts.csv`, `export.xlsx › Sheet`. */
  readonly name: string;
  readonly sheet?: string;
}

const MAX_WORKBOOK = 256 * 1024 * 1024;
const IGNORED = /^(audit\.json|(.*\.)?mapping\.json|expect\.json|readme(\..*)?|\..*|.*\.soia(-wal|-shm)?)$/i;

/** A file gives itself, a workbook its visible sheets, a folder all its files in order of path. */
export async function listSources(path: string): Promise<readonly SourceFile[]> {
  const about = await stat(path);
  if (about.isDirectory()) {
    const names = (await readdir(path)).filter((name) => !IGNORED.test(name)).sort();
    const found: SourceFile[] = [];
    for (const name of names) found.push(...(await listSources(join(path, name))));
    return found;
  }
  if (!about.isFile()) return [];
  const name = basename(path);
  if (/\.xlsx$/i.test(name) && about.size <= MAX_WORKBOOK) {
    try {
      const sheets = visibleSheets(name, [await readFile(path)]);
      if (sheets.length > 0) return sheets.map((sheet) => ({ path, name: `${name} › ${sheet}`, sheet }));
    } catch (error) {
      // Listing must not fail for one bad file: reading it will say what is wrong.
      if (!(error instanceof SourceRefused)) throw error;
    }
  }
  return [{ path, name }];
}

/**
 * Reads a source row by row; twice where the order of day and month has to be proved by a column's own values.
 * @throws SourceRefused when it cannot be imported at all; the signal's reason when cancelled.
 */
export async function readSource(
  file: SourceFile,
  options: ReadOptions,
  sink: SourceSink,
  signal: AbortSignal,
): Promise<SourceCounts> {
  const understanding: ReadOptions = {
    ...options,
    recognise: options.recognise ?? recogniserOf(options.profiles ?? []),
  };
  const dateOrders =
    options.dateOrders ??
    (await proveDates(understanding, (proving, into) => readOnce(file, proving, into, signal)));
  return readOnce(file, { ...understanding, dateOrders }, sink, signal);
}

async function readOnce(
  file: SourceFile,
  options: ReadOptions,
  sink: SourceSink,
  signal: AbortSignal,
): Promise<SourceCounts> {
  signal.throwIfAborted();
  const { size } = await stat(file.path);
  if (file.sheet !== undefined)
    return readSheet(file.name, await readFile(file.path), file.sheet, options, sink, signal);
  if (/\.xlsx$/i.test(file.path) && size > 0) {
    throw new SourceRefused(
      size > MAX_WORKBOOK ? 'too_large' : 'damaged',
      `"${file.name}" cannot be read as a workbook: open it in a spreadsheet and save it as CSV.`,
    );
  }
  return readCsv(file.path, file.name, size, options, sink, signal);
}
