/** Looking for contacts that were joined or are said of differently, over a whole run, a little at a time. */
import type { IdentitySurvey } from '../../../shared/model/identity.ts';
import type { AuditStore } from '../../store/store.ts';
import { isStale } from '../justify.ts';
import { Failure } from '../failure.ts';
import { breathe, type Task } from '../task.ts';

/** What is kept with the latest run, else looked for now and kept. Throws `Failure` `no_run` and `run_is_stale`. */
export async function surveyIdentity(store: AuditStore, task: Task): Promise<IdentitySurvey> {
  const run = store.latestRun();
  if (run === null)
    throw new Failure('no_run', 'Nothing has been evaluated yet: import files, then evaluate.');
  const kept = store.identitySurvey(run.id);
  if (kept !== null) return kept;
  if (isStale(store, run))
    throw new Failure(
      'run_is_stale',
      'The evidence or the settings changed after the latest evaluation: evaluate again.',
    );
  for (const done of store.surveyIdentity(run.id)) {
    task.progress('Looking for joined contacts and conflicts', done);
    await breathe(task);
  }
  return store.identitySurvey(run.id)!;
}
