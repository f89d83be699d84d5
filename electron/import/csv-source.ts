/** Reads a CSV file: one pass for its encoding, one for its rows, with a mark wherever a batch of rows begins. */
import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { CsvReader } from './csv.ts';
import { bomLength, bytesOf, EncodingProbe, refuseOtherKinds, textDecoder } from './decode.ts';
import { recognise, refuseHeader } from './detect.ts';
import { RowMaker } from './rows.ts';
import {
  SourceRefused,
  type ReadOptions,
  type Recognition,
  type SourceCounts,
  type SourceRow,
  type SourceSink,
} from './source.ts';
import type { Preset } from './presets/preset.ts';

const BATCH = 2000;
const HEADER_SEARCH = 30;
const DELIMITERS = [',', ';', '\t', '|'];

interface Header {
  readonly delimiter: string;
  /** Records above the header row, which some reports have. */
  readonly above: number;
  readonly header: readonly string[];
  readonly preset: Preset;
  readonly recognition: Recognition;
}

function findHeader(text: string, whole: boolean, name: string): Header {
  let widest: readonly string[] = [];
  for (const delimiter of DELIMITERS) {
    const reader = new CsvReader(delimiter);
    reader.push(text, whole);
    for (let above = 0; above < HEADER_SEARCH && reader.next(); above++) {
      if (reader.fault !== null) continue;
      const found = reader.cells.length > 2000 ? null : recognise(reader.cells, name);
      if (found !== null) return { delimiter, above, header: reader.cells, ...found };
      if (reader.cells.length > widest.length) widest = reader.cells;
    }
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
      header = findHeader(pending, last, name);
      reader = new CsvReader(header.delimiter);
      sink.recognised(header.recognition, {
        format: 'csv',
        encoding,
        delimiter: header.delimiter,
        newline: /\r\n|\r|\n/.exec(pending)?.[0] ?? '\n',
        header: header.header,
        sheet: null,
      });
      maker = new RowMaker(header.preset, header.header, options);
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
      sink.progress(bytesRead, size);
      await setImmediate();
      signal.throwIfAborted();
    }
    offset += bytesOf(reader.textBetween(counted, reader.position), encoding);
  };

  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
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
