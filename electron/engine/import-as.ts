/** A file imported as a person said it is to be read: one that was given, or one whose bytes the audit holds already. */
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { partOf } from '../import/look-at.ts';
import { recogniserBy } from '../import/mapping/recognise-profiles.ts';
import type { SourceFile } from '../import/read-source.ts';
import type { ReadOptions } from '../import/source.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { Failure } from './failure.ts';
import { importFile, importInPlaceOf } from './import-files.ts';
import { checkProfile } from './mapping-file.ts';
import { isReadable } from './readable.ts';
import { sourceOf } from './reconciliation.ts';
import { breathe, share, type Task } from './task.ts';
import { withdrawnWith } from './withdraw.ts';

/** A part of a file or archive. Throws `Failure` `no_such_part`, and what the file system throws. */
export async function partAt(
  path: string,
  part: string | null,
): Promise<{ readonly parts: readonly string[]; readonly file: SourceFile }> {
  const found = await partOf(path, part);
  if (found === null) throw new Failure('no_such_part', 'The file has no such part: choose it again.');
  return found;
}

/** Imports one part of a file by a profile alone. Throws `SourceRefused`, `StoreError` `same_file`, `Failure` `bad_mapping`. */
export async function importPathAs(
  store: AuditStore,
  path: string,
  part: string,
  profile: MappingProfile,
  actor: string,
  task: Task,
): Promise<SourceInfo> {
  checkProfile(profile);
  const { file } = await partAt(path, part);
  return importFile(store, file, optionsFor(store, profile), actor, task);
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
    exportsCollectedBy: store.settings().exportsCollectedBy,
    recognise: recogniserBy(profile),
  };
}
