/** Pairs of what was bought and what was promoted, as messages depend on them, counted over distinct labels. */
import type { Moment } from '../../shared/model/moment.ts';
import type { Connection } from './connect.ts';
import { momentOf } from './evidence-tables.ts';
import type { LabelPair } from './store.ts';

interface PairRow {
  readonly bought: string;
  readonly promoted: string;
  readonly contacts: number;
  readonly messages: number;
  readonly verdict: LabelPair['verdict'];
  readonly reviewer: string | null;
  readonly at_start: number | null;
  readonly at_end: number | null;
}

/** A label is the category, else the product. The newest review of a pair is shown, in either order of its labels. */
export function labelPairs(db: Connection, asAt: Moment): readonly LabelPair[] {
  const rows = db
    .prepare<[number], PairRow>(
      `WITH bought AS (
         SELECT DISTINCT kc.contact, coalesce(t.category, t.product) AS label FROM trade t JOIN source s ON s.id = t.source AND s.sealed = 1
         JOIN key_contact kc ON kc.key = t.key WHERE coalesce(t.category, t.product) IS NOT NULL
       ), register AS (
         SELECT campaign_id, coalesce(category, promoted) AS label, min(c.at_start) AS at_start FROM campaign c JOIN source s ON s.id = c.source AND s.sealed = 1
         WHERE (purpose IN ('marketing', 'preference_request', 'unknown') OR contains_promotion = 'yes') AND coalesce(category, promoted) IS NOT NULL GROUP BY 1, 2
       ), promoted AS (
         SELECT kc.contact, r.label, count(*) AS messages FROM message m JOIN source s ON s.id = m.source AND s.sealed = 1
         JOIN key_contact kc ON kc.key = m.key JOIN register r ON r.campaign_id = m.campaign_id
         WHERE coalesce(m.at_start, r.at_start, 0) < ? GROUP BY 1, 2
       ), pair AS (
         SELECT b.label AS bought, p.label AS promoted, count(*) AS contacts, sum(p.messages) AS messages FROM bought b JOIN promoted p ON p.contact = b.contact GROUP BY 1, 2
       )
       SELECT pair.*, v.verdict, v.reviewer, v.at_start, v.at_end FROM pair LEFT JOIN (
         SELECT t.*, row_number() OVER (PARTITION BY min(lower(bought), lower(promoted)), max(lower(bought), lower(promoted)) ORDER BY at_start DESC, t.source DESC, t.row DESC) AS newest
         FROM review t JOIN source s ON s.id = t.source AND s.sealed = 1
       ) v ON v.newest = 1 AND min(lower(v.bought), lower(v.promoted)) = min(lower(pair.bought), lower(pair.promoted))
         AND max(lower(v.bought), lower(v.promoted)) = max(lower(pair.bought), lower(pair.promoted))
       ORDER BY pair.messages DESC, pair.bought, pair.promoted`,
    )
    .all(asAt.end);
  return rows.map(({ at_start, at_end, ...row }) => ({ ...row, reviewedAt: momentOf(at_start, at_end) }));
}
