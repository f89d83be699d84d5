/**
 * The evidence pack: everything a regulator needs to check an audit without this program, as a BagIt bag (RFC 8493) in a
 * folder or, where the name ends in `.zip`, in one file.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { packGuide } from '../../shared/report/pack-guide.ts';
import { sealBag } from '../report/bag.ts';
import { APP_NAME, APP_VERSION } from '../report/app-version.ts';
import { CsvWriter } from '../report/csv-writer.ts';
import { nameSigner, signBag, type Signer } from '../report/signature.ts';
import { zipFolder } from '../report/zip.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { exportFiles, writeManifest } from './export-files.ts';
import { exportReport } from './export-report.ts';
import { Failure } from './failure.ts';
import { copyRules } from './rule-version.ts';
import { breathe, share, type Task } from './task.ts';

const SOURCE_COLUMNS = [
  'file',
  'imported_as',
  'sha256',
  'bytes',
  'rows',
  'accepted',
  'rejected',
  'blank',
] as const;

/**
 * Writes the pack to `path`, which must not exist, signed where a signer is given. It appears whole or not at all. Throws `Failure` `no_run` or `exists`,
 * as `justify` does, and what the file system throws.
 */
export async function exportPack(
  store: AuditStore,
  path: string,
  task: Task,
  signer: Signer | null = null,
): Promise<void> {
  const run = store.latestRun();
  if (run === null)
    throw new Failure('no_run', 'Nothing has been evaluated yet: import files, then evaluate.');
  const place = dirname(path);
  mkdirSync(place, { recursive: true });
  const folder = await mkdtemp(join(place, '.writing-'));
  try {
    const data = join(folder, 'data');
    mkdirSync(data);
    await exportReport(store, join(data, 'report.pdf'), share(task, 0, 0.4));
    await exportFiles(store, data, share(task, 0.4, 0.7), { manifest: false });
    writeManifest(store, data);
    await writeSources(store, data, share(task, 0.7, 0.8));
    writeFileSync(join(data, 'settings.json'), `${JSON.stringify(run.settings, null, 2)}\n`, { flush: true });
    writeLog(store, join(data, 'log.jsonl'));
    copyRules(join(data, 'rules'));
    task.progress('Copying the audit file', 0.82);
    await breathe(task);
    store.copyTo(join(data, 'audit.soia'));
    writeFileSync(join(folder, 'HOW-TO-CHECK.txt'), packGuide(run.settings.organisation), { flush: true });
    if (signer !== null) nameSigner(folder, signer);
    task.progress('Hashing the pack', 0.88);
    await sealBag(
      folder,
      {
        'Source-Organization': run.settings.organisation ?? 'Not stated',
        'External-Description': `Soft opt-in audit as at ${run.asAt}`,
        'External-Identifier': `run ${run.id}, rule version ${run.ruleVersion}`,
        'Bagging-Date': new Date().toISOString().slice(0, 10),
        'Bag-Software-Agent': `${APP_NAME} ${APP_VERSION}`,
      },
      task.signal,
    );
    if (signer !== null) signBag(folder, signer);
    task.progress('Writing the pack', 0.94);
    if (path.toLowerCase().endsWith('.zip')) await zipFolder(folder, path, task.signal);
    else renameSync(folder, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a source's original bytes stand in a pack: numbered, because two imports may share a name. */
export function packNameOf({ id, name }: Pick<SourceInfo, 'id' | 'name'>): string {
  const safe = basename(name.replaceAll('\\', '/'))
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^\.+/, '_');
  return `sources/${String(id).padStart(4, '0')}-${safe.slice(-120)}`;
}

async function writeSources(store: AuditStore, data: string, task: Task): Promise<void> {
  mkdirSync(join(data, 'sources'));
  const list = new CsvWriter(join(data, 'sources.csv'), SOURCE_COLUMNS);
  const sources = store.sources();
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0) || 1;
  let done = 0;
  for (const source of sources) {
    const name = packNameOf(source);
    const fd = openSync(join(data, name), 'wx');
    try {
      for (const chunk of store.readBytes(source.id, 0)) {
        for (let at = 0; at < chunk.length;) at += writeSync(fd, chunk, at);
        done += chunk.length;
        task.progress('Copying the imported files', done / total);
        await breathe(task);
      }
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    list.write({
      file: name,
      imported_as: source.name,
      sha256: source.sha256,
      bytes: source.bytes,
      ...source.counts,
    });
  }
  list.finish();
}

function writeLog(store: AuditStore, path: string): void {
  const fd = openSync(path, 'wx');
  try {
    for (const line of store.logLines()) writeSync(fd, `${line}\n`);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
