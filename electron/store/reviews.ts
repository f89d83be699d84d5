/** Reviews of pairs of labels, in either order of the labels: those of imported files and those given in this audit. */
import type { Verdict } from '../../shared/model/evidence.ts';
import type { ReviewFact } from '../../shared/model/facts.ts';
import { labelKey } from '../../shared/model/label.ts';
import { rowRef, sourceOf } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';
import { momentOf } from './evidence-tables.ts';

/** Reviews given in the audit itself stand in place of a source under this number, the last that a row's reference can hold. */
export const OWN_REVIEWS = 2 ** 21 - 1;

/** A verdict as it was recorded, with what was written beside it. */
export interface RecordedReview extends ReviewFact {
  readonly bought: string;
  readonly promoted: string;
  readonly reason: string | null;
}

export type ReviewsByPair = ReadonlyMap<string, readonly RecordedReview[]>;

/** A pair in either order. */
export function pairKey(a: string, b: string): string {
  return JSON.stringify([labelKey(a), labelKey(b)].sort());
}

interface ReviewRow {
  readonly source: number;
  readonly row: number;
  readonly bought: string;
  readonly promoted: string;
  readonly verdict: Verdict;
  readonly reviewer: string | null;
  readonly at_start: number | null;
  readonly at_end: number | null;
  readonly reason: string | null;
  readonly settles: number;
}

/**
 * Those of sealed files first, in the order of the files.
 * @param acts the last act that is read.
 * @param within the sources to read; `null` for all.
 */
export function readReviews(
  db: Connection,
  acts: number,
  within: ReadonlySet<number> | null = null,
): ReviewsByPair {
  const files = imported(db).filter(({ row }) => within?.has(sourceOf(row)) !== false);
  return byPair([...files, ...ownReviews(db, acts, null)]);
}

/** Those of sealed files alone. */
export function importedReviews(db: Connection): ReviewsByPair {
  return byPair(imported(db));
}

function byPair(reviews: readonly RecordedReview[]): ReviewsByPair {
  return Map.groupBy(reviews, ({ bought, promoted }) => pairKey(bought, promoted));
}

function imported(db: Connection): readonly RecordedReview[] {
  return db
    .prepare<[], ReviewRow>(
      'SELECT t.* FROM review t JOIN source s ON s.id = t.source AND s.sealed = 1 ORDER BY t.source, t.row',
    )
    .all()
    .map(recorded);
}

/** Verdicts and settlements that no act up to the last undid. @param pair hash of the one pair asked for, or `null` for all. */
export function ownReviews(db: Connection, acts: number, pair: string | null): readonly RecordedReview[] {
  return db
    .prepare<
      { acts: number; pair: string | null },
      Omit<ReviewRow, 'source' | 'at_start' | 'at_end'> & { at: string }
    >(
      `SELECT p.id AS row, p.bought, p.promoted, a.verdict, a.reviewer, a.at, a.reason, a.kind = 'settlement' AS settles
       FROM review_act a JOIN review_pair p ON p.act = a.id
       WHERE ${pair === null ? '' : 'p.pair = @pair AND '}a.id <= @acts AND a.kind IN ('verdict', 'settlement')
         AND NOT EXISTS (SELECT 1 FROM review_act u WHERE u.undoes = a.id AND u.id <= @acts)
       ORDER BY p.id`,
    )
    .all({ acts, pair })
    .map(({ at, ...row }) => {
      const moment = Date.parse(at);
      return recorded({ ...row, source: OWN_REVIEWS, at_start: moment, at_end: moment });
    });
}

function recorded(row: ReviewRow): RecordedReview {
  return {
    bought: row.bought,
    promoted: row.promoted,
    verdict: row.verdict,
    row: rowRef(row.source, row.row),
    reviewer: row.reviewer,
    reviewedAt: momentOf(row.at_start, row.at_end),
    reason: row.reason,
    settles: row.settles === 1,
  };
}
