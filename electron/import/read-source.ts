/** The way in: one source read into a sink. */
import { stat } from 'node:fs/promises';
import { kindOfArchive, openArchive } from './archive.ts';
import { factsOf, headOfText, readCsv, type Facts } from './csv-source.ts';
import { recogniseCorrections } from './corrections.ts';
import { recogniserOf } from './mapping/recognise-profiles.ts';
import { foresee, proveColumns, provedWith, toKeep, type Foreseen } from './prove-columns.ts';
import { headOf, isZip, originOf, type Origin, type Stamp } from './origin.ts';
import { Passes, type Pass } from './passes.ts';
import {
  SourceRefused,
  type ReadOptions,
  type Recogniser,
  type SourceCounts,
  type SourceSink,
  type Watch,
} from './source.ts';
import { MAX_WORKBOOK, tooLarge, wholeWorkbook } from './workbook-bytes.ts';
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

/**
 * Reads a source row by row; twice where how dates or numbers are written has to be proved by a column's own values.
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
  const { watch } = sink;
  const passes = new Passes((share) => watch?.through(share));
  const source = await openSource(file, { options: understanding, watch, passes, signal }, probed);
  try {
    const proved =
      options.proved ??
      (await proveColumns(understanding, (surveying, nowhere) =>
        source.read(surveying, { ...nowhere, progress: (done, of) => passes.at('prove', done / of) }),
      ));
    return await source.read(
      { ...understanding, proved },
      {
        ...sink,
        recognised: (recognition, dialect) =>
          sink.recognised({ ...recognition, ...toKeep(provedWith(proved, recognition)) }, dialect),
        progress: (done, of) => {
          passes.at('rows', done / of);
          sink.progress(done, of);
        },
      },
    );
  } finally {
    source.close();
  }
}

/** Corrections of a file imported before are told first, then what a person said, then the known exports. */
function recogniserFor({ profiles = [], correctable = () => null }: ReadOptions): Recogniser {
  const others = recogniserOf(profiles);
  return (...file) => recogniseCorrections(correctable, ...file) ?? others(...file);
}

/** A source that can be gone through several times. */
interface OpenSource {
  read(options: ReadOptions, sink: SourceSink): Promise<SourceCounts>;
  close(): void;
}

/** What a source is opened for. */
interface Purpose {
  readonly options: ReadOptions;
  readonly watch: Watch | undefined;
  readonly passes: Passes;
  readonly signal: AbortSignal;
}

async function openSource(
  file: SourceFile,
  purpose: Purpose,
  known: Promise<Probed> | undefined,
): Promise<OpenSource> {
  purpose.signal.throwIfAborted();
  const probed = await known;
  const origin = await originOf(file.path, file.name, file.entry, probed?.stamp);
  if (file.sheet !== undefined) return openSheet(file, file.sheet, origin, purpose);
  if (file.entry === undefined && !(await isText(file))) throw await whyNothingInside(file.path, file.name);
  return openText(origin, purpose, probed?.facts);
}

async function openText(origin: Origin, purpose: Purpose, known: Facts | undefined): Promise<OpenSource> {
  const { options, watch, passes, signal } = purpose;
  if (watch !== undefined) {
    const { head, share, bytes } = await headOfText(origin);
    passes.expect('probe', known === undefined ? bytes : 0);
    passes.expect('hash', await origin.toHash());
    const foreseen = await foresee(options, async (...into) =>
      readCsv(head, await factsOf(head, signal), ...into, signal),
    );
    expectRows(purpose, foreseen, bytes, share);
  }
  const facts = known ?? (await factsOf(origin, signal, (share) => passes.at('probe', share)));
  await origin.archive(heard('hash', purpose));
  return { read: (...into) => readCsv(origin, facts, ...into, signal), close: () => undefined };
}

async function openSheet(
  { path, name, entry }: SourceFile,
  sheet: string,
  origin: Origin,
  purpose: Purpose,
): Promise<OpenSource> {
  const { options, watch, passes, signal } = purpose;
  const book = entry === undefined ? path : await wholeWorkbook(origin, signal);
  const workbook = await Workbook.open(book, name);
  try {
    if (watch !== undefined) {
      const { rows, strings } = workbook.measure(sheet);
      passes.expect('unpack', typeof book === 'string' ? 0 : book.length);
      passes.expect('strings', strings);
      passes.expect('hash', await origin.toHash());
      const head: Origin = { ...origin, archive: () => Promise.resolve(null) };
      const foreseen = await foresee(options, (...into) =>
        readSheet(head, sheet, workbook, workbook.head(sheet), ...into, signal),
      );
      expectRows(purpose, foreseen, rows, workbook.share);
    }
    await workbook.readStrings(heard('strings', purpose));
    await origin.archive(heard('hash', purpose));
  } catch (error) {
    workbook.close();
    throw error;
  }
  return {
    read: (...into) => readSheet(origin, sheet, workbook, workbook.rows(sheet), ...into, signal),
    close: () => workbook.close(),
  };
}

/** @param share of the source that its head is. */
function expectRows(
  { watch, passes }: Purpose,
  { proves, rows }: Foreseen,
  bytes: number,
  share: number,
): void {
  passes.expect('prove', proves ? bytes : 0);
  const enough = watch?.enough ?? null;
  passes.expect('rows', bytes, enough === null || rows === 0 ? 1 : Math.min(1, (enough * share) / rows));
}

/** Listens to work that nothing else ends when it is cancelled. */
function heard(pass: Pass, { passes, signal }: Purpose): (share: number) => void {
  return (share) => {
    signal.throwIfAborted();
    passes.at(pass, share);
  };
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
