/** Reads a CSV file: one pass for its encoding, one for its rows, with a mark wherever a batch of rows begins. */
import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { CsvReader } from './csv.ts';
import { bomLength, bytesOf, EncodingProbe, refuseOtherKinds, textDecoder } from './decode.ts';
import { recognise, refuseHeader } from './detect.ts';
import { findHeader, RECORDS_WANTED, type FoundHeader } from './find-header.ts';
import { RowMaker } from './rows.ts';
import {
  SourceRefused,
  type ReadOptions,
  type Recogniser,
  type SourceCounts,
  type SourceRow,
  type SourceSink,
} from './source.ts';

const BATCH = 2000;
const DELIMITERS = [',', ';', '\t', '|'];

interface Header extends FoundHeader {
  readonly delimiter: string;
}

function findCsvHeader(text: string, whole: boolean, name: string, recogniser: Recogniser): Header {
  let best: Header | null = null;
  let widest: readonly string[] = [];
  for (const delimiter of DELIMITERS) {
    const reader = new CsvReader(delimiter);
    reader.push(text, whole);
    const records: (readonly string[] | null)[] = [];
    while (records.length < RECORDS_WANTED && reader.next())
      records.push(reader.fault === null ? reader.cells : null);
    const found = findHeader(records, name, recogniser);
    if (found !== null && (best === null || found.score > best.score)) best = { delimiter, ...found };
    for (const record of records) if (record !== null && record.length > widest.length) widest = record;
  }
  if (best !== null) {
    if (best.refusal !== null) throw best.refusal;
    return best;
  }
  if (text.trim() === '')
    throw new SourceRefused('empty_file', `"${name}" is empty: there is not even a header row.`);
  return refuseHeader(widest, name);
}

/** @throws SourceRefused, or the signal's reason. */
export async function readCsv(
  path: string,
  name: string,
  size: number,
  options: ReadOptions,
  sink: SourceSink,
  signal: AbortSignal,
): Promise<SourceCounts> {
  const probe = new EncodingProbe();
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    signal.throwIfAborted();
    if (first) refuseOtherKinds(name, (chunk as Buffer).subarray(0, 65_536));
    first = false;
    probe.add(chunk as Buffer);
  }
  if (first) refuseOtherKinds(name, new Uint8Array(0));
  const encoding = probe.encoding();
  const decode = textDecoder(encoding);
  let header: Header | null = null;
  let reader: CsvReader | null = null;
  let maker: RowMaker | null = null;
  let pending = '';
  let offset = 0;
  let bytesRead = 0;
  let batch: SourceRow[] = [];

  const drain = async (text: string, last: boolean): Promise<void> => {
    if (reader === null) {
      pending += text;
      if (pending.length < 65_536 && !last) return;
      header = findCsvHeader(pending, last, name, options.recognise ?? recognise);
      reader = new CsvReader(header.delimiter);
      sink.recognised(header.recognition, {
        format: 'csv',
        encoding,
        delimiter: header.delimiter,
        newline: /\r\n|\r|\n/.exec(pending)?.[0] ?? '\n',
        header: header.header,
        sheet: null,
      });
      maker = new RowMaker(header.preset, header.header, { fileName: name, ...options });
      reader.push(pending, last);
      for (let i = 0; i <= header.above; i++) reader.next();
      pending = '';
      offset += bytesOf(reader.textBetween(0, reader.position), encoding);
      sink.mark({ row: 1, line: reader.nextLine, byteOffset: offset });
    } else reader.push(text, last);
    let counted = reader.position;
    const current = reader;
    const raw = (): string => current.raw();
    while (reader.next()) {
      const made = maker!.make(reader.cells, reader.line, reader.fault, raw);
      if (made !== null) batch.push(made);
      if (maker!.rows % BATCH !== 0) continue;
      if (batch.length > 0) sink.rows(batch);
      batch = [];
      offset += bytesOf(reader.textBetween(counted, reader.position), encoding);
      counted = reader.position;
      sink.mark({ row: maker!.rows + 1, line: reader.nextLine, byteOffset: offset });
      sink.progress(offset, size);
      await setImmediate();
      signal.throwIfAborted();
    }
    offset += bytesOf(reader.textBetween(counted, reader.position), encoding);
  };

  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    signal.throwIfAborted();
    const bytes = chunk as Buffer;
    const skip = bytesRead === 0 ? bomLength(bytes) : 0;
    offset += skip;
    bytesRead += bytes.length;
    sink.bytes(bytes);
    await drain(decode(bytes.subarray(skip), false), false);
  }
  await drain(decode(new Uint8Array(0), true), true);
  if (batch.length > 0) sink.rows(batch);
  sink.progress(bytesRead, size);
  return maker!.counts();
}
