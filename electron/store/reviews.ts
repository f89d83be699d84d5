/** Documented verdicts on pairs of labels, in either order of the labels. */
import type { ReviewFact } from '../../shared/model/facts.ts';
import { labelKey } from '../../shared/model/label.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';
import { momentOf } from './evidence-tables.ts';

/** A pair in either order. */
export function pairKey(a: string, b: string): string {
  return JSON.stringify([labelKey(a), labelKey(b)].sort());
}

/** Every sealed review by `pairKey`, in the order of the files. @param within the sources to read; `null` for all. */
export function readReviews(
  db: Connection,
  within: ReadonlySet<number> | null = null,
): ReadonlyMap<string, readonly ReviewFact[]> {
  interface Row {
    readonly source: number;
    readonly row: number;
    readonly bought: string;
    readonly promoted: string;
    readonly verdict: ReviewFact['verdict'];
    readonly reviewer: string | null;
    readonly at_start: number | null;
    readonly at_end: number | null;
  }
  const reviews = new Map<string, ReviewFact[]>();
  for (const row of db
    .prepare<[], Row>(
      `SELECT t.* FROM review t JOIN source s ON s.id = t.source AND s.sealed = 1 ORDER BY t.source, t.row`,
    )
    .all()) {
    if (within?.has(row.source) === false) continue;
    const key = pairKey(row.bought, row.promoted);
    const fact = {
      verdict: row.verdict,
      row: rowRef(row.source, row.row),
      reviewer: row.reviewer,
      reviewedAt: momentOf(row.at_start, row.at_end),
      settles: false,
    };
    reviews.set(key, [...(reviews.get(key) ?? []), fact]);
  }
  return reviews;
}
