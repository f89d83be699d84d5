/** Pairs of what was bought and what was promoted, as a run's messages depend on them, with the verdict that stood for the run. */
import type { Policies } from '../../shared/model/policies.ts';
import { standingVerdict } from '../../shared/model/standing-verdict.ts';
import type { Connection } from './connect.ts';
import { pairKey } from './pooled-reviews.ts';
import { type ReviewsByPair } from './reviews.ts';
import type { CountedPair } from './run-summaries.ts';
import type { LabelPair } from './store.ts';

/** Most messages first. A review counts for its labels in either order. */
export function labelPairs(
  db: Connection,
  run: number,
  reviews: ReviewsByPair,
  { secondReviewer, acceptSuggestions }: Pick<Policies, 'secondReviewer' | 'acceptSuggestions'>,
): readonly LabelPair[] {
  return db
    .prepare<[number], CountedPair>(
      'SELECT bought, promoted, contacts, messages FROM run_pair WHERE run = ? ORDER BY messages DESC, bought, promoted',
    )
    .all(run)
    .map((pair) => {
      const found = standingVerdict(
        reviews.get(pairKey(pair.bought, pair.promoted)) ?? [],
        secondReviewer,
        acceptSuggestions,
      );
      const names = [...new Set(found.reviews.flatMap(({ reviewer }) => reviewer ?? []))];
      const newest = found.reviews.reduce(
        (last, { reviewedAt }) =>
          (reviewedAt?.start ?? -Infinity) > (last?.start ?? -Infinity) ? reviewedAt : last,
        found.reviews[0]?.reviewedAt ?? null,
      );
      return {
        ...pair,
        standing: found.standing,
        verdict: found.standing === 'decided' || found.standing === 'accepted' ? found.verdict : null,
        reviewer: names.length === 0 ? null : names.join('; '),
        reviewedAt: newest,
      };
    });
}
