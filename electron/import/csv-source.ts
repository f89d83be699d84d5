/** Reads a CSV file: one pass for its encoding, one for its rows, with a mark wherever a batch of rows begins. */
import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { CsvReader } from './csv.ts';
import { bytesOf, refuseOtherKinds, textDecoder } from './decode.ts';
import { recognise, refuseHeader } from './detect.ts';
import { bomLength, EncodingProbe, type TextFacts } from './encoding.ts';
import { findHeader, RECORDS_WANTED, type FoundHeader } from './find-header.ts';
import { RowMaker } from './rows.ts';
import { sniff, type Structure } from './sniff.ts';
import {
  SourceRefused,
  type ReadOptions,
  type Recogniser,
  type SourceCounts,
  type SourceRow,
  type SourceSink,
} from './source.ts';

const BATCH = 2000;
/** Characters that delimiter and header are judged by. */
const SNIFFED = 262_144;

interface Header extends FoundHeader {
  readonly structure: Structure;
}

function findCsvHeader(text: string, whole: boolean, name: string, recogniser: Recogniser): Header {
  let best: Header | null = null;
  const structures = sniff(text, whole);
  for (const structure of structures) {
    const found = findHeader(structure.records.slice(0, RECORDS_WANTED), name, recogniser);
    if (found !== null && (best === null || found.score > best.score)) best = { structure, ...found };
  }
  if (best !== null) {
    if (best.refusal !== null) throw best.refusal;
    return best;
  }
  if (text.trim() === '')
    throw new SourceRefused('empty_file', `"${name}" is empty: there is not even a header row.`);
  const widest = structures[0]?.records.reduce<readonly string[]>(
    (widest, record) => (record !== null && record.length > widest.length ? record : widest),
    [],
  );
  return refuseHeader(widest ?? [], name);
}

async function factsOf(path: string, name: string, signal: AbortSignal): Promise<TextFacts> {
  const probe = new EncodingProbe();
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    signal.throwIfAborted();
    if (first) refuseOtherKinds(name, (chunk as Buffer).subarray(0, 65_536));
    first = false;
    probe.add(chunk as Buffer);
  }
  if (first) refuseOtherKinds(name, new Uint8Array(0));
  const facts = probe.facts();
  if (facts.unread !== null)
    throw new SourceRefused(
      'other_encoding',
      `"${name}" is in an encoding ${facts.unread}, which is not read, as guessing would garble names: save it as UTF-8.`,
    );
  return facts;
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
  const { encoding, nuls } = await factsOf(path, name, signal);
  const decode = textDecoder(encoding);
  let reader: CsvReader | null = null;
  let maker: RowMaker | null = null;
  let pending = '';
  /** Bytes up to the record that is next; where they cannot be told, rows are found again from the first record on. */
  let offset: number | null = 0;
  let bytesRead = 0;
  let batch: SourceRow[] = [];
  const advance = (text: string): void => {
    const bytes = offset === null ? null : bytesOf(text, encoding);
    offset = bytes === null ? null : offset! + bytes;
  };

  const begin = (last: boolean): CsvReader => {
    const found = findCsvHeader(pending, last, name, options.recognise ?? recognise);
    const { quoting } = found.structure;
    const started = new CsvReader(quoting, 1, nuls > 0);
    started.width = found.header.length;
    started.push(pending, last);
    const first = { row: -found.above, line: 1, byteOffset: offset! };
    for (let i = 0; i <= found.above; i++) started.next();
    const headerLine = found.above === -1 ? null : started.line;
    sink.recognised(found.recognition, {
      format: 'csv',
      encoding,
      ...quoting,
      newline: /\r\n|\r|\n/.exec(pending)?.[0] ?? '\n',
      header: found.header,
      headerLine,
      nuls,
      sheet: null,
    });
    maker = new RowMaker(found.preset, found.header, { fileName: name, ...options });
    pending = '';
    advance(started.textBetween(0, started.position));
    sink.mark(offset === null ? first : { row: 1, line: started.nextLine, byteOffset: offset });
    return started;
  };

  const drain = async (text: string, last: boolean): Promise<void> => {
    if (reader === null) {
      pending += text;
      if (pending.length < SNIFFED && !last) return;
      reader = begin(last);
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
      advance(reader.textBetween(counted, reader.position));
      counted = reader.position;
      if (offset !== null) sink.mark({ row: maker!.rows + 1, line: reader.nextLine, byteOffset: offset });
      sink.progress(offset ?? bytesRead, size);
      await setImmediate();
      signal.throwIfAborted();
    }
    advance(reader.textBetween(counted, reader.position));
  };

  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    signal.throwIfAborted();
    const bytes = chunk as Buffer;
    const skip = bytesRead === 0 ? bomLength(bytes) : 0;
    offset = offset === null ? null : offset + skip;
    bytesRead += bytes.length;
    sink.bytes(bytes);
    await drain(decode(bytes.subarray(skip), false), false);
  }
  await drain(decode(new Uint8Array(0), true), true);
  if (batch.length > 0) sink.rows(batch);
  sink.progress(bytesRead, size);
  return maker!.counts();
}
