/** Files on their way into the audit: chosen in a dialog, or dropped anywhere on the window. */
import type { FileToken } from '../../shared/ipc/import-contract.ts';
import { call, tokensOf } from '../api.ts';
import { goTo, hrefTo } from '../route.ts';
import { newAudit, openDropped } from './audit.ts';
import { dropTaker } from './drop-taker.ts';
import { runJob } from './jobs.ts';
import { decideNewer } from './newer-files.ts';
import { sayFailed } from './toasts.ts';
import { letWait, type WaitingFile } from './waiting-files.ts';

const AUDIT_FILE = /\.soia$/i;

/** Asks which files, then imports them. */
export async function chooseAndImport(): Promise<void> {
  try {
    await importTokens(await call('chooseFiles', {}));
  } catch (error) {
    sayFailed(error);
  }
}

/** The screen in view takes what it is for; an audit file is opened; anything else is imported, into a new audit where none is open. */
export async function takeDropped(dropped: readonly File[]): Promise<void> {
  try {
    const taker = dropTaker.get();
    const taken = dropped.filter(({ name }) => taker?.takes(name) === true);
    if (taken.length > 0) taker?.take(taken);
    const files = dropped.filter((file) => !taken.includes(file));
    if (files.length === 0) return;
    const tokens = await tokensOf(files);
    const audits = tokens.filter(({ name }) => AUDIT_FILE.test(name));
    for (const { token } of audits) await openDropped(token);
    const others = tokens.filter(({ name }) => !AUDIT_FILE.test(name));
    if (others.length === 0) return;
    if ((await call('audit', {})) === null) await newAudit();
    if ((await call('audit', {})) !== null) await importTokens(others);
  } catch (error) {
    sayFailed(error);
  }
}

async function importTokens(files: readonly FileToken[]): Promise<void> {
  if (files.length === 0) return;
  goTo(hrefTo('import'));
  const tokens = files.map(({ token }) => token);
  const newer = await decideNewer(await runJob('newerFiles', { tokens }, { quiet: true }));
  if (newer === null) return;
  const ended = await runJob('importFiles', { tokens, newer }, { quiet: true });
  const { refused = [], leftOut = [] } = ended?.result ?? {};
  const [first, ...others] = letWait(files, { refused, leftOut });
  // One file that waits for a word is what the person came with: it is asked about at once.
  if (first !== undefined && others.length === 0 && files.length === 1 && refused.length === 1)
    goTo(hrefToMapping(first));
}

/** Where a person says what a file is. */
export function hrefToMapping({ token, part }: Pick<WaitingFile, 'token' | 'part'>): string {
  return hrefTo('import', token, { part });
}
