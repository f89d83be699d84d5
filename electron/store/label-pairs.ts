/** Pairs of what was bought and what was promoted, as a run's messages depend on them, with the newest verdict on each. */
import type { ReviewFact } from '../../shared/model/facts.ts';
import type { Connection } from './connect.ts';
import { pairKey, readReviews } from './reviews.ts';
import type { CountedPair } from './run-summaries.ts';
import type { LabelPair } from './store.ts';

/** Most messages first. The newest review of a pair is shown, in either order of its labels. */
export function labelPairs(db: Connection, run: number): readonly LabelPair[] {
  const reviews = readReviews(db);
  return db
    .prepare<[number], CountedPair>(
      'SELECT bought, promoted, contacts, messages FROM run_pair WHERE run = ? ORDER BY messages DESC, bought, promoted',
    )
    .all(run)
    .map((pair) => {
      const review = newest(reviews.get(pairKey(pair.bought, pair.promoted)) ?? []);
      return {
        ...pair,
        verdict: review?.verdict ?? null,
        reviewer: review?.reviewer ?? null,
        reviewedAt: review?.reviewedAt ?? null,
      };
    });
}

/** By date, undated first; among those of one date the later row. */
function newest(reviews: readonly ReviewFact[]): ReviewFact | null {
  const start = ({ reviewedAt }: ReviewFact): number => reviewedAt?.start ?? -Infinity;
  return reviews.reduce<ReviewFact | null>((a, b) => (a === null || start(b) >= start(a) ? b : a), null);
}
