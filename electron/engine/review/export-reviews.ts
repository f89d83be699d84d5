/** The standing reviews as a file that the next audit imports: its precedents. */
import { isoText } from '../../../shared/report/moment-text.ts';
import { standingVerdict } from '../../../shared/model/standing-verdict.ts';
import { REVIEW_COLUMNS } from '../../report/csv-columns.ts';
import { CsvWriter } from '../../report/csv-writer.ts';
import type { AuditStore } from '../../store/store.ts';

/** Every review that stands, also of pairs that are still open, in the order of the pairs. Returns how many. */
export function exportReviews(store: AuditStore, path: string): number {
  const file = new CsvWriter(path, REVIEW_COLUMNS);
  let written = 0;
  try {
    const pairs = [...store.reviews.reviews()].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [, reviews] of pairs) {
      const { reviews: standing } = standingVerdict(reviews, false);
      for (const review of reviews) {
        if (!standing.includes(review)) continue;
        file.write({
          bought: review.bought,
          promoted: review.promoted,
          verdict: review.verdict,
          reviewer: review.reviewer,
          reviewed_at: isoText(review.reviewedAt),
          reason: review.reason,
          settles: review.settles ? 'yes' : 'no',
        });
        written++;
      }
    }
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
  return written;
}
