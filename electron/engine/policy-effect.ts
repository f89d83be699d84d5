/** What one policy switch decides: every contact evaluated as it is set and as it would be, and no run stored. */
import type { AuditFacts, ReviewFact } from '../../shared/model/facts.ts';
import type { PolicyEffect } from '../../shared/model/changes.ts';
import type { Policies, PolicyName, PolicyValue } from '../../shared/model/policies.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { OWN_REVIEWS } from '../store/own-reviews.ts';
import type { AuditStore } from '../store/store.ts';
import { asAtOf, periodOf } from './as-at.ts';
import { assembleContacts } from './evaluate.ts';
import { share, type Task } from './task.ts';
import { pairKey } from '../store/pooled-reviews.ts';
import { acceptedPairs } from './review/accept-suggestions.ts';
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
  const policies = { ...before.policies, [policy]: value };
  const after: AuditFacts = {
    ...before,
    policies,
    reviewsOf:
      policy === 'acceptSuggestions'
        ? await withAccepted(store, before.reviewsOf, policies.acceptSuggestions, share(task, 0.2, 0.3))
        : before.reviewsOf,
  };
  const changes = await tryOut(
    store,
    { before, after, inPeriod: periodOf(settings), total, title: 'Trying the switch' },
    share(task, 0.3, 1),
  );
  return { policy, value, ...changes };
}

/** The reviews with what a policy would accept among the pairs of the latest run, in place of what was accepted. */
async function withAccepted(
  store: AuditStore,
  reviewsOf: AuditFacts['reviewsOf'],
  policy: Policies['acceptSuggestions'],
  task: Task,
): Promise<AuditFacts['reviewsOf']> {
  const run = store.latestRun();
  if (run === null) return reviewsOf;
  const accepted = new Map<string, ReviewFact>();
  for (const [ground, pairs] of await acceptedPairs(store, run, policy, task))
    for (const { bought, promoted } of pairs)
      accepted.set(pairKey(bought, promoted), {
        verdict: 'similar',
        row: rowRef(OWN_REVIEWS, 0),
        reviewer: null,
        reviewedAt: null,
        settles: false,
        accepted: ground,
      });
  const groups = store.reviews.groups();
  return (bought, promoted) => {
    const given = reviewsOf(bought, promoted).filter((one) => one.accepted === undefined);
    const found = accepted.get(pairKey(groups.nameOf(bought), groups.nameOf(promoted)));
    return found === undefined ? given : [...given, found];
  };
}
