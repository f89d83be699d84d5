/** Which labels people put together, from imported files of reviews and from what was done in this audit. */
import { LabelGroups, type GroupStep } from '../../shared/model/label-groups.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';
import { momentOf } from './evidence-tables.ts';
import { OWN_REVIEWS } from './own-reviews.ts';

interface StepRow {
  readonly source: number;
  readonly row: number;
  readonly kind: 'group' | 'ungroup';
  readonly label: string;
  readonly name: string;
  readonly reviewer: string | null;
  readonly at_start: number | null;
  readonly at_end: number | null;
}

/**
 * Those of sealed files first, in the order of the files, then what was done here.
 * @param acts the last act that is read.
 * @param within the sources to read; `null` for all.
 */
export function readLabelGroups(
  db: Connection,
  acts: number,
  within: ReadonlySet<number> | null = null,
): LabelGroups {
  const imported = db
    .prepare<[], StepRow>(
      `SELECT t.source, t.row, 'group' AS kind, t.bought AS label, t.promoted AS name, t.reviewer, t.at_start, t.at_end
       FROM review t JOIN source s ON s.id = t.source AND s.sealed = 1
       WHERE t.verdict = 'same_label' ORDER BY t.source, t.row`,
    )
    .all()
    .filter(({ source }) => within?.has(source) !== false);
  const own = db
    .prepare<[number, number], Omit<StepRow, 'source' | 'at_start' | 'at_end'> & { at: string }>(
      `SELECT p.id AS row, a.kind, p.bought AS label, p.promoted AS name, a.reviewer, a.at
       FROM review_act a JOIN review_pair p ON p.act = a.id
       WHERE a.id <= ? AND a.kind IN ('group', 'ungroup')
         AND NOT EXISTS (SELECT 1 FROM review_act u WHERE u.undoes = a.id AND u.id <= ?)
       ORDER BY p.id`,
    )
    .all(acts, acts)
    .map(({ at, ...row }): StepRow => {
      const moment = Date.parse(at);
      return { ...row, source: OWN_REVIEWS, at_start: moment, at_end: moment };
    });
  return LabelGroups.of([...imported, ...own].map(step));
}

/** The sources that put labels together. */
export function groupingSources(db: Connection): readonly number[] {
  return db
    .prepare<[], number>(
      `SELECT DISTINCT t.source FROM review t JOIN source s ON s.id = t.source AND s.sealed = 1
       WHERE t.verdict = 'same_label' ORDER BY t.source`,
    )
    .pluck()
    .all();
}

function step({ kind, label, name, source, row, reviewer, at_start, at_end }: StepRow): GroupStep {
  return kind === 'ungroup'
    ? { kind, label }
    : { kind, label, group: name, row: rowRef(source, row), reviewer, at: momentOf(at_start, at_end) };
}
