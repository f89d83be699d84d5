/** What a pack's payload says, checked against itself: figures, log, sources row by row, and every conclusion evaluated again. */
import { copyFileSync, createReadStream, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Redaction } from '../../../shared/model/redaction.ts';
import { hashOf } from '../../report/bag.ts';
import { manifestOf } from '../../report/manifest.ts';
import { openAuditFile } from '../../store/open.ts';
import type { AuditStore, RunInfo } from '../../store/store.ts';
import { csvDifferences } from '../compare-csv.ts';
import { differences } from '../differences.ts';
import { evaluate } from '../evaluate.ts';
import { exportFiles } from '../export-files.ts';
import { redactorOf } from '../redactor-of.ts';
import { ruleVersion } from '../rule-version.ts';
import { share, type Task } from '../task.ts';
import {
  filesDifferences,
  jsonDifferences,
  readManifest,
  redactionOf,
  type PackManifest,
} from './manifest-differences.ts';
import { documentDifferences } from './document-differences.ts';
import { attachmentName, packNameOf } from './pack-names.ts';
import { writePackTables } from './pack-tables.ts';
import { rereadDifferences } from './reread-sources.ts';

interface ContentCheck {
  readonly differences: readonly string[];
  readonly redaction: Redaction;
}

/**
 * @param pack the pack's folder, which is only read. @param work a folder for copies.
 * @param faulty files that the hashes told of already. Throws the task's reason when cancelled.
 */
export async function checkContent(
  pack: string,
  work: string,
  faulty: ReadonlySet<string>,
  task: Task,
): Promise<ContentCheck> {
  const data = join(pack, 'data');
  const manifest = readManifest(data);
  if (typeof manifest === 'string') return { differences: [manifest], redaction: 'full' };
  const redaction = redactionOf(manifest);
  const found = [...(await filesDifferences(manifest, data, faulty))];
  const audit = join(data, 'audit.soia');
  if (!existsSync(audit)) {
    if (redaction === 'full' && !faulty.has('data/audit.soia'))
      found.push(
        'data/audit.soia is not in the pack, and the pack does not say that it is redacted: nothing can be evaluated again.',
      );
    return { differences: found, redaction };
  }
  const copy = join(work, 'audit.soia');
  copyFileSync(audit, copy);
  let store: AuditStore | null = null;
  try {
    store = openAuditFile(copy);
    found.push(...(await contentDifferences(store, { pack, work, manifest, faulty }, task)));
  } catch (error) {
    task.signal.throwIfAborted();
    // Whatever was done to the file, it is the pack that does not hold.
    const why = error instanceof Error ? error.message : String(error);
    found.push(`data/audit.soia cannot be read again: ${why}`);
  } finally {
    store?.close();
  }
  return { differences: found, redaction };
}

interface Checked {
  readonly pack: string;
  readonly work: string;
  readonly manifest: PackManifest;
  readonly faulty: ReadonlySet<string>;
}

async function contentDifferences(
  store: AuditStore,
  { pack, work, manifest, faulty }: Checked,
  task: Task,
): Promise<readonly string[]> {
  const data = join(pack, 'data');
  const found: string[] = [];
  const recorded = store.latestRun();
  const log = store.logHead();
  task.progress('Checking the log and the sources', 0);
  found.push(...(await logFileDifferences(store, join(data, 'log.jsonl'))));
  found.push(...(await bytesDifferences(store, data)));
  found.push(...(await rereadDifferences(store, data, work, share(task, 0, 0.3))));
  if (recorded === null) return [...found, 'The audit file of the pack holds no evaluation.'];
  const sameRules = recorded.ruleVersion === ruleVersion();
  if (sameRules) found.push(...(await differences(store, share(task, 0.3, 0.4))));
  else
    found.push(
      `The pack was made under rule version ${recorded.ruleVersion}; this program has ${ruleVersion()}, so conclusions may differ.`,
    );
  // Evaluated again on the copy from the imported rows, so that the comparison owes nothing to what was stored since.
  store.forgetAssembly();
  const fresh = await evaluate(store, 'verification', share(task, 0.4, 0.6));
  const folder = join(work, 'recomputed');
  mkdirSync(folder);
  const names = [
    ...(await exportFiles(store, folder, share(task, 0.6, 0.8), { manifest: false })),
    ...writePackTables(store, folder, redactorOf(store, 'full')),
  ];
  for (const name of names) {
    if (!existsSync(join(data, name))) {
      if (!faulty.has(`data/${name}`)) found.push(`data/${name} is not in the pack.`);
      continue;
    }
    if ((await hashOf(join(data, name))) === (await hashOf(join(folder, name)))) continue;
    found.push(...(await csvDifferences(`data/${name}`, join(data, name), join(folder, name))));
  }
  found.push(...manifestDifferences(store, manifest, { ...recorded, counts: fresh.counts }, log));
  found.push(
    ...(await documentDifferences(store, { pack, work, manifest, faulty }, recorded, share(task, 0.8, 1))),
  );
  return found;
}

/** What the manifest says of the run, the inputs and the log. Outputs are compared themselves; the program is whatever wrote it. */
function manifestDifferences(
  store: AuditStore,
  claimed: PackManifest,
  run: RunInfo,
  log: ReturnType<AuditStore['logHead']>,
): Iterable<string> {
  const redact = redactorOf(store, 'full');
  const text = manifestOf(run, store.sources(), { outputs: claimed.outputs, redact, log });
  const recomputed = JSON.parse(text) as Record<string, unknown>;
  return jsonDifferences(
    { ...claimed, app: null, version: null },
    { ...recomputed, app: null, version: null },
    '',
  );
}

/** Imported and attached files whose bytes are not those that the audit file names. */
async function bytesDifferences(store: AuditStore, data: string): Promise<readonly string[]> {
  const found: string[] = [];
  const named = [
    ...store.sources().map((source) => [packNameOf(source), source] as const),
    ...store.points
      .entries()
      .flatMap(({ files }) => files.map((file) => [attachmentName(file), file] as const)),
  ];
  for (const [path, { name, sha256 }] of named) {
    if (!existsSync(join(data, path))) found.push(`data/${path} is not in the pack.`);
    else if ((await hashOf(join(data, path))) !== sha256)
      found.push(`data/${path} is not the file that was imported as ${name}.`);
  }
  return found;
}

/** The pack's log against the audit file's own, entry by entry. */
async function logFileDifferences(store: AuditStore, path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return ['data/log.jsonl is not in the pack.'];
  const found: string[] = [];
  const own = store.logLines()[Symbol.iterator]();
  let entry = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    entry++;
    const next = own.next();
    if (next.done === true) found.push(`data/log.jsonl, entry ${entry}: the audit file has no such entry.`);
    else if (next.value !== line)
      found.push(`data/log.jsonl, entry ${entry}: it differs from the audit file's entry.`);
  }
  if (own.next().done !== true)
    found.push(`data/log.jsonl ends after entry ${entry}: later entries are missing.`);
  return found;
}
