/**
 * Where a pair of labels stands after its reviews. Each reviewer's newest verdict stands; where those of different reviewers
 * disagree the pair is open until somebody settles it; and where verdicts need a second reviewer, one alone is not enough.
 * A review replaces only what its reviewer had before them: where spellings were put under one label later, those given of
 * one spelling say nothing against those of another, and the two must agree or be settled.
 */
import { admits } from './accepted-ground.ts';
import type { Verdict } from './evidence.ts';
import type { ReviewFact } from './facts.ts';
import { labelKey } from './label.ts';
import { DAY, isDayKnown } from './moment.ts';
import type { Policies } from './policies.ts';

/** `accepted`: no person has decided, and a policy of the organisation accepted the suggestion. */
export const STANDINGS = ['unreviewed', 'one_reviewer', 'disagreed', 'decided', 'accepted'] as const;

export interface StandingVerdict {
  readonly standing: (typeof STANDINGS)[number];
  /** `null` unless all that stand say the same. */
  readonly verdict: Verdict | null;
  /** The reviews that stand, in the order given. */
  readonly reviews: readonly ReviewFact[];
  /** Whether a disagreement was settled by one of those who differed, and not by a third person. */
  readonly settledByParty: boolean;
}

const UNREVIEWED: StandingVerdict = {
  standing: 'unreviewed',
  verdict: null,
  reviews: [],
  settledByParty: false,
};

/**
 * @param given reviews of one pair, in the order in which they were recorded. What they come to is remembered with them.
 * @param secondReviewer whether two named reviewers must agree, or a third person must have settled it.
 * @param policy which acceptances count where no person gave a verdict.
 */
export function standingVerdict(
  given: readonly ReviewFact[],
  secondReviewer: boolean,
  policy: Policies['acceptSuggestions'] = 'never',
): StandingVerdict {
  if (given.length === 0) return UNREVIEWED;
  let known = remembered.get(given);
  if (known === undefined) remembered.set(given, (known = new Map()));
  const under = secondReviewer ? `two ${policy}` : policy;
  let found = known.get(under);
  if (found === undefined) known.set(under, (found = standingOf(given, secondReviewer, policy)));
  return found;
}

/** The same pairs are asked about for every message. */
const remembered = new WeakMap<readonly ReviewFact[], Map<string, StandingVerdict>>();

function standingOf(
  given: readonly ReviewFact[],
  secondReviewer: boolean,
  policy: Policies['acceptSuggestions'],
): StandingVerdict {
  const reviews = byPeople(given);
  if (reviews.length === 0) return acceptedBy(policy, given);
  const standing = standingAmong(reviews);
  const settled = standing.filter(({ settles }) => settles);
  const parties = settled.length === 0 ? null : byParties(reviews);
  const settledByParty = settled.some((settlement) => parties?.has(settlement) === true);
  const { verdict } = standing[0]!;
  if (standing.some((review) => review.verdict !== verdict) || (secondReviewer && settledByParty))
    return { standing: 'disagreed', verdict: null, reviews: standing, settledByParty };
  const named = new Set(standing.filter(({ reviewer }) => reviewer !== null).map(reviewerOf));
  const enough = !secondReviewer || settled.length > 0 || named.size > 1;
  return { standing: enough ? 'decided' : 'one_reviewer', verdict, reviews: standing, settledByParty };
}

function byPeople(given: readonly ReviewFact[]): readonly ReviewFact[] {
  return given.some(({ accepted }) => accepted !== undefined)
    ? given.filter(({ accepted }) => accepted === undefined)
    : given;
}

function acceptedBy(policy: Policies['acceptSuggestions'], given: readonly ReviewFact[]): StandingVerdict {
  const accepted = given.find((one) => one.accepted !== undefined && admits(policy, one.accepted));
  return accepted === undefined
    ? UNREVIEWED
    : { standing: 'accepted', verdict: accepted.verdict, reviews: [accepted], settledByParty: false };
}

/**
 * Those whose verdicts differ, by `reviewerKey`; none where all agree, or a third person settled it. A settlement of theirs is
 * not a third person's.
 */
