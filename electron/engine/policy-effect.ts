/** What one policy switch decides: every contact evaluated as it is set and as it would be, and no run stored. */
import type { AuditFacts } from '../../shared/model/facts.ts';
import type { PolicyEffect } from '../../shared/model/changes.ts';
import type { PolicyName, PolicyValue } from '../../shared/model/policies.ts';
import type { AuditStore } from '../store/store.ts';
import { asAtOf, periodOf } from './as-at.ts';
import { assembleContacts } from './evaluate.ts';
import { share, type Task } from './task.ts';
import { tryOut } from './trial.ts';

/**
 * Evaluates with the switch as it is set and set to `value`, everything else as in the settings. Throws the `Failure`s of
 * `asAtOf` and `periodOf`; the task's reason when cancelled.
 */
export async function policyEffect(
  store: AuditStore,
  policy: PolicyName,
  value: PolicyValue,
  task: Task,
): Promise<PolicyEffect> {
  const total = await assembleContacts(store, share(task, 0, 0.2));
  const settings = store.settings();
  const before = store.auditFacts(asAtOf(settings, store).moment);
  const after: AuditFacts = { ...before, policies: { ...before.policies, [policy]: value } };
  const changes = await tryOut(
    store,
    { before, after, inPeriod: periodOf(settings), total, title: 'Trying the switch' },
    share(task, 0.2, 1),
  );
  return { policy, value, ...changes };
}
