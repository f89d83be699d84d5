/** Reads one row again from the stored bytes, for showing it as it was. */
import { CsvReader } from './csv.ts';
import { textDecoder } from './decode.ts';
import type { Dialect, Mark } from './source.ts';
import { sheetRows } from './xlsx.ts';

/** @param bytes for CSV the file from `mark.byteOffset`; for a workbook the whole file. `null` when there is no such row. */
export function readRowAt(
  dialect: Dialect,
  mark: Mark,
  bytes: Iterable<Uint8Array>,
  row: number,
): { cells: string[]; line: number } | null {
  if (dialect.format === 'xlsx') {
    const found = sheetRows('workbook', [...bytes], dialect.sheet ?? '')[row + mark.line - mark.row - 1];
    return found === undefined ? null : { cells: [...found], line: row + mark.line - mark.row };
  }
  const decode = textDecoder(dialect.encoding);
  const reader = new CsvReader(dialect, mark.line, dialect.nuls > 0);
  let at = mark.row;
  const seek = (): { cells: string[]; line: number } | null => {
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
