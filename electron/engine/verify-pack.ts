/** `verify` of an evidence pack: its hashes, its log, its sources, and every conclusion evaluated again. */
import { copyFileSync, createReadStream, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkBag, hashOf, type BagFault } from '../report/bag.ts';
import { checkSignature, type SignatureState } from '../report/signature.ts';
import { unzipInto } from '../report/zip.ts';
import { openAuditFile } from '../store/open.ts';
import { StoreError } from '../store/store-error.ts';
import type { AuditStore } from '../store/store.ts';
import { csvDifferences } from './compare-csv.ts';
import { isExpected } from './describe-error.ts';
import { evaluate } from './evaluate.ts';
import { exportFiles } from './export-files.ts';
import { packNameOf } from './export-pack.ts';
import { Failure } from './failure.ts';
import { ruleVersion } from './rule-version.ts';
import { share, type Task } from './task.ts';
import { differences } from './differences.ts';

const FAULTS: Readonly<Record<BagFault['kind'], (path: string) => string>> = {
  changed: (path) => `${path} was changed: it no longer has the hash in the pack's manifest.`,
  missing: (path) => `${path} is missing.`,
  not_listed: (path) => `${path} was added: the pack's manifest does not name it.`,
  not_a_bag: () => 'This is not an evidence pack: bagit.txt and its manifests are not all there.',
};

export interface PackCheck {
  /** What does not hold, one sentence each; empty when everything does. */
  readonly differences: readonly string[];
  readonly signature: SignatureState;
}

/**
 * What does not hold in a pack (a folder or a ZIP), and how it is signed. Works on copies: the
 * pack itself is only read. Throws `Failure` `not_a_pack` for a file that cannot be unpacked, and what the file system throws.
 */
export async function checkPack(path: string, task: Task): Promise<PackCheck> {
  const work = await mkdtemp(join(tmpdir(), 'soft-opt-in-audit-verify-'));
  try {
    let pack = path;
    if (statSync(path).isFile()) {
      pack = join(work, 'pack');
      mkdirSync(pack);
      task.progress('Unpacking', 0);
      await unpack(path, pack, task.signal);
    }
    task.progress('Checking the hashes', 0.1);
    const faults = await checkBag(pack, task.signal);
    const found = faults.map(({ kind, path: file }) => FAULTS[kind](file));
    const signature = checkSignature(pack);
    if (signature.kind === 'broken') found.push('The signature does not fit the pack.');
    const audit = join(pack, 'data', 'audit.soia');
    if (faults.some(({ kind }) => kind === 'not_a_bag') || !existsSync(audit))
      return { differences: found, signature };
    const copy = join(work, 'audit.soia');
    copyFileSync(audit, copy);
    let store: AuditStore;
    try {
      store = openAuditFile(copy);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      found.push(`data/audit.soia cannot be opened: ${error.message}`);
      return { differences: found, signature };
    }
    try {
      found.push(...(await contentDifferences(store, join(pack, 'data'), work, share(task, 0.2, 1))));
    } finally {
      store.close();
    }
    return { differences: found, signature };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function unpack(path: string, folder: string, signal: AbortSignal): Promise<void> {
  try {
    await unzipInto(path, folder, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (isExpected(error) || !(error instanceof Error)) throw error;
    throw new Failure(
      'not_a_pack',
      `${basename(path)} cannot be unpacked as an evidence pack: ${error.message}`,
    );
  }
}

async function contentDifferences(
  store: AuditStore,
  data: string,
  work: string,
  task: Task,
): Promise<readonly string[]> {
  const found: string[] = [];
  const recorded = store.latestRun();
  task.progress('Checking the log and the sources', 0);
  found.push(...(await logDifferences(store, join(data, 'log.jsonl'))));
  for (const source of store.sources()) {
    const name = packNameOf(source);
    if (existsSync(join(data, name)) && (await hashOf(join(data, name))) !== source.sha256)
      found.push(`data/${name} is not the file that was imported as ${source.name}.`);
  }
  if (recorded === null) return [...found, 'The audit file of the pack holds no evaluation.'];
  const sameRules = recorded.ruleVersion === ruleVersion();
  if (sameRules) found.push(...(await differences(store, task)));
  else {
    found.push(
      `The pack was made under rule version ${recorded.ruleVersion}; this program has ${ruleVersion()}, so conclusions may differ.`,
    );
  }
  // Evaluated again on the copy, so that the comparison owes nothing to the outcomes that were stored.
  await evaluate(store, 'verification', share(task, 0.1, 0.6));
  const folder = join(work, 'recomputed');
  mkdirSync(folder);
  const names = await exportFiles(store, folder, share(task, 0.6, 0.9), { manifest: false });
  for (const name of names) {
    if (!existsSync(join(data, name))) continue;
    if ((await hashOf(join(data, name))) === (await hashOf(join(folder, name)))) continue;
    found.push(...(await csvDifferences(`data/${name}`, join(data, name), join(folder, name))));
  }
  return found;
}

/** The pack's log against the audit file's own, entry by entry. */
async function logDifferences(store: AuditStore, path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
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
