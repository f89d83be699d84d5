/** What a reviewer decides, checked and recorded; and what somebody decided, undone. */
import type { Decided, Decision } from '../../../shared/ipc/review-contract.ts';
import { reviewerKey } from '../../../shared/model/standing-verdict.ts';
import type { LabelledPair, NewAct } from '../../store/review-journal.ts';
import { Failure } from '../failure.ts';
import { UNATTENDED } from '../task.ts';
import type { Desk } from './desk.ts';

/** Pairs that one act may be about. */
const MOST_PAIRS = 50_000;
/** Rows answered. */
const SHOWN = 500;

/**
 * Records one act on these pairs. Throws `Failure` `no_reviewer` or `no_reason` where one is missing, `too_many_pairs`,
 * `nothing_to_decide` where both labels are the same, and `nothing_to_settle` or `not_third` where it cannot settle them.
 */
export async function decide(
  desk: Desk,
  pairs: Iterable<number>,
  decision: Decision,
  detail: NewAct['detail'],
): Promise<Decided> {
  const reviewer = decision.reviewer.trim();
  const reason = decision.reason?.trim() ?? '';
  if (reviewer === '')
    throw new Failure('no_reviewer', 'Say who reviews: a verdict counts only under a name.');
  if (reason === '' && decision.verdict !== 'skip')
    throw new Failure('no_reason', 'Give a reason: a verdict without one proves nothing.');
  const places = [...pairs];
  if (places.some((pair) => pair >= desk.table.length))
    throw new Failure('pairs_changed', 'The pairs have changed: look at them again.');
  const decided = places.filter((pair) => desk.states.state(pair) !== 'same');
  if (decided.length === 0)
    throw new Failure('nothing_to_decide', 'The labels are the same: there is nothing to decide.');
  if (decided.length > MOST_PAIRS)
    throw new Failure(
      'too_many_pairs',
      `At most ${MOST_PAIRS.toLocaleString('en-GB')} pairs can be decided at once: narrow the filter.`,
    );
  const skipped = decision.verdict === 'skip';
  if (decision.settles && !skipped) refuseToSettle(desk, decided, reviewer);
  const act: NewAct = {
    reviewer,
    kind: skipped ? 'skip' : decision.settles ? 'settlement' : 'verdict',
    verdict: decision.verdict === 'skip' ? null : decision.verdict,
    reason: reason === '' ? null : reason,
    undoes: null,
    detail: desk.states.groups.size === 0 ? detail : { ...detail, seen: desk.store.groupsSeen(desk.run) },
  };
  return record(
    desk,
    act,
    decided.map((pair) => desk.labels(pair)),
  );
}

/** A settlement is for what reviewers differ about; where two must agree, only a third person can give it. */
function refuseToSettle(desk: Desk, pairs: readonly number[], reviewer: string): void {
  if (pairs.some((pair) => desk.states.state(pair) !== 'disagreed'))
    throw new Failure(
      'nothing_to_settle',
      'Reviewers do not differ about every one of these pairs: look at them again.',
    );
  if (!desk.states.secondReviewer) return;
  const name = reviewerKey(reviewer);
  if (pairs.some((pair) => desk.states.parties(pair).has(name)))
    throw new Failure(
      'not_third',
      `${reviewer} is one of those who differ: where two reviewers are asked for, a third person must settle it.`,
    );
}

/**
 * Undoes an act, or the reviewer's latest; `null` when there is none. Throws `Failure` `no_such_act`, `undone_before`, or
 * `not_yours` where somebody else did it.
 */
export async function undo(desk: Desk, name: string, id: number | null): Promise<Decided | null> {
  const reviewer = name.trim();
  const { reviews } = desk.store;
  const act = id === null ? reviews.lastOf(reviewer) : reviews.act(id);
  if (act === null) {
    if (id === null) return null;
    throw new Failure('no_such_act', 'There is no such review in this audit.');
  }
  if (act.kind === 'undo' || act.undoneBy !== null)
    throw new Failure('undone_before', 'That was undone before: decide the pair again.');
  if (act.reviewer !== reviewer)
    throw new Failure('not_yours', `Only ${act.reviewer} can undo that; you can give a verdict of your own.`);
  const undoing: NewAct = {
    reviewer,
    kind: 'undo',
    verdict: null,
    reason: null,
    undoes: act.id,
    detail: {},
  };
  return record(desk, undoing, reviews.pairsOf(act.id));
}

async function record(desk: Desk, act: NewAct, pairs: readonly LabelledPair[]): Promise<Decided> {
  const { id } = desk.store.reviews.record(act, pairs);
  const places = await desk.states.refreshPairs(pairs, UNATTENDED);
  return { act: id, pairs: pairs.length, rows: places.slice(0, SHOWN).map((pair) => desk.row(pair)) };
}
