/** The import stage: each file is read row by row into the store, staged first and sealed at the end. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NewerChoice } from '../../shared/ipc/import-contract.ts';
import { correctedCells, correctionName } from '../import/corrections.ts';
import { listSources, type LeftOut, type ListedSource } from '../import/list-sources.ts';
import { readRowAt, readRowsAgain, type SourceFile } from '../import/read-source.ts';
import { statedOptions } from '../import/row-options.ts';
import { Columns } from '../import/row-reader.ts';
import {
  SourceRefused,
  type Archive,
  type Correctable,
  type KnownRow,
  type ReadOptions,
} from '../import/source.ts';
import { StoreError } from '../store/store-error.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { Failure } from './failure.ts';
import { notReadBefore } from './held-bytes.ts';
import { newerAmong, type Decide, type NewerFile } from './newer-files.ts';
import { isLarge, readInThread } from './read-in-thread.ts';
import type { Overlap } from './records-in-both.ts';
import { readPacked, type PackedSink } from './read-packed.ts';
import { share, type Task } from './task.ts';
import { withdrawnWith } from './withdraw.ts';

/** Of the work: files are held against what was imported before. */
const COMPARING = 0.1;

export interface Imported {
  readonly sources: readonly SourceInfo[];
  /** Earlier files whose place they took, and what rested on those. */
  readonly replaced: readonly SourceInfo[];
  /** By the file that gave way: how many of its records the one has that took its place. */
  readonly overlaps: ReadonlyMap<number, Overlap>;
  /** Files refused whole, each with one sentence saying why and what to do. `given`: by which of the paths it was given. */
  readonly refused: readonly {
    readonly given: number;
    readonly name: string;
    readonly code: string;
    readonly message: string;
  }[];
  /** What was not read because it holds no rows, or because somebody hid it. */
  readonly leftOut: GivenFiles['leftOut'];
}

/** By which of the paths it was given. */
interface Given {
  readonly given: number;
}

interface GivenFiles {
  readonly files: readonly (ListedSource & Given)[];
  readonly leftOut: readonly (LeftOut & Given)[];
}

/**
 * The files that a list of files and folders stands for, in order, each once. Throws `Failure` `no_such_file` and
 * `no_such_sheet`.
 * @param hiddenSheets names of sheets that are read although they are hidden.
 */
async function filesOf(paths: readonly string[], hiddenSheets: readonly string[] = []): Promise<GivenFiles> {
  const files: GivenFiles['files'][number][] = [];
  const leftOut: GivenFiles['leftOut'][number][] = [];
  const wanted = new Set(hiddenSheets);
  for (const [given, path] of paths.entries()) {
    if (!existsSync(path)) throw new Failure('no_such_file', `There is no file or folder "${path}".`);
    const listing = await listSources(path);
    const take = (source: ListedSource): void => {
      if (!files.some((earlier) => earlier.path === source.path && earlier.name === source.name))
        files.push({ ...source, given });
    };
    listing.sources.forEach(take);
    for (const one of listing.leftOut) {
      const { hidden } = one;
      if (hidden === null || !hiddenSheets.includes(hidden.sheet)) leftOut.push({ ...one, given });
      else {
        wanted.delete(hidden.sheet);
        take(hidden);
      }
    }
  }
  for (const name of wanted)
    throw new Failure('no_such_sheet', `No workbook among the files has a hidden sheet "${name}".`);
  return { files, leftOut };
}

/** `audit.json` beside the files: the first found in a folder named, or next to a file named. */
export function settingsBeside(paths: readonly string[]): string | null {
  for (const path of paths) {
    const candidate =
      statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
        ? join(path, 'audit.json')
        : join(path, '..', 'audit.json');
    if (existsSync(candidate)) return candidate;
  }
  return null;
}

/** The newer files among those that the paths stand for; nothing is stored. Throws as `importPaths`. */
export async function newerFiles(
  store: AuditStore,
  paths: readonly string[],
  task: Task,
): Promise<readonly NewerFile[]> {
  return newerAmong(store, (await filesOf(paths)).files, optionsFor(store), task);
}

