/** Reads one row again from the stored bytes, for showing it as it was. */
import { setImmediate } from 'node:timers/promises';
import { CsvReader } from './csv.ts';
import { textDecoder } from './decode.ts';
import type { Dialect, KnownRow, Mark } from './source.ts';
import { isLaidOut } from './sheet-reader.ts';
import { Workbook } from './xlsx.ts';

interface RowAsItWas {
  readonly cells: string[];
  readonly line: number;
}

/** @param bytes for CSV the file from `mark.byteOffset`; for a workbook the whole file. `null` when there is no such row. */
export async function readRowAt(
  dialect: Dialect,
  mark: Mark,
  bytes: Iterable<Uint8Array>,
  row: number,
): Promise<RowAsItWas | null> {
  return dialect.format === 'xlsx'
    ? rowOfSheet(dialect.sheet ?? '', bytes, row + mark.line - mark.row)
    : rowOfText(dialect, mark, bytes, row);
}

async function rowOfSheet(
  sheet: string,
  bytes: Iterable<Uint8Array>,
  line: number,
): Promise<RowAsItWas | null> {
  const workbook = await Workbook.open(Buffer.concat([...bytes]), 'workbook');
  try {
    for await (const rows of workbook.rows(sheet)) {
      const found = rows.find(({ row }) => row === line);
      if (found !== undefined) return { cells: found.cells, line };
    }
    return null;
  } finally {
    workbook.close();
  }
}

function rowOfText(
  dialect: Dialect,
  mark: Mark,
  bytes: Iterable<Uint8Array>,
  row: number,
): RowAsItWas | null {
  const decode = textDecoder(dialect.encoding);
  const reader = new CsvReader(dialect, mark.line, dialect.nuls > 0);
  reader.width = dialect.header.length;
  let at = mark.row;
  const seek = (): RowAsItWas | null => {
    while (reader.next()) {
      if (at++ === row)
        return { cells: reader.fault === null ? reader.cells : [reader.raw()], line: reader.line };
    }
    return null;
  };
  for (const chunk of bytes) {
    reader.push(decode(chunk, false), false);
    const found = seek();
    if (found !== null) return found;
  }
  reader.push(decode(new Uint8Array(0), true), true);
  return seek();
}

/**
 * Every row again, in order, blank ones left out.
 * @param first the first mark. @param bytes for CSV the file from that mark; for a workbook the whole file.
 */
export async function* readRowsAgain(
  dialect: Dialect,
  first: Mark,
  bytes: Iterable<Uint8Array>,
): AsyncGenerator<KnownRow> {
  const width = dialect.header.length;
  const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
  if (dialect.format === 'xlsx') {
    const workbook = await Workbook.open(Buffer.concat([...bytes]), 'workbook');
    try {
      for await (const rows of workbook.rows(dialect.sheet ?? '')) {
        for (const { row: line, cells, fault } of rows) {
          const row = line - first.line + first.row;
          if (row < 1 || (fault === null && isBlank(cells))) continue;
          while (cells.length < width) cells.push('');
          yield { row, cells: isLaidOut(fault) && cells.length === width ? cells : null };
        }
      }
    } finally {
      workbook.close();
    }
    return;
  }
  const decode = textDecoder(dialect.encoding);
  const reader = new CsvReader(dialect, first.line, dialect.nuls > 0);
  reader.width = width;
  let at = first.row - 1;
  function* drain(): Generator<KnownRow> {
    while (reader.next()) {
      if (++at < 1 || (reader.fault === null && isBlank(reader.cells))) continue;
      const isSound = reader.fault === null && reader.cells.length === width;
      yield { row: at, cells: isSound ? [...reader.cells] : null };
    }
  }
  for (const chunk of bytes) {
    reader.push(decode(chunk, false), false);
    yield* drain();
    await setImmediate();
  }
  reader.push(decode(new Uint8Array(0), true), true);
  yield* drain();
}
