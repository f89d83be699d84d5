/** The imported files of a pack read again, row by row, and held against what the audit file says was read of them. */
import { constants, copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NO_SETTINGS, type AuditSettings } from '../../../shared/model/settings.ts';
import { recogniserBy } from '../../import/mapping/recognise-profiles.ts';
import { statedOptions, type StatedOptions } from '../../import/row-options.ts';
import { SourceRefused, type ReadOptions } from '../../import/source.ts';
import { createAuditFile } from '../../store/open.ts';
import { StoreError } from '../../store/store-error.ts';
import type { AuditStore, SourceInfo } from '../../store/store.ts';
import { correctable, importFile } from '../import-files.ts';
import { share, type Task } from '../task.ts';
import { packNameOf } from './pack-names.ts';
import { rowDifferences } from './row-differences.ts';

const ACTOR = 'verification';

/**
 * Sentences on every row that is accepted, rejected or understood otherwise than the audit file says.
 * @param data the pack's payload. @param work a folder for what is read. Throws the task's reason when cancelled.
 */
export async function rereadDifferences(
  store: AuditStore,
  data: string,
  work: string,
  task: Task,
): Promise<readonly string[]> {
  const folder = join(work, 'read-again');
  mkdirSync(folder);
  const again = createAuditFile(join(folder, 'again.soia'));
  const found: string[] = [];
  try {
    const ids = new Map<number, number>();
    const stated = optionsStated(store);
    const sources = store.sources();
    for (const [i, source] of sources.entries()) {
      const path = join(data, packNameOf(source));
      // That it is missing is told by the hashes; a message has no rows.
      if (!existsSync(path) || source.dialect.format === 'message') continue;
      const part = share(task, (0.7 * i) / sources.length, (0.7 * (i + 1)) / sources.length);
      const read = await readAgain(
        again,
        source,
        path,
        { folder, stated: stated.get(source.id) ?? statedOptions(NO_SETTINGS) },
        part,
      );
      if (typeof read === 'string') found.push(`data/${packNameOf(source)} cannot be read again: ${read}`);
      else ids.set(source.id, read);
    }
    found.push(...(await rowDifferences(store, again, ids, share(task, 0.7, 1))));
  } finally {
    again.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

interface Way {
  readonly folder: string;
  readonly stated: StatedOptions;
}

/** Reads one file into `again` as it was read then. Returns its number there, or why it cannot be read. */
async function readAgain(
  again: AuditStore,
  source: SourceInfo,
  path: string,
  { folder, stated }: Way,
  task: Task,
): Promise<number | string> {
  const { recognition, dialect, name } = source;
  const place = join(folder, String(source.id));
  mkdirSync(place);
  // The file's own name is part of how it was recognised.
  const copy = join(place, fileNameOf(source));
  copyFileSync(path, copy, constants.COPYFILE_FICLONE);
  const options: ReadOptions = {
    ...stated,
    ...(recognition.profile === undefined ? {} : { recognise: recogniserBy(recognition.profile) }),
    correctable: (named) => correctable(again, named),
  };
  const file = {
    path: copy,
    name,
    size: statSync(copy).size,
    ...(dialect.sheet === null ? {} : { sheet: dialect.sheet }),
  };
  try {
    return (await importFile(again, file, options, ACTOR, task)).id;
  } catch (error) {
    task.signal.throwIfAborted();
    if (!(error instanceof SourceRefused) && !(error instanceof StoreError)) throw error;
    return error.message;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The name of the unpacked file: `export.zip › contacts.csv` held `contacts.csv`, and `a.csv.gz` held `a.csv`. */
function fileNameOf({ name, dialect }: SourceInfo): string {
  const parts = name.split(' › ');
  if (dialect.sheet !== null && parts.length > 1) parts.pop();
  const file = basename((parts.at(-1) ?? '').replaceAll('\\', '/'));
  const unpacked = dialect.archive?.entry === null ? file.replace(/\.gz$/i, '') : file;
  return /^\.*$/.test(unpacked) ? 'file' : unpacked;
}

/** By source: what the settings said of how rows are read when it was imported, as the log tells. */
function optionsStated(store: AuditStore): ReadonlyMap<number, StatedOptions> {
  const stated = new Map<number, StatedOptions>();
  let options = statedOptions(NO_SETTINGS);
  for (const line of store.logLines()) {
    const { action, detail } = JSON.parse(line) as { action: string; detail: string };
    if (action !== 'settings_saved' && action !== 'source_sealed') continue;
    const told = JSON.parse(detail) as {
      readonly source?: number;
      readonly settings?: Partial<AuditSettings>;
    };
    if (action === 'settings_saved') options = statedOptions({ ...NO_SETTINGS, ...told.settings });
    else if (told.source !== undefined) stated.set(told.source, options);
  }
  return stated;
}
