/** The way in: which sources a path holds, and one source read into a sink. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { kindOfArchive, openArchive } from './archive.ts';
import { factsOf, readCsv, type Facts } from './csv-source.ts';
import { recogniseCorrections } from './corrections.ts';
import { recogniserOf } from './mapping/recognise-profiles.ts';
import { proveDates } from './prove-dates.ts';
import { headOf, isZip, originOf, type Origin, type Stamp } from './origin.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import {
  SourceRefused,
  type ReadOptions,
  type Recogniser,
  type SourceCounts,
  type SourceSink,
} from './source.ts';
import { Workbook } from './xlsx.ts';
import { readSheet } from './xlsx-source.ts';

export { readRowAt, readRowsAgain } from './read-row.ts';

/** One file, one file of an archive, or one sheet of a workbook. */
export interface SourceFile {
  readonly path: string;
  /** For people: `contacts.csv`, `export.xlsx › Sheet`, `export.zip › contacts.csv`. */
  readonly name: string;
  /** The name of the archive's entry. */
  readonly entry?: string;
  readonly sheet?: string;
}

/** With its share of the work, in bytes of the file at `path`. */
export interface ListedSource extends SourceFile {
  readonly size: number;
}

const MAX_WORKBOOK = 256 * 1024 * 1024;
const IGNORED = /^(audit\.json|(.*\.)?mapping\.json|expect\.json|readme(\..*)?|\..*|.*\.soia(-wal|-shm)?)$/i;

const ignored = (entry: string): boolean =>
  entry.endsWith('/') || entry.split('/').some((part) => part === '__MACOSX' || IGNORED.test(part));

/**
 * A file gives itself, a workbook its visible sheets, an archive its files, a folder all its files in order of path.
 * A bad file does not stop the listing: reading it says what is wrong. @throws SourceRefused when there is nothing at `path`.
 */
export async function listSources(path: string): Promise<readonly ListedSource[]> {
  const name = basename(path);
  const about = await stat(path).catch((error: unknown) => {
    throw refuseUnreadable(error, name);
  });
  if (about.isDirectory()) {
    const names = (await readdir(path)).filter((one) => !IGNORED.test(one)).sort();
    const found: ListedSource[] = [];
    for (const one of names) found.push(...(await listSources(join(path, one))));
    return found;
  }
  if (!about.isFile()) return [];
  const itself = [{ path, name, size: about.size }];
  try {
    if (!isZip(await headOf(path, name))) return itself;
    const packed = await listArchive(path, name, about.size);
    return packed.length === 0 ? itself : packed;
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return itself;
  }
}

async function listArchive(path: string, name: string, size: number): Promise<readonly ListedSource[]> {
  const archive = await openArchive(path, name);
  try {
    const kind = kindOfArchive(archive.entries);
    if (kind === 'workbook' && size <= MAX_WORKBOOK) return await listSheets(path, { path, name, size });
    if (kind !== 'archive') return [];
    const found: ListedSource[] = [];
    for (const [entry, { compressedSize, uncompressedSize }] of archive.entries) {
      if (ignored(entry)) continue;
      const source = { path, name: `${name} › ${entry}`, entry, size: compressedSize };
      if (/\.xls[xm]$/i.test(entry) && uncompressedSize <= MAX_WORKBOOK)
        found.push(...(await sheetsOrItself(source)));
      else found.push(source);
    }
    return found;
  } finally {
    archive.close();
  }
}

async function sheetsOrItself(
  source: ListedSource & { readonly entry: string },
): Promise<readonly ListedSource[]> {
  try {
    const sheets = await listSheets(
      await whole(await originOf(source.path, source.name, source.entry)),
      source,
    );
    return sheets.length === 0 ? [source] : sheets;
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return [source];
  }
}

async function listSheets(book: string | Buffer, source: ListedSource): Promise<readonly ListedSource[]> {
  const workbook = await Workbook.open(book, source.name);
  workbook.close();
  return workbook.sheets.map(({ name }) => ({
    ...source,
    name: `${source.name} › ${name}`,
    sheet: name,
    size: source.size / workbook.sheets.length,
  }));
}

