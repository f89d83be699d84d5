/** The standing reviews, and the labels put together, as a file that the next audit imports: its precedents. */
import { isoText } from '../../../shared/report/moment-text.ts';
import { standingVerdict } from '../../../shared/model/standing-verdict.ts';
import { REVIEW_COLUMNS } from '../../report/csv-columns.ts';
import { CsvWriter } from '../../report/csv-writer.ts';
import type { Redactor } from '../../report/redact.ts';
import type { RecordedReview } from '../../store/reviews.ts';
import type { AuditStore } from '../../store/store.ts';

export interface WrittenReviews {
  readonly reviews: number;
  /** Labels that stand under another name. */
  readonly labels: number;
}

/**
 * Every review that stands, also of pairs that are still open, in the order of the pairs; then every label put under another.
 * @param redact leaves out reasons, which may name anybody; `null` writes everything as it is.
 */
export function exportReviews(
  store: AuditStore,
  path: string,
  redact: Redactor | null = null,
): WrittenReviews {
  const isWhole = redact === null || redact.level === 'full';
  const text = (one: string): string => redact?.text(one) ?? one;
  const person = (name: string | null): string | null => (redact === null ? name : redact.person(name));
  const file = new CsvWriter(path, REVIEW_COLUMNS);
  let [reviews, labels] = [0, 0];
  try {
    for (const { review, settledByParty } of standingReviews(store)) {
      file.write({
        bought: text(review.bought),
        promoted: text(review.promoted),
        verdict: review.verdict,
        reviewer: person(review.reviewer),
        reviewed_at: isoText(review.reviewedAt),
        reason: isWhole ? review.reason : null,
        settles: review.settles ? (settledByParty ? 'party' : 'yes') : 'no',
      });
      reviews++;
    }
    for (const [name, members] of [...store.reviews.groups().all()].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      for (const { label, reviewer, at } of members.toSorted((a, b) => (a.label < b.label ? -1 : 1))) {
        file.write({
          bought: text(label),
          promoted: text(name),
          verdict: 'same_label',
          reviewer: person(reviewer),
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

function* standingReviews(
  store: AuditStore,
): Generator<{ readonly review: RecordedReview; readonly settledByParty: boolean }> {
  const pairs = [...store.reviews.reviews()].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [, reviews] of pairs) {
    const { reviews: standing, settledByParty } = standingVerdict(reviews, false);
    for (const review of reviews)
      if (review.isGrouping !== true && standing.includes(review)) yield { review, settledByParty };
  }
}