export function partiesOf(given: readonly ReviewFact[]): ReadonlySet<string> {
  const reviews = byPeople(given);
  return differing(withoutThose(reviews, byParties(reviews)));
}

/** The name under which a reviewer counts, however it is spelled; reviews that name nobody are taken as one reviewer's. */
export function reviewerKey(reviewer: string | null): string {
  return reviewer === null ? '' : labelKey(reviewer);
}

/** A settlement stands in place of what was said before it, a verdict in place of its reviewer's own earlier ones. */
function standingAmong(reviews: readonly ReviewFact[]): readonly ReviewFact[] {
  const spellings = new Set(reviews.map(({ spelling }) => spelling?.pair));
  if (spellings.size < 2) return ofOneSpelling(reviews);
  const each = [...Map.groupBy(reviews, ({ spelling }) => spelling?.pair).values()].flatMap(ofOneSpelling);
  return each.filter((review) => !each.some((other) => replaces(other, review)));
}

function ofOneSpelling(reviews: readonly ReviewFact[]): readonly ReviewFact[] {
  const settled = latest(reviews.filter(({ settles }) => settles));
  const later = reviews.filter(
    (review) => !review.settles && !settled.some((one) => startOf(one) >= lastOf(review)),
  );
  const opinions = settled.length === 0 ? reviews : later;
  return [...settled, ...[...Map.groupBy(opinions, reviewerOf).values()].flatMap(latest)];
}

function replaces(other: ReviewFact, review: ReviewFact): boolean {
  if (!speaksFor(other, review)) return false;
  if (review.settles) return other.settles && startOf(other) > lastOf(review);
  if (other.settles) return startOf(other) >= lastOf(review);
  return startOf(other) > lastOf(review) && reviewerOf(other) === reviewerOf(review);
}

/** Whether the other review was given of the same spelling, or of the label that its spelling stood under already. */
function speaksFor({ spelling: own }: ReviewFact, { spelling: other }: ReviewFact): boolean {
  return own?.pair === other?.pair || (other !== undefined && own?.speaksFor.includes(other.pair) === true);
}

/** Settlements by those who differed. One of them settles nothing for the next. */
function byParties(reviews: readonly ReviewFact[]): ReadonlySet<ReviewFact> {
  const found = new Set<ReviewFact>();
  const settlements = reviews.filter(({ settles }) => settles);
  for (const settlement of settlements.toSorted((a, b) => startOf(a) - startOf(b))) {
    const before = withoutThose(reviews, found).filter(
      (review) =>
        speaksFor(settlement, review) &&
        (startOf(review) < startOf(settlement) ||
          (!review.settles && startOf(review) === startOf(settlement))),
    );
    if (settlement.byParty === true || differing(before).has(reviewerOf(settlement))) found.add(settlement);
  }
  return found;
}

function differing(reviews: readonly ReviewFact[]): ReadonlySet<string> {
  if (reviews.length === 0) return new Set();
  const standing = standingAmong(reviews);
  const differ = standing.some(({ verdict }) => verdict !== standing[0]!.verdict);
  return new Set(differ ? standing.map(reviewerOf) : []);
}

function withoutThose(reviews: readonly ReviewFact[], left: ReadonlySet<ReviewFact>): readonly ReviewFact[] {
  return left.size === 0 ? reviews : reviews.filter((review) => !left.has(review));
}

/** The newest; several where they are of one moment, all undated, or of a month or year that may be as late. */
function latest(reviews: readonly ReviewFact[]): readonly ReviewFact[] {
  const newest = Math.max(...reviews.map(startOf));
  return reviews.filter((review) => lastOf(review) >= newest);
}

/** Undated reviews are older than any dated one. */
function startOf({ reviewedAt }: ReviewFact): number {
  return reviewedAt?.start ?? -Infinity;
}

/** The last that it may have been given: of a month or a year, the beginning of its last day. */
function lastOf(review: ReviewFact): number {
  const { reviewedAt } = review;
  return reviewedAt === null || isDayKnown(reviewedAt) ? startOf(review) : reviewedAt.end - DAY;
}

function reviewerOf({ reviewer }: ReviewFact): string {
  return reviewerKey(reviewer);
}
