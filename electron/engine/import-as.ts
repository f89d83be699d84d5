/** A file imported as a person said it is to be read: one that was given, or one whose bytes the audit holds already. */
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { partOf, type PartOf } from '../import/look-at.ts';
import { recogniserBy } from '../import/mapping/recognise-profiles.ts';
import type { SourceFile } from '../import/read-source.ts';
import { statedOptions } from '../import/row-options.ts';
import type { ReadOptions } from '../import/source.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { Failure } from './failure.ts';
import { importDecided, importFile, importInPlaceOf } from './import-files.ts';
import { checkProfile } from './mapping-file.ts';
import { newerAmong, type Decide, type NewerFile } from './newer-files.ts';
import { isReadable } from './readable.ts';
import { sourceOf } from './reconciliation.ts';
import { breathe, share, type Task } from './task.ts';
import { withdrawnWith } from './withdraw.ts';

/** A part of a file or archive. Throws `Failure` `no_such_part`, and what the file system throws. */
export async function partAt(path: string, part: string | null): Promise<PartOf> {
  const found = await partOf(path, part);
  if (found === null) throw new Failure('no_such_part', 'The file has no such part: choose it again.');
  return found;
}

/** One part of a file, and how it is to be read. */
export interface PartAs {
  readonly path: string;
  readonly part: string;
  readonly profile: MappingProfile;
}

/** The part of a file where it is newer than one in the audit; nothing is stored. Throws as `importPathAs`. */
export async function newerPathAs(
  store: AuditStore,
  { path, part, profile }: PartAs,
  task: Task,
): Promise<readonly NewerFile[]> {
  checkProfile(profile);
  const { file } = await partAt(path, part);
  return newerAmong(store, [file], optionsFor(store, profile), task);
}

/** Of the work: the file is held against what was imported before. */
const COMPARING = 0.1;

/**
 * Imports one part of a file by a profile alone. Throws `SourceRefused`, `StoreError` `same_file`, `Failure` `bad_mapping`.
 * @param decide what is done with it where it is newer than one in the audit; `null` comes back where it is left out.
 */
export async function importPathAs(
  store: AuditStore,
  { path, part, profile }: PartAs,
  actor: string,
  task: Task,
  decide: Decide,
): Promise<Awaited<ReturnType<typeof importDecided>>> {
  const [newer] = await newerPathAs(store, { path, part, profile }, share(task, 0, COMPARING));
  const choice = newer === undefined ? 'keep_both' : decide(newer);
  const { file } = await partAt(path, part);
  return importDecided(store, file, optionsFor(store, profile), choice, actor, share(task, COMPARING, 1));
}

/**
 * Reads an imported file again by a profile. The new reading takes the place of the old one, and of the corrections that
 * rest on it, in one transaction: refused, cancelled or interrupted, the old one stands. Throws as `importPathAs`.
 */
export async function readImportedAs(
  store: AuditStore,
  source: number,
  profile: MappingProfile,
  actor: string,
  task: Task,
): Promise<SourceInfo> {
  checkProfile(profile);
  const options = optionsFor(store, profile);
  // A copy of what an archive held does not know of the archive.
  const { archive } = sourceOf(store, source).dialect;
  return importInPlaceOf(store, withdrawnWith(store, source), (replaced) =>
    withCopy(store, source, share(task, 0, 0.1), (file) =>
      importFile(store, file, options, actor, share(task, 0.1, 0.8), replaced, archive),
    ),
  );
}

/**
 * Works on a copy of a source's bytes, which is there for as long as the work takes. Throws `Failure` `not_readable`.
 * @param task what the copying is told to and cancelled by.
 */
export async function withCopy<T>(
  store: AuditStore,
  id: number,
  task: Task,
  work: (file: SourceFile) => Promise<T>,
): Promise<T> {
  const source = sourceOf(store, id);
  if (!isReadable(source))
    throw new Failure(
      'not_readable',
      `"${source.name}" did not come as a table that can be read in another way.`,
    );
  const { sheet, archive } = source.dialect;
  // Beside the audit, where there is room for it and nobody else looks.
  const folder = mkdtempSync(join(dirname(store.path), '.reading-'));
  try {
    const name =
      archive?.entry ?? (sheet === null ? source.name : source.name.slice(0, -` › ${sheet}`.length));
    const path = join(folder, basename(name).replace(/\.gz$/i, '') || 'file');
    const file = await open(path, 'wx', 0o600);
    try {
      let written = 0;
      for (const piece of store.readBytes(id, 0)) {
        await file.write(piece);
        written += piece.length;
        task.progress(`Reading ${source.name}`, written / source.bytes);
        await breathe(task);
      }
    } finally {
      await file.close();
    }
    return await work({ path, name: source.name, ...(sheet === null ? {} : { sheet }) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function optionsFor(store: AuditStore, profile: MappingProfile): ReadOptions {
  return {
    ...statedOptions(store.settings()),
    profiles: [profile],
    recognise: recogniserBy(profile),
  };
}
