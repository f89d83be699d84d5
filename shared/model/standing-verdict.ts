/**
 * Where a pair of labels stands after its reviews. Each reviewer's newest verdict stands; where those of different reviewers
 * disagree the pair is open until somebody settles it; and where verdicts need a second reviewer, one alone is not enough.
 */
import type { Verdict } from './evidence.ts';
import type { ReviewFact } from './facts.ts';
import { labelKey } from './label.ts';

export const STANDINGS = ['unreviewed', 'one_reviewer', 'disagreed', 'decided'] as const;

export interface StandingVerdict {
  readonly standing: (typeof STANDINGS)[number];
  /** `null` unless all that stand say the same. */
  readonly verdict: Verdict | null;
  /** The reviews that stand, in the order given. */
  readonly reviews: readonly ReviewFact[];
}

const UNREVIEWED: StandingVerdict = { standing: 'unreviewed', verdict: null, reviews: [] };

/**
 * @param reviews of one pair, in the order in which they were recorded.
 * @param secondReviewer whether two named reviewers must agree, or one must have settled it.
 */
export function standingVerdict(reviews: readonly ReviewFact[], secondReviewer: boolean): StandingVerdict {
  if (reviews.length === 0) return UNREVIEWED;
  const settled = latest(reviews.filter(({ settles }) => settles));
  const since = settled.length === 0 ? -Infinity : startOf(settled[0]!);
  const later = reviews.filter((review) => !review.settles && startOf(review) > since);
  const opinions = settled.length === 0 ? reviews : later;
  const standing = [...settled, ...[...Map.groupBy(opinions, reviewerOf).values()].flatMap(latest)];
  const { verdict } = standing[0]!;
  if (standing.some((review) => review.verdict !== verdict))
    return { standing: 'disagreed', verdict: null, reviews: standing };
  const named = new Set(standing.filter(({ reviewer }) => reviewer !== null).map(reviewerOf));
  const enough = !secondReviewer || settled.length > 0 || named.size > 1;
  return { standing: enough ? 'decided' : 'one_reviewer', verdict, reviews: standing };
}

/** The newest; several where they are of one moment, or all undated. */
function latest(reviews: readonly ReviewFact[]): readonly ReviewFact[] {
  const newest = Math.max(...reviews.map(startOf));
  return reviews.filter((review) => startOf(review) === newest);
}

/** Undated reviews are older than any dated one. */
function startOf({ reviewedAt }: ReviewFact): number {
  return reviewedAt?.start ?? -Infinity;
}

/** Reviews that name nobody are taken as one reviewer's. */
function reviewerOf({ reviewer }: ReviewFact): string {
  return reviewer === null ? '' : labelKey(reviewer);
}
