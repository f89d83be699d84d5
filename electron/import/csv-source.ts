/** Reads a CSV file: one pass for its encoding, one for its rows, with a mark wherever a batch of rows begins. */
import { setImmediate } from 'node:timers/promises';
import { CsvReader } from './csv.ts';
import { bytesOf, refuseOtherKinds, textDecoder } from './decode.ts';
import { recognise, refuseHeader } from './detect.ts';
import { bomLength, EncodingProbe, type TextFacts } from './encoding.ts';
import { findHeader, RECORDS_WANTED, type FoundHeader } from './find-header.ts';
import { lackedBy } from './mapping/recognise-profiles.ts';
import { changed, type Origin } from './origin.ts';
import { RowMaker } from './rows.ts';
import { sniff, type Structure } from './sniff.ts';
import {
  SourceRefused,
  type ReadOptions,
  type SourceCounts,
  type SourceRow,
  type SourceSink,
} from './source.ts';

const BATCH = 2000;
/** Bytes that are made text at a time: few, so that the text is as short-lived as the rows cut from it. */
const DECODED = 65_536;
/** Rows that are held before they are delivered: few, so that most are dead before the collector meets them. */
const HELD = 100;
/** Characters that delimiter and header are judged by. */
const SNIFFED = 262_144;
/** Bytes of a head: enough to be judged by in any encoding. */
const HEAD = 4 * SNIFFED;

interface Header extends FoundHeader {
  readonly structure: Structure;
}

function findCsvHeader(
  text: string,
  whole: boolean,
  { name, fileName }: Origin,
  { recognise: recogniser = recognise, profiles = [] }: ReadOptions,
): Header {
  let best: Header | null = null;
  const structures = sniff(text, whole);
  for (const structure of structures) {
    const found = findHeader(structure.records.slice(0, RECORDS_WANTED), fileName, recogniser);
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
  return refuseHeader(widest ?? [], fileName, lackedBy(profiles, widest ?? [], [fileName]));
}

export interface Facts extends TextFacts {
  readonly size: number;
}

/**
 * What the file's bytes say before any row is read. @param at is told the share read.
 * @throws SourceRefused, or the signal's reason.
 */
export async function factsOf(
  { name, bytes }: Origin,
  signal: AbortSignal,
  at?: (share: number) => void,
): Promise<Facts> {
  const probe = new EncodingProbe();
  let size = 0;
  for await (const chunk of bytes(at)) {
    signal.throwIfAborted();
    if (size === 0) refuseOtherKinds(name, chunk.subarray(0, 65_536));
    size += chunk.length;
    probe.add(chunk);
  }
  if (size === 0) refuseOtherKinds(name, new Uint8Array(0));
  const facts = probe.facts();
  if (facts.unread !== null)
    throw new SourceRefused(
      'other_encoding',
      `"${name}" is in an encoding ${facts.unread}, which is not read, as guessing would garble names: save it as UTF-8.`,
    );
  return { size, ...facts };
}

/**
 * The first rows of a text as a source of their own, and the share of it that they are. @throws SourceRefused.
 * @returns also how many bytes all of it is; about as many where it is packed.
 */
export async function headOfText(
  origin: Origin,
): Promise<{ readonly head: Origin; readonly share: number; readonly bytes: number }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let share = 0;
  for await (const piece of origin.bytes((at) => void (share = at))) {
    pieces.push(piece);
    size += piece.length;
    if (size >= HEAD) break;
  }
  const read = Buffer.concat(pieces);
  // Whole lines, so that no character is cut.
  const head = size < HEAD ? read : read.subarray(0, read.lastIndexOf(10) + 1 || size);
  return {
    head: {
      ...origin,
      archive: () => Promise.resolve(null),
      bytes: async function* () {
        yield head;
      },
    },
    share,
    bytes: size === 0 ? 0 : size / share,
  };
}

/** @throws SourceRefused, or the signal's reason. */
export async function readCsv(
  origin: Origin,
  { encoding, nuls, encodedTwice, size }: Facts,
  options: ReadOptions,
  sink: SourceSink,
  signal: AbortSignal,
): Promise<SourceCounts> {
  const { name, fileName } = origin;
  const archive = await origin.archive();
  const decode = textDecoder(encoding);
  const decoded: typeof decode = (bytes, last) => {
    try {
      return decode(bytes, last);
    } catch {
      // It was sound text a moment ago.
      throw changed(name);
    }
  };
  let reader: CsvReader | null = null;
  let maker: RowMaker | null = null;
  let pending = '';
  /** Bytes up to the record that is next; where they cannot be told, rows are found again from the first record on. */
  let offset: number | null = 0;
  let bytesRead = 0;
  let batch: SourceRow[] = [];
  let piece = DECODED;
  const rowsMade = (): number => maker?.rows ?? 0;
  const advance = (text: string): void => {
    const bytes = offset === null ? null : bytesOf(text, encoding);
    offset = bytes === null ? null : offset! + bytes;
  };

  const begin = async (last: boolean): Promise<CsvReader> => {
    const found = findCsvHeader(pending, last, origin, options);
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
      ...(encodedTwice ? { encodedTwice } : {}),
      ...(archive === null ? {} : { archive }),
    });
    maker = new RowMaker(found.preset, found.header, { fileName, ...options });
    await found.preset.prepare?.();
    pending = '';
    advance(started.textBetween(0, started.position));
    sink.mark(offset === null ? first : { row: 1, line: started.nextLine, byteOffset: offset });
    return started;
  };

  const drain = async (text: string, last: boolean): Promise<void> => {
    if (reader === null) {
      pending += text;
      if (pending.length < SNIFFED && !last) return;
      reader = await begin(last);
    } else reader.push(text, last);
    let counted = reader.position;
    const current = reader;
    const raw = (): string => current.raw();
    while (reader.next()) {
      const made = maker!.make(reader.cells, reader.line, reader.fault, raw);
      if (made !== null) batch.push(made);
      if (batch.length === HELD || (maker!.rows % BATCH === 0 && batch.length > 0)) {
        const taken = sink.rows(batch);
        if (taken !== undefined) await taken;
        batch = [];
      }
      if (maker!.rows % BATCH !== 0) continue;
      advance(reader.textBetween(counted, reader.position));
      counted = reader.position;
      if (offset !== null) sink.mark({ row: maker!.rows + 1, line: reader.nextLine, byteOffset: offset });
      sink.progress(offset ?? bytesRead, size);
      await setImmediate();
      signal.throwIfAborted();
    }
    advance(reader.textBetween(counted, reader.position));
  };

  for await (const bytes of origin.bytes()) {
    signal.throwIfAborted();
    const skip = bytesRead === 0 ? bomLength(bytes) : 0;
    offset = offset === null ? null : offset + skip;
    bytesRead += bytes.length;
    await sink.bytes?.(bytes);
    for (let at = skip; at < bytes.length;) {
      // What delimiter and header are judged by comes all at once.
      const end = maker === null ? bytes.length : at + piece;
      const before = rowsMade();
      await drain(decoded(bytes.subarray(at, end), false), false);
      // A record longer than a piece is looked through again with each that is added, so they grow.
      piece = rowsMade() === before ? piece * 2 : DECODED;
      at = end;
    }
  }
  if (bytesRead !== size) throw changed(name);
  await drain(decoded(new Uint8Array(0), true), true);
  if (batch.length > 0) await sink.rows(batch);
  sink.progress(bytesRead, size);
  sink.unread?.(maker!.unread());
  sink.details?.(maker!.details());
  return maker!.counts();
}
