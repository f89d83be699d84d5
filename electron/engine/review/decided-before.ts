/** Pairs decided before, as precedents for others. */
import { sourceOf } from '../../../shared/model/row-ref.ts';
import type { LabelGroups } from '../../../shared/model/label-groups.ts';
import { standingVerdict } from '../../../shared/model/standing-verdict.ts';
import { momentWords } from '../../../shared/report/moment-text.ts';
import type { DecidedPair } from '../../../shared/similarity/precedent.ts';
import type { LabelLibrary } from '../../similarity/label-library.ts';
import { OWN_REVIEWS } from '../../store/own-reviews.ts';
import type { AuditStore } from '../../store/store.ts';

/** With the newest review that stands. */
export interface DecidedBefore extends DecidedPair {
  /** The same in either order of the labels. */
  readonly key: string;
  readonly carriedOver: boolean;
}

/** Pairs whose labels the library holds. @param groups labels that count as one. */
export function decidedBefore(
  store: AuditStore,
  library: LabelLibrary,
  groups: LabelGroups,
): readonly DecidedBefore[] {
  const secondReviewer = store.settings().policies.secondReviewer ?? false;
  return [...store.reviews.reviews(store.reviews.last(), groups)].flatMap(([key, reviews]) => {
    const [bought, promoted] = [groups.nameOf(reviews[0]!.bought), groups.nameOf(reviews[0]!.promoted)];
    if (!library.has(bought) || !library.has(promoted)) return [];
    const { standing, verdict, reviews: found } = standingVerdict(reviews, secondReviewer);
    if (standing !== 'decided' || verdict === null) return [];
    const { reviewer, reviewedAt, reason, row } = reviews.findLast((review) => found.includes(review))!;
    return {
      key,
      bought: library.traits(bought),
      promoted: library.traits(promoted),
      verdict,
      reviewer,
      decided: reviewedAt === null ? null : momentWords(reviewedAt),
      reason,
      carriedOver: sourceOf(row) !== OWN_REVIEWS,
    };
  });
}
