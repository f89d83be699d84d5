/** Reviews of pairs of labels, in either order of the labels: those of imported files and those given in this audit. */
import type { AcceptedGround } from '../../shared/model/accepted-ground.ts';
import type { Verdict } from '../../shared/model/evidence.ts';
import type { ReviewFact } from '../../shared/model/facts.ts';
import type { LabelGroups } from '../../shared/model/label-groups.ts';
import { rowRef, sourceOf } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';
import { momentOf } from './evidence-tables.ts';
import { readLabelGroups } from './label-groups.ts';
import { OWN_REVIEWS } from './own-reviews.ts';
import { poolReviews, type SeenGroups } from './pooled-reviews.ts';

/** A verdict as it was recorded, with what was written beside it. */
export interface RecordedReview extends ReviewFact {
  readonly bought: string;
  readonly promoted: string;
  readonly reason: string | null;
  /** The groups of labels that its reviewer saw; `null` where there were none, and for imported reviews. */
  readonly seen: SeenGroups | null;
  /** Whether it is what somebody said by putting labels together. */
  readonly isGrouping?: boolean;
}

/** By `pairKey` of the names that the labels stand under. */
export type ReviewsByPair = ReadonlyMap<string, readonly RecordedReview[]>;

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
  /** `SeenGroups` as JSON. */
  readonly seen: string | null;
  readonly ground: AcceptedGround | null;
}

/**
 * Those of sealed files first, in the order of the files.
 * @param acts the last act that is read.
 * @param groups the labels that stand under one name.
 * @param within the sources to read; `null` for all.
 */
export function readReviews(
  db: Connection,
  acts: number,
  groups: LabelGroups,
  within: ReadonlySet<number> | null = null,
): ReviewsByPair {
  const files = importedReviews(db).filter(({ row }) => within?.has(sourceOf(row)) !== false);
  return poolReviews([...files, ...ownReviews(db, acts, null)], groups, seenGroups(db));
}

/** The groups as a reviewer saw them, each read once. */
export function seenGroups(db: Connection): (seen: SeenGroups) => LabelGroups {
  const known = new Map<string, LabelGroups>();
  return ({ acts, sources }) => {
    const key = `${acts} ${sources.join(' ')}`;
    let groups = known.get(key);
    if (groups === undefined) known.set(key, (groups = readLabelGroups(db, acts, new Set(sources))));
    return groups;
  };
}

/** Those of sealed files alone, in the order of the files. */
export function importedReviews(db: Connection): readonly RecordedReview[] {
  return db
    .prepare<[], ReviewRow>(
      `SELECT t.*, NULL AS seen, NULL AS ground FROM review t JOIN source s ON s.id = t.source AND s.sealed = 1
       WHERE t.verdict <> 'same_label' ORDER BY t.source, t.row`,
    )
    .all()
    .map(recorded);
}

/**
 * Verdicts, settlements and what a policy accepted, as far as no act up to the last undid it.
 * @param pairs hashes of the pairs asked for, or `null` for all.
 */
export function ownReviews(
  db: Connection,
  acts: number,
  pairs: readonly string[] | null,
): readonly RecordedReview[] {
  return db
    .prepare<
      { acts: number; pairs: string | null },
      Omit<ReviewRow, 'source' | 'at_start' | 'at_end'> & { at: string }
    >(
      `SELECT p.id AS row, p.bought, p.promoted, a.verdict, a.reviewer, a.at, a.reason, a.kind = 'settlement' AS settles, a.detail ->> '$.seen' AS seen,
         CASE a.kind WHEN 'acceptance' THEN a.detail ->> '$.ground' END AS ground
       FROM review_act a JOIN review_pair p ON p.act = a.id
       WHERE ${pairs === null ? '' : 'p.pair IN (SELECT value FROM json_each(@pairs)) AND '}a.id <= @acts AND a.kind IN ('verdict', 'settlement', 'acceptance')
         AND NOT EXISTS (SELECT 1 FROM review_act u WHERE u.undoes = a.id AND u.id <= @acts)
       ORDER BY p.id`,
    )
    .all({ acts, pairs: pairs === null ? null : JSON.stringify(pairs) })
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
    settles: row.settles > 0,
    ...(row.settles === 2 ? { byParty: true } : {}),
    ...(row.ground === null ? {} : { accepted: row.ground }),
    seen: row.seen === null ? null : (JSON.parse(row.seen) as SeenGroups),
  };
}
