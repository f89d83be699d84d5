/** What one policy switch decides: every contact evaluated as it is set and as it would be, and no run stored. */
import { ChangeTally } from '../../shared/evaluate/change-tally.ts';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import type { AuditFacts } from '../../shared/model/facts.ts';
import type { PolicyEffect } from '../../shared/model/changes.ts';
import type { PolicyName, PolicyValue } from '../../shared/model/policies.ts';
import type { AuditStore } from '../store/store.ts';
import { asAtOf, periodOf } from './as-at.ts';
import { withinPeriod } from './evaluate-chunk.ts';
import { assembleContacts } from './evaluate.ts';
import { breathe, share, type Task } from './task.ts';

/** Contacts between two looks at progress and cancel. */
const BATCH = 500;

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
  const asAt = asAtOf(settings, store).moment;
  const inPeriod = periodOf(settings);
  const audit = store.auditFacts(asAt);
  const trial: AuditFacts = { ...audit, policies: { ...audit.policies, [policy]: value } };
  const tally = new ChangeTally();
  const work = share(task, 0.2, 1);
  let done = 0;
  for (const facts of store.contactFacts(asAt)) {
    tally.add(
      withinPeriod(evaluateContact(facts, audit), facts, inPeriod),
      withinPeriod(evaluateContact(facts, trial), facts, inPeriod),
    );
    if (++done % BATCH !== 0) continue;
    work.progress('Trying the switch', done / total);
    await breathe(task);
  }
  return { policy, value, contacts: tally.contacts, messages: tally.messages };
}
