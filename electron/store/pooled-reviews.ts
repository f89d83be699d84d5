/**
 * Reviews of every spelling of a pair, brought together under the names that the labels stand under. A review speaks for the
 * spelling it was given of, and for those that its reviewer saw under the same names.
 */
import { LabelGroups } from '../../shared/model/label-groups.ts';
import { labelKey } from '../../shared/model/label.ts';
import type { RecordedReview, ReviewsByPair } from './reviews.ts';

/** A pair in either order. */
export function pairKey(a: string, b: string): string {
  return JSON.stringify([labelKey(a), labelKey(b)].sort());
}

/** What put labels together when a review was given: acts up to one, and these sources. */
export interface SeenGroups {
  readonly acts: number;
  readonly sources: readonly number[];
}

/** @param seen the groups as a reviewer saw them. */
export function poolReviews(
  reviews: readonly RecordedReview[],
  groups: LabelGroups,
  seen: (groups: SeenGroups) => LabelGroups,
): ReviewsByPair {
  if (groups.size === 0) return Map.groupBy(reviews, ({ bought, promoted }) => pairKey(bought, promoted));
  const pools = Map.groupBy(reviews, ({ bought, promoted }) =>
    pairKey(groups.nameOf(bought), groups.nameOf(promoted)),
  );
  return new Map(
    [...pools].map(([key, pool]) => [key, withSpellings(key, withGrouping(key, pool, groups), seen)]),
  );
}

/**
 * Whoever put two spellings together said that they are similar: where somebody reviewed the two against each other, that is
 * weighed like any other verdict.
 */
function withGrouping(
  key: string,
  pool: readonly RecordedReview[],
  groups: LabelGroups,
): readonly RecordedReview[] {
  const name = groups.nameOf(pool[0]!.bought);
  if (pairKey(name, name) !== key) return pool;
  const groupings = groups.spellings(name).flatMap((label): readonly RecordedReview[] => {
    const grouped = groups.of(label);
    if (grouped === null) return [];
    const { row, reviewer, at } = grouped;
    return [
      {
        bought: grouped.label,
        promoted: name,
        verdict: 'similar',
        row,
        reviewer,
        reviewedAt: at,
        reason: null,
        settles: false,
        seen: null,
        isGrouping: true,
      },
    ];
  });
  return [...pool, ...groupings];
}

function withSpellings(
  key: string,
  pool: readonly RecordedReview[],
  seen: (groups: SeenGroups) => LabelGroups,
): readonly RecordedReview[] {
  const spellingOf = ({ bought, promoted, isGrouping }: RecordedReview): string =>
    isGrouping === true ? `grouping ${bought}` : pairKey(bought, promoted);
  const spellings = new Map(pool.map((review) => [spellingOf(review), review]));
  if (spellings.size < 2 && spellings.has(key)) return pool;
  return pool.map((review): RecordedReview => {
    const pair = spellingOf(review);
    if (review.seen === null) return { ...review, spelling: { pair, speaksFor: [] } };
    const then = seen(review.seen);
    const nameThen = ({ bought, promoted }: RecordedReview): string =>
      pairKey(then.nameOf(bought), then.nameOf(promoted));
    const own = nameThen(review);
    const speaksFor = [...spellings]
      .filter(([other, one]) => other !== pair && nameThen(one) === own)
      .map(([other]) => other);
    return { ...review, spelling: { pair, speaksFor } };
  });
}
