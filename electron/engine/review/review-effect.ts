/** What reviews change: every contact evaluated as the latest run saw them, and as the next one would. No run is stored. */
import type { Changes } from '../../../shared/model/changes.ts';
import type { Verdict } from '../../../shared/model/evidence.ts';
import type { AuditFacts, ReviewFact } from '../../../shared/model/facts.ts';
import { rowRef } from '../../../shared/model/row-ref.ts';
import { OWN_REVIEWS } from '../../store/own-reviews.ts';
import { pairKey } from '../../store/pooled-reviews.ts';
import { asAtOf, periodOf } from '../as-at.ts';
import { assembleContacts } from '../evaluate.ts';
import { share, type Task } from '../task.ts';
import { tryOut } from '../trial.ts';
import type { Desk } from './desk.ts';

export interface ReviewTrial {
  readonly pairs: Iterable<number>;
  readonly verdict: Verdict;
}

/**
 * Before: the reviews that the latest run read. After: those recorded by now, and on top of them `trial`, which overrides
 * whatever was said of its pairs. Throws the `Failure`s of `asAtOf` and `periodOf`; the task's reason when cancelled.
 */
export async function reviewEffect(
  desk: Desk,
  trial: ReviewTrial | null,
  task: Task,
): Promise<{ readonly contacts: Changes; readonly messages: Changes }> {
  const { store, run } = desk;
  const total = await assembleContacts(store, share(task, 0, 0.2));
  const settings = store.settings();
  const asAt = asAtOf(settings, store).moment;
  const now = store.auditFacts(asAt);
  return tryOut(
    store,
    {
      before: store.auditFacts(asAt, run.acts),
      after: trial === null ? now : withTrial(desk, now, trial),
      inPeriod: periodOf(settings),
      total,
      title: 'Trying the verdicts',
    },
    share(task, 0.2, 1),
  );
}

function withTrial(desk: Desk, facts: AuditFacts, { pairs, verdict }: ReviewTrial): AuditFacts {
  const review: ReviewFact = {
    verdict,
    row: rowRef(OWN_REVIEWS, 0),
    reviewer: null,
    reviewedAt: null,
    settles: true,
  };
  const tried = new Set<string>();
  for (const pair of pairs) {
    const { bought, promoted } = desk.labels(pair);
    tried.add(pairKey(bought, promoted));
  }
  return {
    ...facts,
    reviewsOf: (bought, promoted) =>
      tried.has(pairKey(bought, promoted)) ? [review] : facts.reviewsOf(bought, promoted),
  };
}