/**
 * Imports files and folders. A file that is refused whole does not stop the others. A cancelled or failed import leaves
 * nothing of the file it was reading; files sealed before stay.
 * @param decide what is done with newer files. Without it they are imported beside the earlier ones.
 * @param hiddenSheets names of sheets that are read although they are hidden. Throws `Failure` `no_such_sheet`, `no_such_file`.
 */
export async function importPaths(
  store: AuditStore,
  paths: readonly string[],
  actor: string,
  task: Task,
  decide?: Decide,
  hiddenSheets?: readonly string[],
): Promise<Imported> {
  const { files, leftOut } = await filesOf(paths, hiddenSheets);
  const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
  const options = optionsFor(store);
  const comparing = decide === undefined ? 0 : COMPARING;
  const newer =
    decide === undefined ? [] : await newerAmong(store, files, options, share(task, 0, comparing));
  const importing = share(task, comparing, 1);
  const sources: SourceInfo[] = [];
  const replaced: SourceInfo[] = [];
  const overlaps = new Map<number, Overlap>();
  const refused: Imported['refused'][number][] = [];
  let before = 0;
  for (const [at, file] of files.entries()) {
    const { size } = file;
    const part = share(importing, before / total, (before + size) / total);
    try {
      const asked = newer.find((one) => one.at === at);
      const choice = asked === undefined ? 'keep_both' : decide!(asked);
      const one = await importDecided(store, file, options, choice, actor, part);
      if (one !== null) {
        sources.push(one.source);
        replaced.push(...one.replaced);
        for (const { source, ...overlap } of asked?.earlier ?? [])
          if (typeof choice === 'object' && choice.replaces === source.id) overlaps.set(source.id, overlap);
      }
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused.push({ given: file.given, name: file.name, code: error.code, message: error.message });
      store.appendLog(actor, 'source_refused', { name: file.name, code: error.code, message: error.message });
    }
    before += size;
  }
  const left = await notReadBefore(store, leftOut, importing);
  for (const { name, why, mayHoldRows } of left)
    if (mayHoldRows) store.appendLog(actor, 'source_left_out', { name, why });
  return { sources, replaced, overlaps, refused, leftOut: left };
}

function optionsFor(store: AuditStore): ReadOptions {
  return {
    ...statedOptions(store.settings()),
    profiles: store.mappingProfiles(),
    correctable: (named) => correctable(store, named),
  };
}

/** Imports a file as was decided of it; `null` where it is left out. Throws as `importFile`. */
export async function importDecided(
  store: AuditStore,
  file: SourceFile,
  options: ReadOptions,
  choice: NewerChoice,
  actor: string,
  task: Task,
): Promise<{ readonly source: SourceInfo; readonly replaced: readonly SourceInfo[] } | null> {
  if (choice === 'leave_out') return null;
  const replaced = choice === 'keep_both' ? [] : leavingWith(store, choice.replaces);
  const source = await importInPlaceOf(store, replaced, (gone) =>
    importFile(store, file, options, actor, task, gone),
  );
  return { source, replaced };
}

/** None where another file of the same import has taken its place already. */
function leavingWith(store: AuditStore, source: number): readonly SourceInfo[] {
  return store.sources().some(({ id }) => id === source) ? withdrawnWith(store, source) : [];
}

/**
 * Imports in the place of sources, which leave the audit in the transaction that seals what comes: refused, cancelled or
 * interrupted, they stand. What they held is removed behind.
 */
export async function importInPlaceOf(
  store: AuditStore,
  leaving: readonly SourceInfo[],
  work: (leaving: readonly SourceInfo[]) => Promise<SourceInfo>,
): Promise<SourceInfo> {
  const imported = await work(leaving);
  if (leaving.length > 0)
    for (const _ of store.removeReplaced(leaving)) await new Promise((resolve) => setImmediate(resolve));
  return imported;
}

/** Why a whole file was not imported, where that stops no other file. */
export function isRefusal(error: unknown): error is SourceRefused | StoreError {
  return error instanceof SourceRefused || (error instanceof StoreError && error.code === 'same_file');
}

