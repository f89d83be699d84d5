/** An audit file checked against itself: its log, its stored sources and its latest run. */
import { createHash } from 'node:crypto';
import { sourceNames } from '../../shared/report/source-names.ts';
import type { AuditStore } from '../store/store.ts';
import { isStale, justify } from './justify.ts';
import { logDifferences } from './held-to-log/log-differences.ts';
import { breathe, type Task } from './task.ts';

const BATCH = 500;
/** At most this many contacts are named. */
const SPELLED_OUT = 50;

/** What does not hold in an audit file, one sentence each; empty when everything does. */
export async function differences(store: AuditStore, task: Task): Promise<readonly string[]> {
  const found: string[] = [];
  task.progress('Verifying the log', 0);
  const broken = store.verifyLog();
  if (broken !== null)
    found.push(`Log entry ${broken} does not follow from the one before it: the log was changed.`);
  const { missing, replaced } = store.verifyLogHead();
  if (missing > 0)
    found.push(
      `The newest ${missing === 1 ? 'log entry was' : `${missing} log entries were`} removed: the log was recorded to end later than it does.`,
    );
  if (replaced)
    found.push('The last log entry is not the one that was recorded last: the log was rewritten.');
  const sources = store.sources();
  const names = sourceNames(sources);
  for (const source of sources) {
    const hash = createHash('sha256');
    for (const chunk of store.readBytes(source.id, 0)) {
      hash.update(chunk);
      task.progress(`Verifying ${names.get(source.id)}`, null);
      await breathe(task);
    }
    if (hash.digest('hex') !== source.sha256)
      found.push(
        `${names.get(source.id)}: the stored bytes no longer have the hash they were imported with.`,
      );
  }
  found.push(...logDifferences(store), ...(await runDifferences(store, task)));
  return found;
}

/** Contacts of the latest run whose stored outcome does not follow from the evidence. */
async function runDifferences(store: AuditStore, task: Task): Promise<readonly string[]> {
  const run = store.latestRun();
  if (run === null) return [];
  const { yes, no, undetermined } = run.counts.contacts;
  const found: string[] = [];
  let [done, differing] = [0, 0];
  for (const { contact, agrees } of justify(store).compared()) {
    if (!agrees && ++differing <= SPELLED_OUT)
      found.push(
        `Contact ${store.contactIdentity(contact)?.contactId ?? contact}: what the latest run recorded does not follow from the evidence.`,
      );
    if (++done % BATCH !== 0) continue;
    task.progress('Verifying the latest run', done / (yes + no + undetermined));
    await breathe(task);
  }
  const expected = yes + no + undetermined;
  if (isStale(store, run))
    return differing === 0 && done === expected
      ? []
      : ['The evidence or the settings changed after the latest evaluation, so its outcomes do not follow.'];
  if (done !== expected)
    found.push(`The latest run counted ${expected} contacts, and the evidence has ${done}.`);
  if (differing > SPELLED_OUT) found.push(`And ${differing - SPELLED_OUT} more contacts of the latest run.`);
  return found;
}
