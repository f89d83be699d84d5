/** `verify` of an evidence pack: its hashes, its log, its sources, and every conclusion evaluated again. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Redaction } from '../../shared/model/redaction.ts';
import { checkBag, type BagFault } from '../report/bag.ts';
import { checkSignature, type SignatureState } from '../report/signature.ts';
import { unzipInto } from '../report/zip.ts';
import { isExpected } from './describe-error.ts';
import { Failure } from './failure.ts';
import { checkContent } from './pack/check-content.ts';
import { share, type Task } from './task.ts';

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
  /** Of a redacted pack nothing can be evaluated again: its hashes and figures are all that was checked. */
  readonly redaction: Redaction;
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
    if (faults.some(({ kind }) => kind === 'not_a_bag'))
      return { differences: found, signature, redaction: 'full' };
    const content = await checkContent(
      pack,
      work,
      new Set(faults.map((fault) => fault.path)),
      share(task, 0.2, 1),
    );
    return { differences: [...found, ...content.differences], signature, redaction: content.redaction };
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
