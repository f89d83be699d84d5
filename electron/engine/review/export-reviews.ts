/** The standing reviews, and the labels put together, as a file that the next audit imports: its precedents. */
import { isoText } from '../../../shared/report/moment-text.ts';
import { standingVerdict } from '../../../shared/model/standing-verdict.ts';
import { REVIEW_COLUMNS } from '../../report/csv-columns.ts';
import { CsvWriter } from '../../report/csv-writer.ts';
import type { RecordedReview } from '../../store/reviews.ts';
import type { AuditStore } from '../../store/store.ts';

export interface WrittenReviews {
  readonly reviews: number;
  /** Labels that stand under another name. */
  readonly labels: number;
}

/** Every review that stands, also of pairs that are still open, in the order of the pairs; then every label put under another. */
export function exportReviews(store: AuditStore, path: string): WrittenReviews {
  const file = new CsvWriter(path, REVIEW_COLUMNS);
  let [reviews, labels] = [0, 0];
  try {
    for (const review of standingReviews(store)) {
      file.write({
        bought: review.bought,
        promoted: review.promoted,
        verdict: review.verdict,
        reviewer: review.reviewer,
        reviewed_at: isoText(review.reviewedAt),
        reason: review.reason,
        settles: review.settles ? 'yes' : 'no',
      });
      reviews++;
    }
    for (const [name, members] of [...store.reviews.groups().all()].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      for (const { label, reviewer, at } of members.toSorted((a, b) => (a.label < b.label ? -1 : 1))) {
        file.write({
          bought: label,
          promoted: name,
          verdict: 'same_label',
          reviewer,
          reviewed_at: isoText(at),
          reason: null,
          settles: 'no',
        });
        labels++;
      }
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
  return { reviews, labels };
}

function* standingReviews(store: AuditStore): Generator<RecordedReview> {
  const pairs = [...store.reviews.reviews()].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [, reviews] of pairs) {
    const { reviews: standing } = standingVerdict(reviews, false);
    for (const review of reviews) if (review.isGrouping !== true && standing.includes(review)) yield review;
  }
}
