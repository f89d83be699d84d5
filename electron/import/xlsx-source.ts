/** Reads one sheet of a workbook: the first of its rows that is a known header, then the rows below it. */
import { setImmediate } from 'node:timers/promises';
import { RFC_4180 } from './csv.ts';
import { recognise, refuseHeader } from './detect.ts';
import { findHeader, RECORDS_WANTED } from './find-header.ts';
import { RowMaker } from './rows.ts';
import {
  SourceRefused,
  type ReadOptions,
  type SourceCounts,
  type SourceRow,
  type SourceSink,
} from './source.ts';
import { sheetRows } from './xlsx.ts';

const BATCH = 2000;

/** Short rows are filled up: a workbook leaves empty cells at the end out. @throws SourceRefused, or the signal's reason. */
export async function readSheet(
  name: string,
  bytes: Uint8Array,
  sheet: string,
  options: ReadOptions,
  sink: SourceSink,
  signal: AbortSignal,
): Promise<SourceCounts> {
  const rows = sheetRows(name, [bytes], sheet);
  const first = rows.find((cells) => cells.length > 0);
  if (first === undefined)
    throw new SourceRefused('empty_file', `"${name}" is empty: there is not even a header row.`);
  const found = findHeader(rows.slice(0, RECORDS_WANTED), sheet, options.recognise ?? recognise);
  if (found === null) return refuseHeader(first, name);
  if (found.refusal !== null) throw found.refusal;
  const { header, preset, recognition } = found;
  const place = found.above;
  sink.recognised(recognition, {
    format: 'xlsx',
    ...RFC_4180,
    encoding: 'utf-8',
    newline: '',
    header,
    headerLine: place === -1 ? null : place + 1,
    nuls: 0,
    sheet,
  });
  sink.bytes(bytes);
  sink.mark({ row: 1, line: place + 2, byteOffset: 0 });
  const maker = new RowMaker(preset, header, { fileName: name, ...options });
  let batch: SourceRow[] = [];
  for (let i = place + 1; i < rows.length; i++) {
    const cells = [...rows[i]!];
    while (cells.length < header.length) cells.push('');
    const made = maker.make(cells, i + 1, null, () => cells.join('\t'));
    if (made !== null) batch.push(made);
    if (maker.rows % BATCH !== 0) continue;
    sink.rows(batch);
    batch = [];
    sink.progress(i, rows.length);
    await setImmediate();
    signal.throwIfAborted();
  }
  if (batch.length > 0) sink.rows(batch);
  sink.progress(bytes.length, bytes.length);
  return maker.counts();
}
