/** An audit file checked against itself: its log, its stored sources and its latest run. */
import { createHash } from 'node:crypto';
import type { AuditStore } from '../store/store.ts';
import { Failure } from './failure.ts';
import { justify } from './justify.ts';
import { breathe, type Task } from './task.ts';

const BATCH = 500;

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
  for (const source of store.sources()) {
    const hash = createHash('sha256');
    for (const chunk of store.readBytes(source.id, 0)) {
      hash.update(chunk);
      task.progress(`Verifying ${source.name}`, null);
      await breathe(task);
    }
    if (hash.digest('hex') !== source.sha256)
      found.push(`${source.name}: the stored bytes no longer have the hash they were imported with.`);
  }
  const run = store.latestRun();
  if (run !== null) {
    const { yes, no, undetermined } = run.counts.contacts;
    let done = 0;
    try {
      for (const _ of justify(store).all()) {
        if (++done % BATCH !== 0) continue;
        task.progress('Verifying the latest run', done / (yes + no + undetermined));
        await breathe(task);
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      found.push(`The latest run cannot be rebuilt from the evidence: ${error.message}`);
    }
  }
  return found;
}
