/** A second look at a random sample of the pairs accepted as similar. It measures how well pairs are accepted and decides none. */
import type { SampleView } from '../../../shared/ipc/review-contract.ts';
import type { Verdict } from '../../../shared/model/evidence.ts';
import { drawSample, errorRate } from '../../../shared/similarity/coverage-sample.ts';
import { momentWords } from '../../../shared/report/moment-text.ts';
import type { LabelledPair, NewAct, ReviewAct } from '../../store/review-journal.ts';
import type { AuditStore } from '../../store/store.ts';
import { Failure } from '../failure.ts';
import { shown, type Desk } from './desk.ts';

/** Records which pairs are drawn. Throws `Failure` `no_reviewer`, or `nothing_accepted` where there is nothing to draw from. */
export function draw(desk: Desk, reviewer: string, size: number, seed: number): SampleView {
  const accepted = acceptedPairs(desk);
  if (accepted.length === 0)
    throw new Failure(
      'nothing_accepted',
      'No pair has been accepted as similar yet: there is nothing to draw from.',
    );
  const drawn = drawSample(accepted.length, size, seed).map((i) => desk.labels(accepted[i]!));
  desk.store.reviews.record(
    actOf(reviewer, 'sample', null, null, { seed, population: accepted.length }),
    drawn,
  );
  return sampleOf(desk.store)!;
}

/** Records what a second look at one pair of the sample found. Throws `Failure` `no_reviewer`, `no_reason` or `not_drawn`. */
export function lookAgain(
  desk: Desk,
  reviewer: string,
  place: number,
  verdict: Verdict,
  reason: string,
): SampleView {
  const sample = desk.store.reviews.latestSample();
  const pair = sample === null ? undefined : desk.store.reviews.pairsOf(sample.id)[place];
  if (sample === null || pair === undefined)
    throw new Failure('not_drawn', 'That pair is not in the latest sample.');
  if (verdict === 'dissimilar' && reason.trim() === '')
    throw new Failure('no_reason', 'Say why the pair should not have been accepted.');
  desk.store.reviews.record(
    actOf(reviewer, 'second_look', verdict, reason.trim() === '' ? null : reason.trim(), {
      sample: sample.id,
    }),
    [pair],
  );
  return sampleOf(desk.store)!;
}

/** The latest sample and what it found; `null` when none was drawn. */
export function sampleOf(store: AuditStore): SampleView | null {
  const { reviews } = store;
  const sample = reviews.latestSample();
  if (sample === null) return null;
  const pairs = reviews.pairsOf(sample.id).map((pair) => ({
    bought: shown(pair.bought),
    promoted: shown(pair.promoted),
    found: foundOf(store, sample, pair),
  }));
  const looked = pairs.filter(({ found }) => found !== null).length;
  const errors = pairs.filter(({ found }) => found === 'dissimilar').length;
  const at = Date.parse(sample.at);
  return {
    seed: Number(sample.detail['seed']),
    population: Number(sample.detail['population']),
    drawnBy: sample.reviewer,
    when: momentWords({ start: at, end: at }),
    looked,
    errors,
    ...errorRate(errors, looked),
    pairs,
  };
}

/** In the order of the run, so that one seed always draws the same. */
function acceptedPairs(desk: Desk): readonly number[] {
  const { states, table } = desk;
  return [...table.byMessages]
    .filter(
      (pair) =>
        states.state(pair) === 'accepted' ||
        (states.state(pair) === 'decided' && states.verdict(pair) === 'similar'),
    )
    .sort((a, b) => a - b);
}

function foundOf(store: AuditStore, sample: ReviewAct, pair: LabelledPair): Verdict | null {
  return (
    store.reviews
      .history([pair])
      .findLast(
        ({ kind, undoneBy, detail }) =>
          kind === 'second_look' && undoneBy === null && detail['sample'] === sample.id,
      )?.verdict ?? null
  );
}

function actOf(
  name: string,
  kind: NewAct['kind'],
  verdict: Verdict | null,
  reason: string | null,
  detail: NewAct['detail'],
): NewAct {
  const reviewer = name.trim();
  if (reviewer === '')
    throw new Failure('no_reviewer', 'Say who looks: a second look counts only under a name.');
  return { reviewer, kind, verdict, reason, undoes: null, detail };
}
