/**
 * The evidence pack: everything a regulator needs to check an audit without this program, as a BagIt bag (RFC 8493) in a
 * folder or, where the name ends in `.zip`, in one file.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Redaction } from '../../shared/model/redaction.ts';
import { packGuide } from '../../shared/report/pack-guide.ts';
import { sealBag } from '../report/bag.ts';
import { APP_NAME, APP_VERSION } from '../report/app-version.ts';
import { nameSigner, signBag, type Signer } from '../report/signature.ts';
import { zipFolder } from '../report/zip.ts';
import type { AuditStore } from '../store/store.ts';
import { exportFiles, writeManifest } from './export-files.ts';
import { exportReport } from './export-report.ts';
import { Failure } from './failure.ts';
import { settingsText, writeAttachments, writeLog, writeSources } from './pack/pack-files.ts';
import { writePackTables } from './pack/pack-tables.ts';
import { redactorOf } from './redactor-of.ts';
import { copyRules } from './rule-version.ts';
import { breathe, share, type Task } from './task.ts';

interface PackOptions {
  /** Who signs it; unsigned when left out. */
  readonly signer?: Signer | null;
  /** How much of people's identity it shows: other than in full, it holds neither evidence nor audit file nor log. */
  readonly redaction?: Redaction;
  /** Stamped into the report and the bag; now when left out. */
  readonly createdAt?: Date;
}

/**
 * Writes the pack to `path`, which must not exist. It appears whole or not at all. Throws `Failure` `no_run` or `exists`, as
 * `justify` does, and what the file system throws.
 */
export async function exportPack(
  store: AuditStore,
  path: string,
  task: Task,
  { signer = null, redaction = 'full', createdAt = new Date() }: PackOptions = {},
): Promise<void> {
  const run = store.latestRun();
  if (run === null)
    throw new Failure('no_run', 'Nothing has been evaluated yet: import files, then evaluate.');
  const place = dirname(path);
  mkdirSync(place, { recursive: true });
  // Always the same name, so that what a killed process left is swept away by the next one.
  const folder = join(place, `.${basename(path)}.making`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  try {
    const data = join(folder, 'data');
    mkdirSync(data);
    const redact = redactorOf(store, redaction);
    await exportReport(store, join(data, 'report.pdf'), share(task, 0, 0.4), { redaction, createdAt });
    await exportFiles(store, data, share(task, 0.4, 0.7), { manifest: false, redaction });
    writePackTables(store, data, redact);
    writeManifest(store, data, { redact, isPack: true });
    writeFileSync(join(data, 'settings.json'), redact.text(settingsText(run.settings)), { flush: true });
    copyRules(join(data, 'rules'));
    if (redaction === 'full') await writeEvidence(store, data, share(task, 0.7, 0.85));
    writeFileSync(
      join(folder, 'HOW-TO-CHECK.txt'),
      packGuide({ organisation: run.settings.organisation, redaction, isSigned: signer !== null }),
      { flush: true },
    );
    if (signer !== null) nameSigner(folder, signer);
    task.progress('Hashing the pack', 0.88);
    await sealBag(
      folder,
      {
        'Source-Organization': run.settings.organisation ?? 'Not stated',
        'External-Description': `Soft opt-in audit as at ${run.asAt}`,
        'External-Identifier': `run ${run.id}, rule version ${run.ruleVersion}`,
        'Bagging-Date': createdAt.toISOString().slice(0, 10),
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

/** What lets anyone evaluate the audit again, and names people in full. */
async function writeEvidence(store: AuditStore, data: string, task: Task): Promise<void> {
  await writeSources(store, data, share(task, 0, 0.7));
  writeAttachments(store, data);
  writeLog(store, join(data, 'log.jsonl'));
  task.progress('Copying the audit file', 0.7);
  await breathe(task);
  store.copyTo(join(data, 'audit.soia'));
}