async function whole(origin: Origin): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of origin.bytes()) {
    length += piece.length;
    if (length > MAX_WORKBOOK) throw tooLarge(origin.name);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const tooLarge = (name: string): SourceRefused =>
  new SourceRefused('too_large', `"${name}" is larger than a workbook may be here: save its sheets as CSV.`);

/**
 * Reads a source row by row; twice where the order of day and month has to be proved by a column's own values.
 * @param probed what `probe` finds, where somebody else looks meanwhile.
 * @throws SourceRefused when it cannot be imported at all; the signal's reason when cancelled.
 */
export async function readSource(
  file: SourceFile,
  options: ReadOptions,
  sink: SourceSink,
  signal: AbortSignal,
  probed?: Promise<Probed>,
): Promise<SourceCounts> {
  const understanding: ReadOptions = { ...options, recognise: options.recognise ?? recogniserFor(options) };
  const readOnce = await readerOf(file, signal, probed);
  const dateOrders = options.dateOrders ?? (await proveDates(understanding, readOnce));
  const proved = Object.fromEntries(dateOrders);
  return readOnce(
    { ...understanding, dateOrders },
    dateOrders.size === 0
      ? sink
      : {
          ...sink,
          recognised: (recognition, dialect) =>
            sink.recognised(
              { ...recognition, dateOrders: { ...proved, ...recognition.dateOrders } },
              dialect,
            ),
        },
  );
}

/** Corrections of a file imported before are told first, then what a person said, then the known exports. */
function recogniserFor({ profiles = [], correctable = () => null }: ReadOptions): Recogniser {
  const others = recogniserOf(profiles);
  return (...file) => recogniseCorrections(correctable, ...file) ?? others(...file);
}

async function readerOf(
  file: SourceFile,
  signal: AbortSignal,
  known?: Promise<Probed>,
): Promise<(options: ReadOptions, sink: SourceSink) => Promise<SourceCounts>> {
  signal.throwIfAborted();
  const probed = await known;
  const origin = await originOf(file.path, file.name, file.entry, probed?.stamp);
  const { sheet } = file;
  if (sheet !== undefined) {
    const book = file.entry === undefined ? file.path : await whole(origin);
    return (options, sink) => readSheet(origin, book, sheet, options, sink, signal);
  }
  if (file.entry === undefined && !(await isText(file))) throw await whyNothingInside(file.path, file.name);
  const facts = probed?.facts ?? (await factsOf(origin, signal));
  return (options, sink) => readCsv(origin, facts, options, sink, signal);
}

/** What is known of a text file before its rows are read. */
export interface Probed {
  readonly facts: Facts;
  /** Of the file as it was then. */
  readonly stamp: Stamp;
}

/** Whether the source is a text file, packed or not: what `probe` takes. @throws SourceRefused when it cannot be read. */
export async function isText({ path, name, entry, sheet }: SourceFile): Promise<boolean> {
  return entry === undefined && sheet === undefined && !isZip(await headOf(path, name));
}

/** Reads a text file through for what its bytes say, for `readSource`. @throws SourceRefused, or the signal's reason. */
export async function probe({ path, name }: SourceFile, signal: AbortSignal): Promise<Probed> {
  const origin = await originOf(path, name);
  return { facts: await factsOf(origin, signal), stamp: origin.stamp };
}

/** An archive or workbook that was listed as itself has nothing in it to be read. */
async function whyNothingInside(path: string, name: string): Promise<SourceRefused> {
  const archive = await openArchive(path, name);
  archive.close();
  const kind = kindOfArchive(archive.entries);
  if (kind === 'archive')
    return new SourceRefused('empty_file', `"${name}" is an archive without any file to import.`);
  if (kind !== 'workbook')
    return new SourceRefused(
      'other_kind',
      `"${name}" is ${kind}. Only CSV files and .xlsx workbooks can be imported.`,
    );
  if ((await stat(path)).size > MAX_WORKBOOK) return tooLarge(name);
  (await Workbook.open(path, name)).close();
  return new SourceRefused('empty_file', `"${name}" has no visible sheet.`);
}