/**
 * Imports one source with options of its own. Throws `SourceRefused`, `StoreError`, and the task's reason when cancelled.
 * @param replaced leave the audit in the transaction that seals the file; see `importInPlaceOf`.
 * @param archive that it was taken from, where the file itself does not know.
 */
export async function importFile(
  store: AuditStore,
  file: SourceFile,
  options: ReadOptions,
  actor: string,
  task: Task,
  replaced: readonly SourceInfo[] = [],
  archive?: Archive,
): Promise<SourceInfo> {
  const staged = await store.stageSource(file.name, actor, replaced);
  const title = `Importing ${file.name}`;
  task.progress(title, 0);
  const sink: PackedSink = {
    recognised: (recognition, dialect) => {
      const from = dialect.archive ?? archive;
      staged.recognised(recognition, from === undefined ? dialect : { ...dialect, archive: from });
    },
    bytes: (chunk) => staged.bytes(chunk),
    rows: (packed) => staged.rows(packed),
    mark: (mark) => staged.mark(mark),
    progress: (done, of) => task.progress(title, of === 0 ? 1 : done / of),
  };
  try {
    const read = isLarge(file) && options.recognise === undefined ? readInThread : readPacked;
    const { counts, totals } = await read(file, options, sink, task.signal);
    task.signal.throwIfAborted();
    return await staged.seal(counts, totals);
  } catch (error) {
    await staged.abandon();
    throw error;
  }
}

/** For `ReadOptions.correctable`: the imported file of that name (see `correctionName`), with the rows that wait for correction. */
export function correctable(store: AuditStore, named: string): Correctable | null {
  const source = store.sources().findLast((one) => correctionName(one.sha256, one.dialect.sheet) === named);
  if (source === undefined) return null;
  const open = new Set<number>();
  for (const { original } of store.rejectedRowsOf(source.id)) open.add(original);
  return {
    id: source.id,
    name: source.name,
    recognition: source.recognition,
    header: source.dialect.header,
    open,
    putRight: () => rowsPutRight(store, source),
    rows: () => knownRows(store, source),
  };
}

/** Rows of a file that later files put right, as those hold them. */
async function* rowsPutRight(store: AuditStore, { id, dialect }: SourceInfo): AsyncGenerator<KnownRow> {
  const originals = new Map(
    [...store.correctedRows(id)].map(([original, { source, row }]) => [`${source} ${row}`, original]),
  );
  for (const by of store.sources().filter(({ recognition }) => recognition.corrects === id)) {
    const first = store.markBefore(by.id, 1);
    if (first === null) continue;
    const cellsOf = correctedCells(dialect.header, new Columns(by.dialect.header, 'GB'));
    for await (const { row, cells } of readRowsAgain(
      by.dialect,
      first,
      store.readBytes(by.id, first.byteOffset),
    )) {
      const original = originals.get(`${by.id} ${row}`);
      if (original !== undefined && cells !== null) yield { row: original, cells: cellsOf(cells) };
    }
  }
}

/** The rows of a file as they are known today: what was put right since stands in place of what was rejected. */
async function* knownRows(store: AuditStore, source: SourceInfo): AsyncGenerator<KnownRow> {
  const { dialect } = source;
  const first = store.markBefore(source.id, 1);
  if (first === null) return;
  const putRight = store.correctedRows(source.id);
  const sources = new Map(store.sources().map((one) => [one.id, one]));
  for await (const known of readRowsAgain(dialect, first, store.readBytes(source.id, first.byteOffset))) {
    const by = putRight.get(known.row);
    const correction = by === undefined ? undefined : sources.get(by.source);
    if (by === undefined || correction === undefined) {
      yield known;
      continue;
    }
    const mark = store.markBefore(by.source, by.row)!;
    const read = await readRowAt(
      correction.dialect,
      mark,
      store.readBytes(by.source, mark.byteOffset),
      by.row,
    );
    const cellsOf = correctedCells(dialect.header, new Columns(correction.dialect.header, 'GB'));
    yield { row: known.row, cells: read === null ? known.cells : cellsOf(read.cells) };
  }
}
